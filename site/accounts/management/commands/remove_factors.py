"""Take the second factors of an account away: for the last administrator, whom no colleague can help."""

from argparse import ArgumentParser

from allauth.usersessions.models import UserSession
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from accounts.mails import send_notice
from accounts.policy import remove_factors
from accounts.views.colleagues import FACTORS_REMOVED


class Command(BaseCommand):
    """`manage.py remove_factors NAME`, on the server itself."""

    help = "Take every second factor of an account away; its password alone signs in, and its sessions end."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The name of the account."""
        parser.add_argument("username")

    def handle(self, *args: object, username: str, **options: object) -> None:
        """Raises CommandError when there is no such account."""
        user = get_user_model().objects.filter(**{get_user_model().USERNAME_FIELD: username}).first()
        if user is None:
            raise CommandError(_("There is no account “%s”.") % username)
        remove_factors(user)
        for session in UserSession.objects.filter(user=user):
            session.end()
        log(user, FACTORS_REMOVED)
        send_notice("factors_removed", user)
        self.stdout.write(_("“%s” can now sign in with the password alone.") % username)
