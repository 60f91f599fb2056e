"""Mails that tell the owner of an account what changed in it, in French."""

import logging
from collections.abc import Mapping

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.core.mail import EmailMessage
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from .browsers import browser_name

logger = logging.getLogger(__name__)

WHAT_CHANGED = {
    "totp_activated": gettext_noop("An application for codes was added to your account."),
    "totp_deactivated": gettext_noop("The application for codes was removed from your account."),
    "webauthn_added": gettext_noop("A passkey was added to your account."),
    "webauthn_removed": gettext_noop("A passkey was removed from your account."),
    "recovery_codes_generated": gettext_noop("New recovery codes were made for your account; the old ones are void."),
    "recovery_code_used": gettext_noop("A recovery code of your account was used."),
    "factors_removed": gettext_noop("An administrator removed the second factors of your account, at your request."),
    "password_changed": gettext_noop("The password of your account was changed."),
    "email_changed": gettext_noop("The mail address of your account was changed."),
}
"""What each notice tells, by its name."""

SUBJECT = gettext_lazy("Your account in the Solidarité Mondiale studio")


def send_notice(name: str, user: AbstractUser, request: HttpRequest | None = None, address: str = "") -> None:
    """Tell `user` what changed, at `address` or at the account's own; a mail server that fails stops nothing."""
    to = address or user.email
    if not to:
        return
    with translation.override(settings.LANGUAGE_CODE):
        context = {"user": user, "what": _(WHAT_CHANGED[name]), **_circumstances(request)}
        mail = EmailMessage(str(SUBJECT), render_to_string("accounts/mail/notice.txt", context), to=[to])
    try:
        mail.send()
    except OSError:
        logger.exception("A notice of security could not be mailed.")


def _circumstances(request: HttpRequest | None) -> Mapping[str, object]:
    address = f"{settings.WAGTAILADMIN_BASE_URL}{reverse('mfa_index')}"
    if request is None:
        return {"at": timezone.now(), "address": address}
    client = {"client": request.META.get("REMOTE_ADDR", ""), "browser": browser_name(request.headers.get("User-Agent"))}
    return {"at": timezone.now(), "address": address, **client}
