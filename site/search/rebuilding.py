"""Looks through the whole search table, or writes it anew."""

from collections.abc import Callable

from django.db.models import Q
from wagtail.models import Page

from core.models import BasePage

from .engines import engine
from .indexing import index_anew, is_right
from .models import Entry, Word

Tell = Callable[[int, int], None]
"""Is told how many of how many pages are done."""


def findable_pages() -> list[tuple[type[BasePage], int]]:
    """The types and keys of the pages that may have to be in the table, and of those that are in it."""
    entries = Entry.objects.filter(sheet=None).values("page")
    pages = Page.objects.filter(Q(live=True, alias_of=None) | Q(pk__in=entries)).order_by("path")
    found = ((page.specific_class, page.pk) for page in pages.only("pk", "content_type"))
    return [(model, key) for model, key in found if model and issubclass(model, BasePage)]


def rebuild(tell: Tell) -> int:
    """Write all of it anew, page by page: readers find what is there meanwhile. Tells how many pages there were."""
    Word.objects.all().delete()
    pages = findable_pages()
    for done, (model, key) in enumerate(pages, 1):
        index_anew(model, key)
        tell(done, len(pages))
    return len(pages)


def differences(tell: Tell) -> list[int]:
    """The keys of the pages that the table is not right about, without a change."""
    pages, wrong = findable_pages(), []
    for done, (model, key) in enumerate(pages, 1):
        if not is_right(model, key):
            wrong.append(key)
        tell(done, len(pages))
    return sorted({*wrong, *engine().missing()})


def is_empty() -> bool:
    """Whether nothing can be found though there are pages."""
    return not Entry.objects.exists() and bool(findable_pages())
