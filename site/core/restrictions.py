"""Which parts of the tree are not for everyone, asked of the database once a request.

Most pages list other pages several times; a subquery in each of those lists costs more than one short list kept for
the time of the request.
"""

from collections.abc import Callable
from contextvars import ContextVar
from functools import cache

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from wagtail.models import Page, PageViewRestriction

from core.compiled import Compiled, compiled

_paths: ContextVar[dict[str, list[str]] | None] = ContextVar("restricted_paths", default=None)


def restricted_paths() -> list[str]:
    """Tree paths of the pages that carry a view restriction."""
    known = _paths.get()
    if known is not None and "paths" in known:
        return known["paths"]
    paths = [path for (path,) in _paths_query().rows()]
    if known is not None:
        known["paths"] = paths
    return paths


@cache
def _paths_query() -> Compiled[PageViewRestriction]:
    return compiled(PageViewRestriction.objects.values_list("page__path").distinct())


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


class RestrictionsMiddleware:
    """Lets `restricted_paths` remember its answer for the time of one request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request with an empty memory."""
        token = _paths.set({})
        try:
            return self.get_response(request)
        finally:
            _paths.reset(token)
