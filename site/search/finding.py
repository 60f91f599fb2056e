"""Finds what a reader asks for: pages of the site, the pages of their PDFs that answer below them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from django.db.models import Exists, OuterRef, Q

from core.models import PartlyFrench
from core.models.links import LINK_FIELDS

from .matching import PAGE_SIZE, Conditions, RankedPage, best_sheets, expression_of, ranked_pages
from .models import Entry
from .question import Question, Unit
from .results import Extract, Result, extract_of, result_of
from .spelling import suggestion

EXTRACTS = 3
"""Pages of PDFs that stand below a result."""
LAST_PAGE = 1000
"""Nothing is shown past this page of results, however many there are."""


@dataclass(frozen=True, slots=True)
class Found:
    """One page of results."""

    total: int = 0
    page_count: int = 0
    page: int = 1
    """The one that is shown: the last one where there are not as many as asked."""
    results: tuple[Result, ...] = ()
    suggestion: str = ""
    """What the reader may have meant, where nothing holds all the words."""
    partial: bool = False
    """Whether the results hold only some of the words."""


def find_pages(question: Question) -> Found:
    """What the reader may see of what answers `question`, in the active language."""
    conditions = Conditions(question)
    units = question.units(conditions.language)
    if not units and not question.filter_count:
        return Found()
    expression = expression_of(units)
    page, found = _asked_page(conditions, expression)
    if found or not units:
        return _found(conditions, units, expression, found, page=page)
    some = expression_of(units, some=True)
    page, found = _last_page(conditions.loosely(units), some) if len(units) > 1 else (1, [])
    return _found(
        conditions, units, some, found, page=page, suggestion=suggestion(conditions, units), partial=bool(found)
    )


def _asked_page(conditions: Conditions, expression: str) -> tuple[int, list[RankedPage]]:
    """The page of results that is asked, or the last one where there are not as many, with its rows."""
    page = max(1, min(conditions.question.page, LAST_PAGE))
    found = ranked_pages(conditions, expression, page)
    return (page, found) if found or page == 1 else _last_page(conditions, expression)


def _last_page(conditions: Conditions, expression: str) -> tuple[int, list[RankedPage]]:
    """The page of results that is asked, or the last one, where that one is the likelier.

    The first page is read first, for it tells how many there are: two queries at most, where `_asked_page` takes one
    or three.
    """
    first = ranked_pages(conditions, expression, 1)
    page = min(conditions.question.page, _page_count(first))
    return (page, ranked_pages(conditions, expression, page)) if page > 1 else (1, first)


def _page_count(found: list[RankedPage]) -> int:
    """How many pages of results can be shown."""
    return min(ceil(found[0].total / PAGE_SIZE), LAST_PAGE) if found else 0


def _found(
    conditions: Conditions,
    units: Sequence[Unit],
    expression: str,
    found: list[RankedPage],
    **more: Any,
) -> Found:
    """The rows as they are shown; `more` of what `Found` tells."""
    if not found:
        return Found(**more)
    results = _results(conditions, units, expression, found)
    return Found(found[0].total, _page_count(found), results=results, **more)


def _results(
    conditions: Conditions, units: Sequence[Unit], expression: str, found: list[RankedPage]
) -> tuple[Result, ...]:
    with_sheets = [row.page for row in found if row.sheets]
    best = best_sheets(conditions, expression, with_sheets, EXTRACTS) if with_sheets and units else []
    entries = _entries([row.page for row in found], best)
    own = {entry.page_id: entry for entry in entries.values() if entry.sheet_id is None}
    extracts: defaultdict[int, list[Extract]] = defaultdict(list)
    for entry in (entries[key] for key in best if key in entries):
        extracts[entry.page_id].append(extract_of(entry, units))
    return tuple(result_of(own[row.page], row, units, extracts[row.page]) for row in found if row.page in own)


def _entries(pages: list[int], sheets: list[int]) -> dict[int, Entry]:
    """By key: the pages' own entries with the pages, and those of the sheets with their texts and documents."""
    own = ("kind", "day", "language", "summary", "names", "text", *(f"page__{name}" for name in LINK_FIELDS))
    text = ("number", "text", *(f"document__{name}" for name in ("title", "file", "page_count", "file_size")))
    shown = Entry.objects.filter(Q(page__in=pages, sheet=None) | Q(pk__in=sheets))
    fields = (*own, "page__locale__language_code", "text_path", *(f"sheet__{name}" for name in text))
    shown = shown.annotate(is_partly_french=Exists(PartlyFrench.objects.filter(page=OuterRef("page"))))
    return {entry.pk: entry for entry in shown.select_related("page__locale", "sheet__document").only(*fields)}
