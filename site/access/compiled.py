"""Queries put into SQL once per process.

Django writes the SQL of a query anew each time it runs, which on a warm page takes several times as long as the
database's answer. The text depends on the query's inputs alone: a function that takes them all as arguments (language,
date, restricted paths, ...) and returns `compiled(...)` may carry `lru_cache`. Only the text is kept; the rows are read
at each request.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Model, QuerySet
from django.db.models.query import ModelIterable, RelatedPopulator, get_related_populators
from django.db.models.sql.compiler import SQLCompiler

M = TypeVar("M", bound=Model)
Row = tuple[Any, ...]
A_MOMENT = datetime(2001, 2, 3, 4, 5, 6, 789, UTC)
"""What a query is written with where it asks of the time: `Compiled.at` puts the true moment in its place."""


@dataclass(frozen=True)
class Making(Generic[M]):
    """How an instance is made of a row: its own columns, the objects of `select_related`, the annotations."""

    model: type[M]
    alias: str
    columns: slice
    names: list[str]
    related: list[RelatedPopulator]
    annotations: dict[str, int]

    def __call__(self, row: Row) -> M:
        instance = self.model.from_db(self.alias, self.names, row[self.columns])
        for related in self.related:
            related.populate(row, instance)
        for name, place in self.annotations.items():
            setattr(instance, name, row[place])
        return instance


@dataclass(frozen=True)
class Compiled(Generic[M]):
    """The SQL of a query with its parameters, what makes values of its columns, and instances of its rows."""

    sql: str
    parameters: tuple[object, ...]
    converters: list[tuple[int, tuple[list[Callable], Any]]]
    making: Making[M] | None

    def at(self, moment: datetime) -> "Compiled[M]":
        """The same, asked of `moment` where it was written with `A_MOMENT`."""
        adapted = connections[DEFAULT_DB_ALIAS].ops.adapt_datetimefield_value
        written, asked = adapted(A_MOMENT), adapted(moment)
        return replace(self, parameters=tuple(asked if value == written else value for value in self.parameters))

    def instances(self) -> list[M]:
        """The rows as the queryset gives them, but for its prefetches; columns that it leaves out are deferred."""
        if self.making is None:
            raise TypeError("A query of values has no instances.")
        return [self.making(row) for row in self.rows()]

    def rows(self) -> list[Row]:
        """The rows as a queryset of values gives them."""
        database = connections[DEFAULT_DB_ALIAS]
        with database.cursor() as cursor:
            cursor.execute(self.sql, self.parameters)
            rows: list[Row] = cursor.fetchall()
        return [self._converted(row, database) for row in rows] if self.converters else rows

    def _converted(self, row: Row, database: BaseDatabaseWrapper) -> Row:
        values = list(row)
        for place, (converters, column) in self.converters:
            for converter in converters:
                values[place] = converter(values[place], column, database)
        return tuple(values)


def compiled(queryset: QuerySet[M, Any]) -> Compiled[M]:
    """Put `queryset` into SQL."""
    compiler = queryset.query.get_compiler(DEFAULT_DB_ALIAS)
    sql, parameters = compiler.as_sql()
    converters = compiler.get_converters([column for column, *_ in compiler.select])
    making = _making(compiler) if issubclass(queryset._iterable_class, ModelIterable) else None
    return Compiled(sql, tuple(parameters), list(converters.items()), making)


def _making(compiler: SQLCompiler) -> Making:
    """As a queryset makes its instances."""
    places = compiler.klass_info["select_fields"]
    columns = slice(places[0], places[-1] + 1)
    return Making(
        model=compiler.klass_info["model"],
        alias=DEFAULT_DB_ALIAS,
        columns=columns,
        names=[column.target.attname for column, *_ in compiler.select[columns]],
        related=get_related_populators(compiler.klass_info, compiler.select, DEFAULT_DB_ALIAS),
        annotations=compiler.annotation_col_map or {},
    )


def read(model: type[M], key: int, *relations: str) -> M | None:
    """The instance of `model` with a primary key and the objects of some foreign keys, None when there is none.

    It comes with the annotations that the model names in a class method `read_with`.
    """
    hashable: Any = model  # which mypy does not believe of a class
    return next(iter(_one(hashable, key, relations).instances()), None)


# The text only: the row is read each time. A model's manager and relations do not change while the process lives.
@lru_cache(maxsize=512)
def _one(model: type[M], key: int, relations: tuple[str, ...]) -> Compiled[M]:
    annotations: dict[str, Any] = getattr(model, "read_with", dict)()
    one = model._base_manager.filter(pk=key).annotate(**annotations)
    return compiled(one.select_related(*relations) if relations else one)
