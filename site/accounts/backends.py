"""The one door for passwords: whatever view or form asks, a wrong one counts."""

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from .counting import Counter
from .limits import PASSWORD, Guard


class PasswordBackend(ModelBackend):
    """Django's own, which takes only so many wrong passwords."""

    def authenticate(
        self, request: HttpRequest | None, username: str | None = None, password: str | None = None, **kwargs: Any
    ) -> AbstractBaseUser | None:
        """The user whose password this is, or None. Raises PermissionDenied when too many wrong ones came before."""
        if request is None or username is None or password is None:
            return super().authenticate(request, username, password, **kwargs)
        guard = Guard(request, username, PASSWORD)
        if refusing := guard.take():
            request.refused_by = refusing
            raise PermissionDenied
        user = super().authenticate(request, username, password, **kwargs)
        if user:
            guard.passed()
        return user


def refused_by(request: HttpRequest | None) -> Counter | None:
    """The counter that refused the password of this request, for the form to tell."""
    return getattr(request, "refused_by", None)
