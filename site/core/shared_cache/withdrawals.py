"""Each commit that may withdraw something from readers has the shared caches forget all that they keep, at once.

That is noted in the transaction of the change and crossed out when the caches were told, so that a process that is
killed in between, or a cache that is away, leaves the note: it is told again by a task, and every hour.

Other changes need no word: a shared cache asks the site again after a second (`core.shared_cache.headers`).
"""

import logging
import re
from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from weakref import WeakSet

from django.conf import settings
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.signals import post_save
from django.utils import timezone
from django_tasks import task, task_backends
from wagtail.models import Page

from core.models import UntoldWithdrawal
from core.page_cache import watching

from .purging import forget_everything

logger = logging.getLogger(__name__)

LIVE = re.compile(r'"?live"?\s*=\s*%s')
HARMLESS_PAGE_COLUMNS = {"numchild", "live_revision_id", "has_unpublished_changes"}
"""What is written of a page when one is added below it, or published."""
LONGEST_WAIT = 60
"""Seconds between two tries, at most."""

# Connections whose last statement withdrew something and was not committed when it was noted.
_late: WeakSet[BaseDatabaseWrapper] = WeakSet()
_by_inserts: set[str] = set()
_by_updates: set[str] = set()
_harmless_deletions: set[str] = set()


def withdraw_by_inserts(tables: Iterable[str]) -> None:
    """Name tables whose new rows may withdraw something, as restrictions do."""
    _by_inserts.update(tables)


def withdraw_by_updates(tables: Iterable[str]) -> None:
    """Name tables whose changed rows may withdraw something, as partners do; pages do when they go offline."""
    _by_updates.update(tables)


def leave_deletions_harmless(tables: Iterable[str]) -> None:
    """Name tables whose deleted rows withdraw nothing by themselves, such as those of indexes."""
    _harmless_deletions.update(tables)


def may_withdraw(sql: object, params: Any, many: bool) -> bool:
    """Whether a statement that readers could see may withdraw something. One that cannot be understood may."""
    found = watching.WRITE.match(sql) if isinstance(sql, str) else None
    if found is None or not isinstance(sql, str):
        return True
    table, verb = found["table"], sql.lstrip()[:6].upper()
    if found["insert"]:
        return table in _by_inserts
    if verb == "DELETE":
        return table not in _harmless_deletions
    if verb != "UPDATE":
        return True
    if table == Page._meta.db_table:
        return not _leaves_online(sql, None if many else params)
    return table in _by_updates


def _leaves_online(sql: str, params: Any) -> bool:
    """Whether an UPDATE of pages sets them live: what is stored whole says so. Others may move or hide them."""
    if watching.columns_set(sql) <= HARMLESS_PAGE_COLUMNS:
        return True
    found = LIVE.search(sql)
    return found is not None and params is not None and params[sql.count("%s", 0, found.start())] is True


def note(connection: BaseDatabaseWrapper, sql: object, params: Any, many: bool) -> None:
    """Note in the transaction that runs that caches are to forget, and tell them when it is committed."""
    if not settings.SHARED_CACHE_IS_TOLD or _is_noted(connection) or not may_withdraw(sql, params, many):
        return
    UntoldWithdrawal.objects.using(connection.alias).create()
    if connection.in_atomic_block:
        transaction.on_commit(tell_caches, using=connection.alias, robust=True)
    else:
        _late.add(connection)


def tell_late(using: str, **kwargs: Any) -> None:
    """After a row is stored outside of a transaction: SQLite has committed it only now."""
    if _late and connections[using] in _late:
        _late.discard(connections[using])
        tell_caches()


def _is_noted(connection: BaseDatabaseWrapper) -> bool:
    return connection in _late or any(waiting[1] is tell_caches for waiting in connection.run_on_commit)


def tell_caches() -> None:
    """Have the shared caches forget what was withdrawn; what fails is tried again, first after a second."""
    waiting = UntoldWithdrawal.objects.count()
    # Where others wait already, somebody tries again for them.
    if not tell_what_waits() and waiting == 1:
        _try_later(1)


def tell_what_waits() -> bool:
    """Tell the caches of all that is noted; False where one of them could not be told."""
    noted = list(UntoldWithdrawal.objects.values_list("pk", flat=True))
    failures = forget_everything() if noted and settings.SHARED_CACHE_IS_TOLD else []
    if failures:
        logger.error("A shared cache could not be told of what was withdrawn: %s", "; ".join(failures))
        return False
    UntoldWithdrawal.objects.filter(pk__in=noted).delete()
    return True


def _try_later(seconds: int) -> None:
    if task_backends[tell_again.backend].supports_defer:
        tell_again.using(run_after=timezone.now() + timedelta(seconds=seconds)).enqueue(seconds)


@task()
def tell_again(waited: int) -> None:
    """Tell the caches of what waits; while they do not answer, again and again, at most a minute later."""
    if not tell_what_waits():
        _try_later(min(2 * waited, LONGEST_WAIT))


def tell_hourly() -> None:
    """Tell what no worker told: the upkeep of every hour, and of a server that starts."""
    tell_what_waits()


def connect() -> None:
    """Follow what is written."""
    watching.follow(note)
    post_save.connect(tell_late, dispatch_uid="core.shared_cache.late")
