"""Which parts of the tree, and which files, are not for everyone, asked of the database once a request.

Most pages list other pages several times; a subquery in each of those lists costs more than one short list kept for
the time of the request.
"""

from collections.abc import Callable
from contextvars import ContextVar
from functools import cache, lru_cache, reduce
from operator import or_
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast, Length, Substr
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from .compiled import Compiled, compiled

PAGE, COLLECTION = "page", "collection"
_known: ContextVar[list["Restricted"] | None] = ContextVar("restrictions", default=None)


class Restricted(NamedTuple):
    """What is not for everyone."""

    paths: list[str]
    """Tree paths of the pages that carry a view restriction, and of the other languages of all that they cover."""
    collections: frozenset[int]
    """Keys of the collections that carry one, and of those below them."""


def restricted_paths() -> list[str]:
    """Tree paths of the pages that are not for everyone, with all below them, in every language."""
    return _restricted().paths


def private_collections() -> frozenset[int]:
    """Keys of the collections whose files are not for everyone."""
    return _restricted().collections


def _restricted() -> Restricted:
    """The answer of the database, kept for the time of the request."""
    known = _known.get()
    if known is None:
        return _ask()
    if not known:
        known.append(_ask())
    return known[0]


def _ask() -> Restricted:
    rows = _restricted_query().rows()
    collections = (int(key) for key, kind in rows if kind == COLLECTION)
    paths = tuple(sorted(key for key, kind in rows if kind == PAGE))
    translated = [path for (path,) in _translations_query(paths).rows()] if paths else []
    return Restricted([*paths, *translated], frozenset(collections))


# The text of the query; what it finds is kept for one request.
@cache
def _restricted_query() -> Compiled[Any]:
    """Both in one query: each page shows lists of pages, and most show files."""
    pages = PageViewRestriction.objects.values_list("page__path", Value(PAGE))
    collections = Collection.objects.filter(_in_private(OuterRef("path"))).order_by()
    return compiled(pages.union(collections.values_list(Cast("pk", CharField()), Value(COLLECTION))))


@lru_cache(maxsize=64)
def _translations_query(paths: tuple[str, ...]) -> Compiled[Any]:
    """Tree paths of the other languages of all French pages at or below `paths`: the highest ones of each branch."""
    covered = reduce(
        or_, (Q(path__range=(path, path.ljust(Page._meta.get_field("path").max_length, "Z"))) for path in paths)
    )
    french = Page.objects.filter(covered, locale__language_code=settings.LANGUAGE_CODE, alias_of=None)
    keys = french.order_by().values("translation_key")
    translated = Page.objects.filter(translation_key__in=keys).exclude(locale__language_code=settings.LANGUAGE_CODE)
    above = Substr(OuterRef("path"), 1, Length(OuterRef("path")) - Page.steplen)
    parents = translated.order_by().filter(path=above)
    return compiled(translated.filter(~Exists(parents)).order_by("path").values_list("path"))


def restrictions_in_french(page: Page) -> QuerySet[PageViewRestriction]:
    """The restrictions that cover the French pages of `page` and of those above it, for a page in another language."""
    keys: set[object] = set()
    for one in page.get_ancestors(inclusive=True).values_list("translation_key", "alias_of__translation_key"):
        keys.update(filter(None, one))
    french = Page.objects.filter(translation_key__in=keys, locale__language_code=settings.LANGUAGE_CODE, alias_of=None)
    covering = {path[:end] for path in french.values_list("path", flat=True) for end in _ends(path)}
    return PageViewRestriction.objects.filter(page__path__in=covering)


def _ends(path: str) -> range:
    """Where the paths of a page and of those above it end in its own."""
    return range(Page.steplen, len(path) + 1, Page.steplen)


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
    return _in_private(OuterRef(f"{collection}__path"))


def _in_private(path: OuterRef) -> Exists:
    place = ExpressionWrapper(path, output_field=CharField())
    restrictions = CollectionViewRestriction.objects.annotate(place=place)
    return Exists(restrictions.filter(place__startswith=F("collection__path")))


@receiver([post_save, post_delete], sender=CollectionViewRestriction, dispatch_uid="forget_collections")
@receiver([post_save, post_delete], sender=PageViewRestriction, dispatch_uid="forget_pages")
def forget_restrictions(sender: object, **kwargs: object) -> None:
    """Ask again in the request that changes what is not for everyone."""
    if known := _known.get():
        known.clear()


class RestrictionsMiddleware:
    """Lets `restricted_paths` and `private_collections` remember their answer for the time of one request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request with an empty memory."""
        token = _known.set([])
        try:
            return self.get_response(request)
        finally:
            _known.reset(token)
