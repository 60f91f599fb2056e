"""Compares pages with protected names, and protects names, one after the other.

Without it a page that is published while a name gets protected tells the name: each of the two looks before the other
is stored.
"""

from django.db import connection

# One number for all of them; any that nothing else of the database takes (PostgreSQL, "Advisory Locks").
NAMES = 0x50524F54
COMPARE, PROTECT = "pg_advisory_xact_lock_shared", "pg_advisory_xact_lock"


def wait_for_names(*, protecting: bool) -> None:
    """Wait for the others, and have them wait until the transaction ends.

    With `protecting`, a name is about to be protected: it waits until no page is being compared. Without, a page is
    about to be compared with names: it waits until none is being protected.

    SQLite needs none: there, one transaction at a time writes.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {PROTECT if protecting else COMPARE}(%s)", [NAMES])
