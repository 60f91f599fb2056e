"""Queries put into SQL once per process.

Django writes the SQL of a query anew each time it runs, which on a warm page takes several times as long as the
database's answer. The text depends on the query's inputs alone: a function that takes them all as arguments (language,
date, restricted paths, ...) and returns `compiled(...)` may carry `lru_cache`. Only the text is kept; the rows are read
at each request.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, TypeVar

from django.db import connection
from django.db.models import Model, QuerySet

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Compiled(Generic[M]):
    """The SQL of a query and its parameters."""

    model: type[M]
    sql: str
    parameters: tuple[object, ...]

    def instances(self) -> list[M]:
        """The rows as instances of the model; columns that the query leaves out are deferred."""
        return list(self.model._base_manager.raw(self.sql, self.parameters))

    def rows(self) -> list[tuple]:
        """The rows as the database gives them: for texts and whole numbers, which need no conversion."""
        with connection.cursor() as cursor:
            cursor.execute(self.sql, self.parameters)
            return cursor.fetchall()


def compiled(queryset: QuerySet[M]) -> Compiled[M]:
    """Put `queryset` into SQL. Objects of `select_related` are not built; annotate what is needed of them."""
    sql, parameters = queryset.query.sql_with_params()
    return Compiled(queryset.model, sql, tuple(parameters))


def read(model: type[M], key: int) -> M | None:
    """The instance of `model` with a primary key, None when there is none."""
    hashable: Any = model  # which mypy does not believe of a class
    return next(iter(_one(hashable, key).instances()), None)


@lru_cache(maxsize=512)
def _one(model: type[M], key: int) -> Compiled[M]:
    return compiled(model._base_manager.filter(pk=key))
