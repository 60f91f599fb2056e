"""The demo that several tests read: loaded once, copied for the others, since loading it takes as long as many tests.

With SQLite it is kept in var/tests until the next day, to which its dates are set, or until a file of the site changes.
Runs that want it together wait for the first of them.
"""

import fcntl
import shutil
import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import override_settings
from django.utils import timezone

from tests.template import FOLDER, ROOT
from tests.waiting import write_what_waits

PREFIX = "demo_"
# What the site is made of, the words of its catalogues and the libraries too.
PARTS = ("site", "campaigns", "home", "newsletter", "partners", "publications", "locale", "requirements")
LEFT_OUT = {"__pycache__", "static"}
FOLDERS = {"media": "MEDIA_ROOT", "private": "PRIVATE_DIR"}


def load_demo(passwords: dict[str, str]) -> None:
    """Fill a database that has no pages and the folders of files; the accounts named get their passwords."""
    if connection.vendor != "sqlite":
        call_command("load_demo", verbosity=0)
        write_what_waits()
    else:
        with (FOLDER / "demo.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            kept = FOLDER / f"{PREFIX}{digest()}"
            if kept.exists():
                with closing(sqlite3.connect(kept / "demo.sqlite3")) as database:
                    fill(database)
            else:
                _load_into(kept)
            for folder, setting in FOLDERS.items():
                shutil.copytree(kept / folder, getattr(settings, setting), dirs_exist_ok=True)
    for username, password in passwords.items():
        get_user_model().objects.filter(username=username).update(password=make_password(password))


def fill(database: sqlite3.Connection) -> None:
    """Have the test database hold what `database` holds, and nothing else."""
    connection.ensure_connection()
    database.backup(connection.connection)
    cache.clear()
    ContentType.objects.clear_cache()


def digest() -> str:
    """What tells the demo of today's site from that of another day or another site."""
    found = sha256(f"{timezone.localdate()}\n".encode())
    for part in PARTS:
        for file in sorted((ROOT / part).rglob("*")):
            if file.is_file() and not LEFT_OUT.intersection(file.parts):
                found.update(f"{file.relative_to(ROOT)}\n".encode() + file.read_bytes())
    return found.hexdigest()[:16]


def _load_into(kept: Path) -> None:
    """Load the demo, and keep it under its name once it is whole; those of other days go."""
    for other in FOLDER.glob(f"{PREFIX}*/"):
        shutil.rmtree(other)
    unfinished = FOLDER / f"{PREFIX}unfinished"
    with override_settings(**{setting: unfinished / folder for folder, setting in FOLDERS.items()}):
        call_command("load_demo", verbosity=0)
    write_what_waits()
    with closing(sqlite3.connect(unfinished / "demo.sqlite3")) as database:
        connection.connection.backup(database)
    unfinished.rename(kept)
