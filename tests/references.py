"""Wagtail's index of what refers to what, written when it is asked for: few tests ask, and each save writes it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail import signal_handlers
from wagtail.models import ReferenceIndex

TABLE = ReferenceIndex._meta.db_table

Saved = tuple[str, str, str]
"""What was saved: its app, its model's name, its key."""


class WaitingReferences:
    """Stands for the task that brings the index up to date: it does so before the next query of the index."""

    def __init__(self, task: Any) -> None:
        self.task = task
        self.waiting: dict[Saved, None] = {}

    def enqueue(self, app: str, name: str, key: str) -> None:
        """Keep in mind what was saved."""
        self.waiting[app, name, key] = None

    def before_query(self, execute: Callable, sql: Any, params: Any, many: bool, context: Any) -> Any:
        """Write what waits when the query is one of the index."""
        if TABLE in str(sql):
            self.write()
        return execute(sql, params, many, context)

    def write(self) -> None:
        """Write what waits."""
        waiting, self.waiting = self.waiting, {}
        for app, name, key in waiting:
            # What is gone, or was never stored, refers to nothing.
            if apps.get_model(app, name).objects.filter(pk=key).exists():
                self.task.call(app, name, key)


@contextmanager
def written_when_asked() -> Iterator[WaitingReferences]:
    """Have the references wait for a query on this thread's connection: no server may read the same database."""
    task = signal_handlers.update_reference_index_task
    waiting = WaitingReferences(task)
    signal_handlers.update_reference_index_task = waiting
    begin = CaptureQueriesContext.__enter__

    # Who counts queries does not count those.
    def begin_written(self: CaptureQueriesContext) -> CaptureQueriesContext:
        waiting.write()
        return begin(self)

    with connection.execute_wrapper(waiting.before_query), pytest.MonkeyPatch.context() as patch:
        patch.setattr(CaptureQueriesContext, "__enter__", begin_written)
        yield waiting
    signal_handlers.update_reference_index_task = task
