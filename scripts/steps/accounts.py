"""The two accounts of the demo: their passwords, made here and kept in a file only its owner reads."""

import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from .console import ROOT

FILE = ROOT / "var" / "demo-accounts.json"
WORD_BYTES = 12


@dataclass(frozen=True)
class Account:
    """A demo account: its name, the role it shows, the variable through which the loader gets its password."""

    username: str
    role: str
    variable: str


ACCOUNTS = (
    Account("admin", "administration", "DEMO_ADMIN_PASSWORD"),
    Account("communication", "communication", "DEMO_EDITOR_PASSWORD"),
)


def new_password() -> str:
    """A password of 16 characters from the system's random source."""
    return secrets.token_urlsafe(WORD_BYTES)


def kept_passwords(database: str, file: Path = FILE) -> dict[str, str]:
    """The passwords last given in a database, by username."""
    return _read(file).get(database, {})


def keep_passwords(database: str, passwords: dict[str, str], file: Path = FILE) -> None:
    """Write passwords down, mode 0600 from the first byte."""
    kept = _read(file) | {database: passwords}
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as handle:
        json.dump(kept, handle, indent=2)
    fresh.replace(file)


def _read(file: Path) -> dict[str, dict[str, str]]:
    try:
        return dict(json.loads(file.read_text()))
    except (OSError, ValueError):
        return {}
