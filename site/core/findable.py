"""What the site's search may know of a page. Each page type says it; nothing else of a page is searched."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import get_page_models

if TYPE_CHECKING:
    from .models import Country, Theme


class ResultKind(NamedTuple):
    """A kind of result of the search, such as « Campagnes ». Each page type names its own, in `search_kind`."""

    value: str
    """How it stands in addresses."""
    order: int
    """Its place among the choices of the filter: the smallest first."""
    heading: str | Promise
    """What several are called."""
    name: str | Promise
    """What one is called."""
    day_format: str = ""
    """How the day of a result is written, as Django's date formats; empty where it tells readers nothing."""


PAGES = ResultKind("page", 0, _("Pages"), pgettext_lazy("one result", "page"))


# For the life of the process: page types do not change once the apps are ready.
@cache
def result_kinds() -> dict[str, ResultKind]:
    """The kinds of all page types by their values, in their order."""
    kinds = [model.search_kind for model in get_page_models() if hasattr(model, "search_kind")]
    return {kind.value: kind for kind in sorted(kinds, key=lambda kind: kind.order)}


def counted(kind: ResultKind, number: int) -> str:
    """So many pages of a kind, in words: "3 récits"."""
    return f"{number} {kind.name if number == 1 else str(kind.heading).lower()}"


class FindableDocument(NamedTuple):
    """A document that a page offers, and the language (code) that its text is in."""

    key: int
    language: str


@dataclass(frozen=True, slots=True)
class Findable:
    """A page as the search sees it, all of it public once the page is."""

    kind: str
    """The value of a `ResultKind`."""
    title: str
    summary: str
    text: str
    """Plain text beside the title and the summary."""
    day: date | None
    """What it is sorted by, and the year that it is found under."""
    documents: tuple[FindableDocument, ...]
    documents_from: date | None
    """The first day that the documents may be found on; None: at once."""
    countries: tuple[Country, ...]
    themes: tuple[Theme, ...]
