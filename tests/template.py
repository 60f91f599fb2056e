"""A migrated database that the databases of a test run begin as copies of: python -m tests.template [--remove]

TEST_TEMPLATE names it: a file for SQLite, a database on the server of DATABASE_URL for PostgreSQL.
"""

import os
import sqlite3
import sys
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

VARIABLE = "TEST_TEMPLATE"


def main() -> None:
    """Make the template, or remove it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    sys.path.insert(0, "site")
    import django

    django.setup()
    from django.db import connection

    name = os.environ[VARIABLE]
    if "--remove" in sys.argv:
        connection.creation._destroy_test_db(name, verbosity=0)
    else:
        connection.settings_dict["TEST"]["NAME"] = name
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)


def begin_with_template() -> None:
    """Have the test database begin as a copy of the template, where there is one: migrating it finds nothing to do."""
    from django.db import connection
    from django.db.backends.signals import connection_created

    name = os.environ.get(VARIABLE)
    if name and connection.vendor == "postgresql":
        connection.settings_dict["TEST"]["TEMPLATE"] = name
    elif name:
        connection_created.connect(_fill)


def _fill(connection: "BaseDatabaseWrapper", **kwargs: object) -> None:
    """Copy the template into a SQLite database that holds nothing yet."""
    if connection.connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
        return
    with closing(sqlite3.connect(os.environ[VARIABLE])) as template:
        template.backup(connection.connection)


if __name__ == "__main__":
    main()
