"""Where the data lives: a SQLite file, or the server that DATABASE_URL names."""

import os
from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

SCHEMES = ("sqlite", "postgres", "postgresql")
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}

# Statements prepared by the server, which then plans the same query once a connection rather than once a page. Not
# through a pooler that gives each transaction another connection: `?server_side_binding=false` ends DATABASE_URL there.
# Compiling a query to machine code (jit) takes longer than any of ours runs.
POSTGRESQL_OPTIONS = {"server_side_binding": True, "prepare_threshold": 5, "options": "-c jit=off"}


def database_settings(default_file: Path) -> dict[str, Any]:
    """Settings of the default database.

    Reads DATABASE_URL (https://www.12factor.net/backing-services), such as
    ``postgres://user:password@localhost/solmond``; without it, a SQLite file.

    Raises ImproperlyConfigured when DATABASE_URL cannot be read.
    """
    url = os.environ.get("DATABASE_URL") or f"sqlite:///{default_file}"
    if url.partition(":")[0] not in SCHEMES:
        raise ImproperlyConfigured(_unreadable("l’adresse doit commencer par postgres:// ou sqlite://"))
    try:
        database: dict[str, Any] = {**dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True)}
    except ValueError as error:
        raise ImproperlyConfigured(_unreadable(str(error))) from None
    if not database.get("NAME"):
        raise ImproperlyConfigured(_unreadable("le nom de la base manque"))
    if database["ENGINE"].endswith("sqlite3"):
        Path(str(database["NAME"])).parent.mkdir(parents=True, exist_ok=True)
        database["OPTIONS"] = SQLITE_OPTIONS
    else:
        database["OPTIONS"] = {**POSTGRESQL_OPTIONS, **database.get("OPTIONS", {})}
    return database


def _unreadable(reason: str) -> str:
    return f"DATABASE_URL illisible : {reason}."
