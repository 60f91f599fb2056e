"""Finds what a reader asks for: pages of the site, the pages of their PDFs that answer below them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Any

from django.db.models import Q
from wagtail.models import Page

from core.models import Document
from core.models.links import LINK_FIELDS

from .matching import PAGE_SIZE, Asked, Row, best_sheets, expression_of, rows
from .models import Entry
from .passages import Passage, marked, passage
from .question import Question, Unit
from .spelling import suggestion
from .stems import clean

EXTRACTS = 3
"""Pages of PDFs that stand below a result."""
LAST_PAGE = 1000

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
    found = _page_of_rows(asked, expression)
    if found or not units:
        return _found(asked, units, expression, found)
    some = expression_of(units, some=True)
    found = _page_of_rows(asked.loosely(units), some) if len(units) > 1 else []
    return _found(asked, units, some, found, suggestion=suggestion(asked, units), partial=bool(found))


def _page_of_rows(asked: Asked, expression: str) -> list[Row]:
    """The rows of the page of results that is asked, or of the first one where there are not as many."""
    page = min(max(asked.question.page, 1), LAST_PAGE)
    return rows(asked, expression, page) or (rows(asked, expression, 1) if page > 1 else [])


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
    total = found[0].total
    return Found(total, ceil(total / PAGE_SIZE), _results(asked, units, expression, found), **more)


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
