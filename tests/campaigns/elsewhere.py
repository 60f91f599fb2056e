"""The same work done at the same moment by many, each on a database connection of its own."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier
from typing import Any, TypeVar

from django.apps import apps
from django.db import connection
from django.db.models import Model
from wagtail.models import Page, PageLogEntry

from campaigns.models import EventKind
from core.models import LimitCount
from search.models import Word

AT_ONCE = 25
Made = TypeVar("Made", bound=Page)


def elsewhere(work: Callable[[int], Any], count: int = 1, at_once: int = AT_ONCE) -> list[Any]:
    """Do `work` so many times, each time on a connection of its own; many at the same moment."""
    together = min(count, at_once)
    barrier = Barrier(together)

    def alone(number: int) -> Any:
        try:
            barrier.wait(20)
            return work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(together) as pool:
        return list(pool.map(alone, range(count)))


@contextmanager
def made_elsewhere(make: Callable[[Page], Made]) -> Iterator[Made]:
    """A page that all connections see. With it goes what they stored: no rollback of a test undoes it.

    Raises AssertionError where something is left, which would fail some test that runs later.
    """
    made: list[Made] = []
    before = stored()
    elsewhere(lambda _number: made.append(make(Page.objects.get(depth=1))))
    yield made[0]

    def remove(_number: int) -> None:
        Page.objects.get(pk=made[0].pk).delete()
        for model in (EventKind, LimitCount, PageLogEntry, Word):
            model.objects.exclude(pk__in=before[model]).delete()

    elsewhere(remove)
    after = stored()
    if left := {model._meta.label: rows for model in after if (rows := after[model] - before[model])}:
        raise AssertionError(f"Left by other connections: {left}")


def stored() -> dict[type[Model], set[object]]:
    """The keys of all that is stored, as others see it."""
    models = [model for model in apps.get_models() if not model._meta.proxy]
    keys = elsewhere(lambda number: set(models[number]._base_manager.values_list("pk", flat=True)), len(models), 1)
    return dict(zip(models, keys, strict=True))
