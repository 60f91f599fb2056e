"""Each write that readers could see changes the generation of the content, in its own transaction.

It is seen where every one of them passes, whoever makes it: models, `update`, `bulk_create`, relations, SQL of our own.
A table that is not named as unseen (`home.unseen`) is one that readers could see, whatever writes to it.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any
from weakref import WeakKeyDictionary

from django.apps import AppConfig
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate, pre_migrate

from core.models import ContentGeneration

from .commits import tell_of_commit

Execute = Callable[[str, Any, bool, dict[str, Any]], Any]
Follower = Callable[[BaseDatabaseWrapper, object, Any, bool], None]
"""Is told of a statement that readers could see: its connection, its text, its parameters, whether it is of many."""

WRITE = re.compile(
    r"\s*(?:(?P<insert>INSERT(?:\s+OR\s+\w+)?|REPLACE)\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM|TRUNCATE(?:\s+TABLE)?|"
    r'MERGE\s+INTO|COPY)\s+(?:ONLY\s+)?"?(?P<table>\w+)"?',
    re.IGNORECASE,
)
WITHIN = re.compile(r"\b(?:INSERT|UPDATE|DELETE|MERGE)\b", re.IGNORECASE)
SET_COLUMN = re.compile(r'"?(\w+)"?\s*=\s')
WHERE = re.compile(r"\sWHERE\s", re.IGNORECASE)

_unseen: set[str] = {ContentGeneration._meta.db_table}
_unseen_inserts: set[str] = set()
_unseen_columns: dict[str, frozenset[str]] = {}
_followers: list[Follower] = []
# Where the commit's callback stands among those of the connection, by connection.
_places: WeakKeyDictionary[BaseDatabaseWrapper, int] = WeakKeyDictionary()
_migrating: set[str] = set()


def leave_unseen(tables: Iterable[str]) -> None:
    """Name tables that no reader sees anything of."""
    _unseen.update(tables)


def leave_inserts_unseen(tables: Iterable[str]) -> None:
    """Name tables whose new rows change nothing that readers see; other changes of theirs do."""
    _unseen_inserts.update(tables)


def leave_columns_unseen(table: str, columns: Iterable[str]) -> None:
    """Name columns of a table that no reader sees: an update of these alone changes nothing for them."""
    _unseen_columns[table] = frozenset(columns)


def follow(follower: Follower) -> None:
    """Have each statement told that readers could see what it does, in its transaction."""
    _followers.append(follower)


def may_be_seen(sql: object) -> bool:
    """Whether a statement may change what readers see. One that cannot be understood may."""
    if not isinstance(sql, str):
        return True
    if sql.startswith("SELECT"):
        return False
    found = WRITE.match(sql)
    if found is None:
        return sql.lstrip()[:4].upper() == "WITH" and WITHIN.search(sql) is not None
    table = found["table"]
    if table in _unseen or (found["insert"] and table in _unseen_inserts):
        return False
    return not (table in _unseen_columns and columns_set(sql) <= _unseen_columns[table])


def columns_set(sql: str) -> set[str]:
    """The columns that an UPDATE sets, and perhaps others that it names; of another statement, one that is none."""
    if sql.lstrip()[:6].upper() != "UPDATE":
        return {""}
    return set(SET_COLUMN.findall(WHERE.split(sql, maxsplit=1)[0])) or {""}


def connect() -> None:
    """Watch every connection from its first statement on, but while the database is migrated."""
    connection_created.connect(_watch, dispatch_uid="core.page_cache.watch")
    pre_migrate.connect(_pause, dispatch_uid="core.page_cache.pause")
    post_migrate.connect(_resume, dispatch_uid="core.page_cache.resume")


def _watch(connection: BaseDatabaseWrapper, **kwargs: object) -> None:
    if _write not in connection.execute_wrappers:
        connection.execute_wrappers.append(_write)


def _write(execute: Execute, sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
    """Run a statement; the generation changes with it where readers could see what it does."""
    connection: BaseDatabaseWrapper = context["connection"]
    if connection.alias in _migrating or not may_be_seen(sql):
        return execute(sql, params, many, context)
    if not connection.in_atomic_block and (connection.vendor != "sqlite" or "RETURNING" not in sql):
        with transaction.atomic(using=connection.alias):
            return _run(connection, execute, sql, params, many, context)
    # SQLite ends no transaction before the returned rows are read: without one, the generation changes just after.
    return _run(connection, execute, sql, params, many, context)


def _run(connection: BaseDatabaseWrapper, execute: Execute, *statement: Any) -> Any:
    result = execute(*statement)
    change_generation(connection.alias)
    for follower in _followers:
        follower(connection, *statement[:3])
    return result


def change_generation(using: str = "default") -> None:
    """Have what is kept be forgotten with the commit of the transaction that runs, or now; once a transaction."""
    connection = connections[using]
    if not changes_already(connection):
        ContentGeneration.renew(using)
        _places[connection] = len(connection.run_on_commit)
        transaction.on_commit(tell_of_commit, using=using, robust=True)


def changes_already(connection: BaseDatabaseWrapper) -> bool:
    """Whether the generation changes with the transaction that runs.

    Django drops the callbacks of what is rolled back: while ours is there, the change is.
    """
    place, waiting = _places.get(connection), connection.run_on_commit
    return place is not None and place < len(waiting) and waiting[place][1] is tell_of_commit


def _pause(sender: AppConfig, using: str, **kwargs: object) -> None:
    _migrating.add(using)


def _resume(sender: AppConfig, using: str, **kwargs: object) -> None:
    """Once a database is migrated, anything may be another; backwards, the table may be gone."""
    connection = connections[using]
    if using in _migrating and ContentGeneration._meta.db_table in connection.introspection.table_names():
        _migrating.discard(using)
        change_generation(using)
