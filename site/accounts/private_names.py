"""The private names of django-allauth that we use, in one place; `tests/accounts/test_private_names.py` holds them."""

from allauth.account.internal.flows.login import get_authentication_records, perform_password_login
from allauth.account.models import Login
from allauth.core import context
from django.contrib.auth.models import AbstractUser
from django.http import HttpRequest, HttpResponse

__all__ = ["begin_session", "current_request", "get_authentication_records"]


def current_request() -> HttpRequest:
    """The request that is being answered; None outside of one."""
    return context.request


def begin_session(request: HttpRequest, user: AbstractUser, redirect_url: str) -> HttpResponse:
    """Sign `user` in, whose password was right: at once, or after the second factor that the answer asks for."""
    credentials = {"username": user.get_username()}
    return perform_password_login(request, credentials, Login(user=user, redirect_url=redirect_url))
