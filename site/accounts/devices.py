"""Browsers that signed in to an account before: a signed cookie says so, for a studio's address only.

It opens nothing. It lets its browser try a password though others, elsewhere, guess on the same account (see `limits`).
"""

import secrets

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare, salted_hmac

COOKIE = "known_device"
AGE = 180 * 24 * 3600
ACCOUNTS_KEPT = 3


def known_device(request: HttpRequest, username: str) -> str:
    """The number of this browser when it signed in to the account before, since its last password; else nothing."""
    kept = _kept(request)
    if not kept:
        return ""
    user = get_user_model().objects.filter(**{get_user_model().USERNAME_FIELD: username}).first()
    for pk, number, proof in kept:
        if user and pk == user.pk and constant_time_compare(proof, _proof(user)):
            return str(number)
    return ""


def remember_device(request: HttpRequest, response: HttpResponse, user: AbstractUser) -> None:
    """Give the browser the cookie that says it signed in as `user`."""
    number = known_device(request, user.get_username()) or secrets.token_urlsafe(12)
    others = [entry for entry in _kept(request) if entry[0] != user.pk]
    kept = [[user.pk, number, _proof(user)], *others][:ACCOUNTS_KEPT]
    response.set_cookie(
        COOKIE,
        signing.dumps(kept, salt=__name__, compress=True),
        max_age=AGE,
        path=settings.ADMIN_PATHS[0],
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _kept(request: HttpRequest) -> list[list]:
    try:
        return signing.loads(request.COOKIES.get(COOKIE, ""), salt=__name__, max_age=AGE)
    except signing.BadSignature:
        return []


def _proof(user: AbstractUser) -> str:
    """What changes with the password: whoever took the cookie loses it then."""
    return salted_hmac(__name__, f"{user.pk}:{user.password}", algorithm="sha256").hexdigest()[:16]
