"""Accounts and the doors that they come to."""

import time

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from allauth.usersessions.models import UserSession
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

PASSWORD = "une-laine-tres-rouge"
HERE, ELSEWHERE = "192.0.2.10", "198.51.100.7"


def make_user(name: str = "chef", **fields: object) -> AbstractUser:
    """An administrator, unless told otherwise."""
    return get_user_model().objects.create_user(
        name, f"{name}@solmond.example", PASSWORD, **{"is_superuser": True, **fields}
    )


def sign_in(
    client: Client, name: str = "chef", password: str = PASSWORD, address: str = HERE, **more: str
) -> HttpResponse:
    """What the first page answers to a name and a password sent from an address."""
    sent = {"username": name, "password": password, "next": "/admin/", **more}
    return client.post(reverse("wagtailadmin_login"), sent, REMOTE_ADDR=address)


def is_signed_in(client: Client) -> bool:
    """Whether the browser has a session of somebody."""
    return "_auth_user_id" in client.session


def give_totp(user: AbstractUser) -> str:
    """The secret of an application for codes that `user` has from now on."""
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    return secret


def give_recovery_codes(user: AbstractUser) -> list[str]:
    """The recovery codes that `user` has from now on."""
    return RecoveryCodes.activate(user).get_unused_codes()


def code_of(secret: str, steps: int = 0) -> str:
    """The code that an application shows now, or some half minutes later."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps))


def text_of(answer: HttpResponse) -> str:
    """The words of a page."""
    return " ".join(BeautifulSoup(answer.content, "html.parser").get_text(" ").split())


def sessions_of(user: AbstractUser) -> list[UserSession]:
    """The sessions that the account page would list."""
    return UserSession.objects.purge_and_list(user)
