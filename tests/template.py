"""The migrated database that those of the tests begin as copies of: migrating takes longer than a whole app's tests.

It is kept from one run to the next, a file in var/tests or a database on the server of DATABASE_URL, under a name that
tells its migrations: when one of them changes, another is made. Runs that start together wait for the first of them.
`make test` has both made while tests run that need neither: `python -m tests.template`.
"""

import fcntl
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "var" / "tests"
PREFIX = "template_of_tests_"
# What migrations call of ours beside themselves.
CALLED = ("site/search/engines*", "site/search/engines/*", "home/groups.py")


def begin_with_template() -> None:
    """Have the test database begin as a copy of the template: migrating it then finds nothing to do."""
    from django.db import connection
    from django.db.backends.signals import connection_created

    name = ensure(connection)
    if connection.vendor == "postgresql":
        connection.settings_dict["TEST"]["TEMPLATE"] = name
        return

    def fill(connection: "BaseDatabaseWrapper", **kwargs: object) -> None:
        """Copy the template into a database that holds nothing yet."""
        if not connection.connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
            with closing(sqlite3.connect(name)) as template:
                template.backup(connection.connection)

    connection_created.connect(fill, weak=False)


def digest() -> str:
    """What tells the migrations of all installed apps from others."""
    from django.apps import apps

    files = [file for app in apps.get_app_configs() for file in Path(app.path).glob("migrations/*.py")]
    files += [file for pattern in CALLED for file in ROOT.glob(pattern) if file.is_file()]
    found = sha256()
    for file in sorted(files):
        found.update(f"{file.parent.parent.name}/{file.name}\n".encode() + file.read_bytes())
    return found.hexdigest()[:16]


def ensure(connection: "BaseDatabaseWrapper") -> str:
    """The name of the template, which is made where it is missing."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    short = f"{PREFIX}{digest()}"
    name = short if connection.vendor == "postgresql" else str(FOLDER / f"{short}.sqlite3")
    with (FOLDER / f"template.{connection.vendor}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if name not in _known(connection):
            # In a process of its own: this one's connection keeps the settings of its own test database. It holds the
            # lock too, and to its end: a run that is killed meanwhile leaves it at work.
            held = [lock.fileno()]
            subprocess.run([sys.executable, "-m", "tests.template", name], cwd=ROOT, check=True, pass_fds=held)
    return name


def _known(connection: "BaseDatabaseWrapper") -> list[str]:
    """The templates that there are, those of other migrations too."""
    if connection.vendor != "postgresql":
        return [str(file) for file in FOLDER.glob(f"{PREFIX}*.sqlite3")]
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{PREFIX}%"])
        return [row[0] for row in cursor.fetchall()]


def main() -> None:
    """Make the template that is named, or see to it that there is the one of today's migrations."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    sys.path.insert(0, "site")
    import django

    django.setup()
    from django.db import connection

    for name in sys.argv[1:]:
        make(connection, name)
    if not sys.argv[1:]:
        ensure(connection)


def make(connection: "BaseDatabaseWrapper", name: str) -> None:
    """Make the template under another name, which it loses once it is whole, and remove those of other migrations."""
    unfinished = f"{name}_unfinished"
    connection.settings_dict["TEST"]["NAME"] = unfinished
    others = [known for known in _known(connection) if known != unfinished]
    # What was killed leaves a journal, which SQLite would put into the new file of its name.
    for left in FOLDER.glob(f"{Path(unfinished).name}*"):
        left.unlink()
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    connection.close()
    if connection.vendor != "postgresql":
        Path(unfinished).replace(name)
        for other in others:
            Path(other).unlink()
        return
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'ALTER DATABASE "{unfinished}" RENAME TO "{name}"')
        for other in others:
            cursor.execute(f'DROP DATABASE IF EXISTS "{other}"')


if __name__ == "__main__":
    main()
