"""Finds what a reader asks for: pages of the site, the pages of their PDFs that answer below them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Any

from django.db.models import Q
from wagtail.models import Page

from core.models.links import LINK_FIELDS
from media.models import Document

from .matching import PAGE_SIZE, Asked, Row, best_sheets, expression_of, rows
from .models import Entry
from .passages import Passage, marked, passage
from .question import Question, Unit
from .spelling import suggestion
from .stems import clean

EXTRACTS = 3
"""Pages of PDFs that stand below a result."""
LAST_PAGE = 1000
"""Nothing is shown past this page of results, however many there are."""

__all__ = ["Extract", "Found", "Question", "Result", "find"]


@dataclass(frozen=True, slots=True)
class Extract:
    """A page of a PDF that answers."""

    document: Document
    number: int
    passage: Passage
    language: str
    text_path: str
    """Where the text of the document stands below the address of the result's page; empty where it is not shown."""


@dataclass(frozen=True, slots=True)
class Result:
    """A page of the site that answers, itself or by its documents."""

    page: Page
    """With its locale; of no type: only what a link says of it was read."""
    title: Passage
    kind: str
    day: date | None
    summary: str
    passage: Passage
    """Where the words stand in its texts; empty where they stand in its title or in its documents only."""
    sheets: tuple[Extract, ...]
    sheet_total: int
    """How many pages of its PDFs answer."""
    is_fallback: bool
    """Whether it is in French because nobody translated it."""


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


def find(question: Question) -> Found:
    """What the reader may see of what answers `question`, in the active language."""
    asked = Asked(question)
    units = question.units(asked.language)
    if not units and not question.filtered:
        return Found()
    expression = expression_of(units)
    page, found = _page_of_rows(asked, expression)
    if found or not units:
        return _found(asked, units, expression, found, page=page)
    some = expression_of(units, some=True)
    page, found = _page_within(asked.loosely(units), some) if len(units) > 1 else (1, [])
    return _found(asked, units, some, found, page=page, suggestion=suggestion(asked, units), partial=bool(found))


def _page_of_rows(asked: Asked, expression: str) -> tuple[int, list[Row]]:
    """The page of results that is asked, or the last one where there are not as many, with its rows."""
    page = max(1, min(asked.question.page, LAST_PAGE))
    found = rows(asked, expression, page)
    return (page, found) if found or page == 1 else _page_within(asked, expression)


def _page_within(asked: Asked, expression: str) -> tuple[int, list[Row]]:
    """The same, for a page that is likely not to be there: the first one, which tells how many there are, comes first.

    It takes two queries at most, where `_page_of_rows` takes one or three.
    """
    first = rows(asked, expression, 1)
    page = min(asked.question.page, _page_count(first))
    return (page, rows(asked, expression, page)) if page > 1 else (1, first)


def _page_count(found: list[Row]) -> int:
    """How many pages of results can be shown."""
    return min(ceil(found[0].total / PAGE_SIZE), LAST_PAGE) if found else 0


def _found(
    asked: Asked,
    units: Sequence[Unit],
    expression: str,
    found: list[Row],
    **more: Any,
) -> Found:
    """The rows as they are shown; `more` of what `Found` tells."""
    if not found:
        return Found(**more)
    results = _results(asked, units, expression, found)
    return Found(found[0].total, _page_count(found), results=results, **more)


def _results(asked: Asked, units: Sequence[Unit], expression: str, found: list[Row]) -> tuple[Result, ...]:
    with_sheets = [row.page for row in found if row.sheets]
    best = best_sheets(asked, expression, with_sheets, EXTRACTS) if with_sheets and units else []
    entries = _entries([row.page for row in found], [sheet.entry for sheet in best])
    own = {entry.page_id: entry for entry in entries.values() if entry.sheet_id is None}
    extracts: defaultdict[int, list[Extract]] = defaultdict(list)
    for entry in (entries[sheet.entry] for sheet in best if sheet.entry in entries):
        extracts[entry.page_id].append(_extract(entry, units))
    return tuple(_result(own[row.page], row, units, extracts[row.page]) for row in found if row.page in own)


def _entries(pages: list[int], sheets: list[int]) -> dict[int, Entry]:
    """By key: the pages' own entries with the pages, and those of the sheets with their texts and documents."""
    own = ("kind", "day", "language", "summary", "names", "text", *(f"page__{name}" for name in LINK_FIELDS))
    text = ("number", "text", *(f"document__{name}" for name in ("title", "file", "page_count", "file_size")))
    shown = Entry.objects.filter(Q(page__in=pages, sheet=None) | Q(pk__in=sheets))
    fields = (*own, "page__locale__language_code", "text_path", *(f"sheet__{name}" for name in text))
    return {entry.pk: entry for entry in shown.select_related("page__locale", "sheet__document").only(*fields)}


def _result(entry: Entry, row: Row, units: Sequence[Unit], sheets: list[Extract]) -> Result:
    summary = "" if entry.summary in entry.text else entry.summary
    text = "\n".join(filter(None, (summary, entry.text)))
    return Result(
        page=entry.page,
        title=marked(entry.page.title, units, entry.language),
        kind=entry.kind,
        day=entry.day,
        summary=entry.summary,
        passage=passage(text, units, entry.language) or passage(entry.names, units, entry.language),
        sheets=tuple(sheets),
        sheet_total=row.sheets,
        is_fallback=bool(row.fallback),
    )


def _extract(entry: Entry, units: Sequence[Unit]) -> Extract:
    sheet = entry.sheet
    part = passage(clean(sheet.text), units, entry.language)
    return Extract(sheet.document, sheet.number, part, entry.language, entry.text_path)
