"""How each database keeps stems and finds them: the one part of the search that is not the same on both."""

from django.db import connection

from .base import Engine, Sql, Stems
from .postgresql import PostgreSQL
from .sqlite import SQLite

__all__ = ["Engine", "Sql", "Stems", "engine"]


def engine() -> Engine:
    """The engine of the database that the site runs on."""
    return PostgreSQL() if connection.vendor == "postgresql" else SQLite()
