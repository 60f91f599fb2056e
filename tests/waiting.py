"""Indexes that are written when they are asked for: few tests ask, and each save writes them.

Wagtail's index of what refers to what, and the table of the search.
"""

import sys
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, ClassVar

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail import signal_handlers
from wagtail.models import ReferenceIndex

REFERENCES = ReferenceIndex._meta.db_table

INDEXES: list["Waiting"] = []
"""Those that wait in this process."""


class Waiting(ABC):
    """What is to be written before the next query that names one of its tables."""

    tables: ClassVar[tuple[str, ...]]

    def __init__(self) -> None:
        self.waiting: dict[Any, Any] = {}

    @abstractmethod
    def write_one(self, what: Any, how: Any) -> None:
        """Write what was kept in mind."""

    def before_query(self, execute: Callable, sql: Any, params: Any, many: bool, context: Any) -> Any:
        """Write what waits when the query is one of the index."""
        if self.waiting and any(table in str(sql) for table in self.tables):
            self.write()
        return execute(sql, params, many, context)

    def write(self) -> None:
        """Write what waits."""
        waiting, self.waiting = self.waiting, {}
        for what, how in waiting.items():
            self.write_one(what, how)


class WaitingReferences(Waiting):
    """Stands for the task that brings Wagtail's index of references up to date."""

    tables = (REFERENCES,)

    def __init__(self, task: Any) -> None:
        super().__init__()
        self.task = task

    def enqueue(self, app: str, name: str, key: str) -> None:
        """Keep in mind what was saved: its app, its model's name, its key."""
        self.waiting[app, name, key] = None

    def write_one(self, what: tuple[str, str, str], how: None) -> None:
        app, name, key = what
        # What is gone, or was never stored, refers to nothing.
        if apps.get_model(app, name).objects.filter(pk=key).exists():
            self.task.call(app, name, key)


class WaitingSearch(Waiting):
    """Stands for what brings the table of the search up to date."""

    tables = ("search_entry", "search_stems", "search_word", "search_matches")

    def __init__(self, index: Callable) -> None:
        super().__init__()
        self.index = index

    def enqueue(self, model: type, key: int, *, read_anew: bool = False) -> None:
        """Keep in mind the page that was saved."""
        self.waiting[model, key] = read_anew or self.waiting.get((model, key), False)

    def write_one(self, what: tuple[type, int], how: bool) -> None:
        self.index(*what, read_anew=how)


def write_what_waits() -> None:
    """Have what several tests read written once: what a test writes is rolled back with the test."""
    for one in INDEXES:
        one.write()


@contextmanager
def written_when_asked() -> Iterator[list[Waiting]]:
    """Have both wait for a query on this thread's connection: no server may read the same database."""
    from search import receivers

    task = signal_handlers.update_reference_index_task
    references, search = WaitingReferences(task), WaitingSearch(receivers.index)
    begin = CaptureQueriesContext.__enter__

    # Who counts queries does not count those.
    def begin_written(self: CaptureQueriesContext) -> CaptureQueriesContext:
        write_what_waits()
        return begin(self)

    with ExitStack() as patched:
        patch = patched.enter_context(pytest.MonkeyPatch.context())
        patch.setattr(signal_handlers, "update_reference_index_task", references)
        patch.setattr(receivers, "index", search.enqueue)
        patch.setattr(CaptureQueriesContext, "__enter__", begin_written)
        patch.setattr(sys.modules[__name__], "INDEXES", [references, search])
        for one in INDEXES:
            patched.enter_context(connection.execute_wrapper(one.before_query))
        yield INDEXES
