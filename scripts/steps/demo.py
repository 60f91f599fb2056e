"""The demo content and its accounts, in the database at hand. Needs Django set up and migrated."""

import os
from typing import Any

from .accounts import ACCOUNTS, Account, keep_passwords, kept_passwords, new_password
from .console import Indented

CHANGED = "mot de passe changé depuis (en donner un autre : make password)"


def load_if_empty() -> None:
    """Load the demo into an empty database; the accounts that appear get the fresh passwords."""
    from django.core.management import call_command

    missing = [account for account in ACCOUNTS if _find(account) is None]
    passwords = {account.username: new_password() for account in ACCOUNTS}
    os.environ.update({account.variable: passwords[account.username] for account in ACCOUNTS})
    call_command("load_demo", if_empty=True, no_color=True, stdout=Indented())
    _keep({account.username: passwords[account.username] for account in missing if _find(account)})


def fill_search() -> None:
    """Make the pages of a site be found that came without its search table."""
    from django.core.management import call_command

    call_command("rebuild_search", if_empty=True, no_color=True, stdout=Indented())


def renew_passwords() -> None:
    """Give each demo account that exists a fresh password."""
    from django.contrib.auth.hashers import make_password

    made = {}
    for account in ACCOUNTS:
        if user := _find(account):
            made[account.username] = new_password()
            # Not by their own method, which would mail the demo's people.
            type(user).objects.filter(pk=user.pk).update(password=make_password(made[account.username]))
    _keep(made)


def account_lines() -> list[str]:
    """One line for each demo account that exists: its role, its name, its password if it still opens."""
    kept = kept_passwords(_database_name())
    return [_line(account, user, kept.get(account.username, "")) for account in ACCOUNTS if (user := _find(account))]


def _line(account: Account, user: Any, password: str) -> str:
    opens = password and user.check_password(password)
    return f"{account.role:<15} {account.username:<15} {password if opens else CHANGED}"


def _keep(passwords: dict[str, str]) -> None:
    if passwords:
        name = _database_name()
        keep_passwords(name, kept_passwords(name) | passwords)


def _find(account: Account) -> Any:
    from django.contrib.auth import get_user_model

    users = get_user_model()
    return users.objects.filter(**{users.USERNAME_FIELD: account.username}).first()


def _database_name() -> str:
    """What tells this database from another in the file of passwords."""
    from django.db import connection

    return f"{connection.settings_dict['HOST']}:{connection.settings_dict['NAME']}"
