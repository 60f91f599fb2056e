"""The accounts of the demo: an administrator, a member of the communications staff, a translator, two jurors."""

import os
import secrets
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser

from demo.content.translations import ASKED_BY, REVIEWED, TRANSLATOR
from home.groups import ensure_communication_group, ensure_translators_group
from home.models import HomePage

from .library import Say

PASSWORD_BYTES = 12


@dataclass(frozen=True)
class Account:
    """An account: its password is read from `variable`, else made."""

    username: str
    first_name: str
    last_name: str
    variable: str
    is_superuser: bool = False
    is_juror: bool = False
    translates_into: str = ""


ACCOUNTS = (
    Account("admin", "Administration", "du site", "DEMO_ADMIN_PASSWORD", is_superuser=True),
    Account(ASKED_BY, "Camille", "Delvaux (fictif)", "DEMO_EDITOR_PASSWORD"),
    Account(TRANSLATOR, "Lieve", "Peeters (fictive)", "DEMO_TRANSLATOR_PASSWORD", translates_into=REVIEWED),
    Account("jury", "Mireille", "Houngbédji (fictive)", "DEMO_JUROR_PASSWORD", is_juror=True),
    Account("jury-2", "Tomás", "Condori (fictif)", "DEMO_JUROR_2_PASSWORD", is_juror=True),
)


def make_accounts(say: Say) -> None:
    """Make the accounts that are missing; a password made here is said once, one that is given is not."""
    users = get_user_model()
    for account in ACCOUNTS:
        known = users.objects.filter(**{users.USERNAME_FIELD: account.username}).first()
        if known:
            _let_translate(known, account)
            continue
        given = os.environ.get(account.variable, "")
        password = given or secrets.token_urlsafe(PASSWORD_BYTES)
        _let_translate(_make(account, password), account)
        said = "mot de passe donné" if given else f"mot de passe {password}"
        say(f"Compte « {account.username} » : {said}")


def _make(account: Account, password: str) -> AbstractUser:
    user = get_user_model().objects.create_user(
        account.username,
        f"{account.username}@solmond.example",
        password,
        first_name=account.first_name,
        last_name=account.last_name,
        is_staff=account.is_superuser,
        is_superuser=account.is_superuser,
    )
    # Jurors get their group with their call.
    is_officer = not (account.is_superuser or account.is_juror or account.translates_into)
    if is_officer and (group := ensure_communication_group()):
        user.groups.add(group)
    return user


def _let_translate(user: AbstractUser, account: Account) -> None:
    """The group of a language is as new as its home page."""
    for home in HomePage.objects.filter(locale__language_code=account.translates_into):
        user.groups.add(ensure_translators_group(home))
