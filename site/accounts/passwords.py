"""How long a password is, and that its owner hears of each new one."""

from django.contrib.auth.models import AbstractUser
from django.contrib.auth.password_validation import MinimumLengthValidator
from django.db import transaction

from .mails import send_notice


class LengthValidator(MinimumLengthValidator):
    """Django's own. Every validator is told by Django of each password that was changed, whoever changed it."""

    def password_changed(self, password: str, user: AbstractUser | None = None) -> None:
        """Mail the owner of an account that was used before."""
        if user and user.last_login:
            transaction.on_commit(lambda: send_notice("password_changed", user))
