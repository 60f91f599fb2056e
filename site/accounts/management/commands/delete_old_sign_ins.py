"""Delete what is kept of sign-ins and no longer serves: sessions that ended, and their addresses."""

from allauth.usersessions.models import UserSession
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils.translation import ngettext


class Command(BaseCommand):
    """To run every day: `manage.py delete_old_sign_ins`."""

    help = "Delete sessions that ended, with the addresses kept of them."

    def handle(self, *args: object, **options: object) -> None:
        """Delete and say how many sessions."""
        call_command("clearsessions")
        ended = sum(session.purge() for session in UserSession.objects.all().iterator())
        self.stdout.write(
            ngettext("%(count)d ended session deleted.", "%(count)d ended sessions deleted.", ended) % {"count": ended}
        )
