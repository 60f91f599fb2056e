"""Decorators that keep the SQL of queries, so that Django writes each text once per process.

What a query depends on must all be known before its text is kept: its arguments, and for what readers see also their
language and what is restricted now. `kept_reader_query` adds these two, so that no caller can forget them: under
another language or another restriction another text is used. Nothing else needs to be invalidated, for the rows are
read at each request.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, ParamSpec, cast

from django.db.models import QuerySet

from .compiled import Compiled, compiled
from .querysets import reader_language
from .restrictions import restricted_paths

P = ParamSpec("P")
# A process keeps that many texts of each query: enough for every page of the site, small enough in memory (1 KB each).
TEXTS_KEPT = 512


def kept_query(make: Callable[P, QuerySet]) -> Callable[P, Compiled[Any]]:
    """Keep the SQL of the queryset that `make` returns for its arguments: hashable ones, given by place."""

    @lru_cache(maxsize=TEXTS_KEPT)
    def kept(*arguments: Any) -> Compiled[Any]:
        return compiled(make(*arguments))  # type: ignore[call-arg]

    return cast("Callable[P, Compiled[Any]]", wraps(make)(kept))


def kept_reader_query(make: Callable[P, QuerySet]) -> Callable[P, Compiled[Any]]:
    """Keep the SQL of a queryset that depends on the reader too: on the language, and on what is not for everyone."""

    @lru_cache(maxsize=TEXTS_KEPT)
    def kept(_language: str, _restricted: tuple[str, ...], *arguments: Any) -> Compiled[Any]:
        return compiled(make(*arguments))  # type: ignore[call-arg]

    @wraps(make)
    def query(*arguments: Any) -> Compiled[Any]:
        return kept(reader_language(), tuple(restricted_paths()), *arguments)

    return cast("Callable[P, Compiled[Any]]", query)
