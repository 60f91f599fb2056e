"""Which parts of the tree, and which files, are not for everyone, asked of the database once a request.

Most pages list other pages several times; a subquery in each of those lists costs more than one short list kept for
the time of the request.
"""

from collections.abc import Callable
from contextvars import ContextVar
from functools import cache, lru_cache
from typing import Any, TypeVar

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from core.compiled import Compiled, compiled

T = TypeVar("T")
_known: ContextVar[dict[str, Any] | None] = ContextVar("restrictions", default=None)


def restricted_paths() -> list[str]:
    """Tree paths of the pages that carry a view restriction."""
    return _asked_once("pages", lambda: _first_column(_paths_query()))


def private_collections() -> frozenset[int]:
    """Keys of the collections whose files are not for everyone."""
    return _asked_once("collections", _private_collections)


def _private_collections() -> frozenset[int]:
    paths = _first_column(_collection_paths_query())
    return frozenset(_first_column(_collections_query(tuple(paths)))) if paths else frozenset()


def _asked_once(name: str, ask: Callable[[], T]) -> T:
    """What `ask` answers, kept for the time of the request."""
    known = _known.get()
    if known is None:
        return ask()
    if name not in known:
        known[name] = ask()
    return known[name]


def _first_column(query: Compiled) -> list[Any]:
    return [value for (value,) in query.rows()]


@cache
def _paths_query() -> Compiled[PageViewRestriction]:
    return compiled(PageViewRestriction.objects.values_list("page__path").distinct())


@cache
def _collection_paths_query() -> Compiled[CollectionViewRestriction]:
    return compiled(CollectionViewRestriction.objects.values_list("collection__path").distinct())


@lru_cache(maxsize=64)
def _collections_query(paths: tuple[str, ...]) -> Compiled[Collection]:
    below = Q()
    for path in paths:
        below |= Q(path__startswith=path)
    return compiled(Collection.objects.filter(below).values_list("pk"))


@cache
def no_restrictions() -> QuerySet[PageViewRestriction]:
    """An empty answer, asked once: Django writes the SQL even of a query that it knows to find nothing."""
    nothing = PageViewRestriction.objects.none()
    list(nothing)
    return nothing


def is_visible(page: Page) -> bool:
    """Whether `page` is live and no view restriction covers it, nor the page that it stands for as an alias."""
    return is_public(page.live, page.path, page.alias_of.path if page.alias_of_id else None)


def is_public(live: bool, *places: str | None) -> bool:
    """Whether a page that is live, or not, stands at tree paths that no view restriction covers."""
    return live and not any(place.startswith(path) for path in restricted_paths() for place in places if place)


def in_private_collection(collection: str = "collection") -> Exists:
    """Whether the collection that a row refers to by `collection`, or one above it, is not for everyone."""
    place = ExpressionWrapper(OuterRef(f"{collection}__path"), output_field=CharField())
    restrictions = CollectionViewRestriction.objects.annotate(place=place)
    return Exists(restrictions.filter(place__startswith=F("collection__path")))


class RestrictionsMiddleware:
    """Lets `restricted_paths` remember its answer for the time of one request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request with an empty memory."""
        token = _known.set({})
        try:
            return self.get_response(request)
        finally:
            _known.reset(token)
