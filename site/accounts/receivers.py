"""What happens when somebody signs in, and when a recovery code is used."""

from datetime import timedelta
from typing import Any

from allauth.account.signals import user_logged_in as signed_in_by_allauth
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_used
from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.contrib.auth.signals import user_logged_in
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from .devices import remember_device
from .mails import send_notice


def connect() -> None:
    """Connect the receivers; called once, when the app is ready."""
    user_logged_in.connect(end_session_in_time)
    signed_in_by_allauth.connect(remember_browser)
    authenticator_used.connect(tell_of_recovery_code)


def end_session_in_time(request: HttpRequest, **kwargs: Any) -> None:
    """A session ends a fixed time after its beginning, whatever is done in it."""
    request.session.set_expiry(timezone.now() + timedelta(seconds=settings.SESSION_COOKIE_AGE))


def remember_browser(request: HttpRequest, response: HttpResponse, user: AbstractUser, **kwargs: Any) -> None:
    """The browser is known to the account from now on."""
    remember_device(request, response, user)


def tell_of_recovery_code(
    request: HttpRequest, user: AbstractUser, authenticator: Authenticator, **kwargs: Any
) -> None:
    """Mail the owner of an account when a recovery code opens it."""
    if authenticator.type == Authenticator.Type.RECOVERY_CODES:
        send_notice("recovery_code_used", user, request)
