"""The demo content and its accounts, in the database at hand. Run as a module, it renews their passwords."""

import json
import os
import secrets
from typing import Any, NamedTuple

from .console import ROOT, Indented, SetupError, run_command, say
from .django_setup import require_database, set_up_django

FILE = ROOT / "var" / "demo-accounts.json"
CHANGED = "mot de passe changé depuis (en donner un autre : make password)"


class Account(NamedTuple):
    """A demo account: its name, the role it shows, the variable through which the loader gets its password."""

    username: str
    role: str
    variable: str


ACCOUNTS = (
    Account("admin", "administration", "DEMO_ADMIN_PASSWORD"),
    Account("communication", "communication", "DEMO_EDITOR_PASSWORD"),
    Account("traduction", "traduction (nl)", "DEMO_TRANSLATOR_PASSWORD"),
    Account("jury", "jury d’un appel", "DEMO_JUROR_PASSWORD"),
    Account("jury-2", "jury d’un appel", "DEMO_JUROR_2_PASSWORD"),
)


def new_password() -> str:
    """A password of 16 characters from the system's random source."""
    return secrets.token_urlsafe(12)


def load_if_empty() -> None:
    """Load the demo into an empty database; the accounts that appear get fresh passwords, which are kept."""
    from django.core.management import call_command

    missing = [account for account in ACCOUNTS if not _found(account)]
    passwords = {account.username: new_password() for account in ACCOUNTS}
    os.environ.update({account.variable: passwords[account.username] for account in ACCOUNTS})
    call_command("load_demo", if_empty=True, no_color=True, stdout=Indented())
    keep_passwords({account.username: passwords[account.username] for account in missing if _found(account)})


def renew_passwords() -> None:
    """Give each demo account that exists a fresh password."""
    from django.contrib.auth.hashers import make_password

    made = {account.username: new_password() for account in ACCOUNTS if _found(account)}
    for account in ACCOUNTS:
        if password := made.get(account.username):
            # Not by their own method, which would mail the demo's people.
            _found(account).update(password=make_password(password))
    keep_passwords(made)


def account_lines() -> list[str]:
    """One line for each demo account that exists: its role, its name, its password if it still opens."""
    kept, lines = kept_passwords(), []
    for account in ACCOUNTS:
        if user := _found(account).first():
            password = kept.get(account.username, "")
            shown = password if password and user.check_password(password) else CHANGED
            lines.append(f"{account.role:<15} {account.username:<15} {shown}")
    return lines


def kept_passwords() -> dict[str, str]:
    """The passwords last given in this database, by username."""
    return _all_kept().get(_database_name(), {})


def keep_passwords(passwords: dict[str, str]) -> None:
    """Write passwords down, in a file that only its owner reads (mode 0600 from the first byte)."""
    if not passwords:
        return
    kept = _all_kept() | {_database_name(): kept_passwords() | passwords}
    FILE.parent.mkdir(parents=True, exist_ok=True)
    fresh = FILE.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as handle:
        json.dump(kept, handle, indent=2)
    fresh.replace(FILE)


def _all_kept() -> dict[str, dict[str, str]]:
    try:
        return dict(json.loads(FILE.read_text()))
    except (OSError, ValueError):
        return {}


def _found(account: Account) -> Any:
    """The account as a query."""
    from django.contrib.auth import get_user_model

    return get_user_model().objects.filter(username=account.username)


def _database_name() -> str:
    """What tells this database from another in the file of passwords."""
    from django.db import connection

    return f"{connection.settings_dict['HOST']}:{connection.settings_dict['NAME']}"


def main() -> None:
    """Renew the passwords and print them. Raises SetupError when the demo has not been loaded yet."""
    set_up_django()
    require_database()
    from django.db import DatabaseError

    try:
        renew_passwords()
        lines = account_lines()
    except DatabaseError:
        lines = []
    if not lines:
        raise SetupError("il n’y a pas encore de compte de démonstration : lancez d’abord make run.")
    say("\n" + "\n".join(lines))


if __name__ == "__main__":
    run_command(main)
