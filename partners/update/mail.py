"""The mail that brings a partner its link. It never tells the partner's name: mail is read on the way."""

import logging
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from core.languages import spoken_languages
from text.dates import long_date

from ..models import UpdateLink

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser

logger = logging.getLogger(__name__)


def language_of(link: UpdateLink) -> str:
    """The language in which we write to the partner: French where the site does not speak the one chosen."""
    chosen = link.partner.mail_language
    return chosen if chosen in spoken_languages() else settings.LANGUAGE_CODE


def mail_link(link: UpdateLink, address: str, user: "AbstractUser") -> bool:
    """Mail a link to its partner; whether the mail server took it."""
    try:
        invitation(link, address, user).send()
    except OSError:
        logger.exception("The link of a partner could not be mailed.")
        return False
    return True


def invitation(link: UpdateLink, address: str, user: "AbstractUser") -> EmailMessage:
    """The mail, in the language chosen for the partner while the site speaks it; an answer goes to who sends it."""
    with translation.override(language_of(link)):
        text = _(
            "Hello,\n\nWith this link you can read the profile that we keep of your movement, and correct"
            " it:\n\n%(address)s\n\nIt works until %(day)s, without an account or a password. Do not pass it on:"
            " anyone who has it can see your profile. Nothing that you change becomes public until we have read"
            " it.\n\nIf the link does not work, or if you prefer to tell us in another way, just reply to this"
            " e-mail.\n\nThank you!\n%(sender)s\nSolidarité Mondiale\n"
        )
        day = long_date(timezone.localdate(link.expires_at))
        names = {"address": address, "day": day, "sender": user.get_full_name()}
        return EmailMessage(
            subject=_("Your profile on the site of Solidarité Mondiale"),
            body=text % names,
            to=[link.partner.email],
            reply_to=[user.email] if user.email else None,
        )
