"""The demo that the browser tests read: loaded by the worker that comes first, copied by the others."""

import fcntl
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.core.management import call_command
from django.db import connection

from scripts.demo import ACCOUNTS

FOLDERS = (("demo-media", settings.MEDIA_ROOT), ("demo-private", settings.PRIVATE_DIR))


def load_demo(shared: Path) -> None:
    """Fill an empty database and the media folder; what was loaded lies in `shared`, which the workers of a run share.

    The accounts get the passwords that their variables say.
    """
    database = shared / "demo.sqlite3"
    with (shared / "demo.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if connection.vendor == "sqlite" and database.exists():
            _copy(database, shared)
            return
        call_command("load_demo")
        if connection.vendor == "sqlite":
            for name, folder in FOLDERS:
                shutil.copytree(folder, shared / name)
            with closing(sqlite3.connect(database)) as kept:
                connection.connection.backup(kept)


def _copy(database: Path, shared: Path) -> None:
    connection.ensure_connection()
    with closing(sqlite3.connect(database)) as kept:
        kept.backup(connection.connection)
    for name, folder in FOLDERS:
        shutil.copytree(shared / name, folder, dirs_exist_ok=True)
    for account in ACCOUNTS:
        password = make_password(os.environ[account.variable])
        get_user_model().objects.filter(username=account.username).update(password=password)
