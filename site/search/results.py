"""What is found: a page of the site with the pages of its PDF files that answer, as the search page shows them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.text import capfirst
from wagtail.models import Page

from access.querysets import reader_language
from core.findable import result_kinds
from media.models import Document
from text.dates import long_date
from text.stems import clean

from .highlights import Highlighted, best_passage, highlighted
from .matching import RankedPage
from .models import Entry
from .question import Unit
from .terms import FoundTerm, terms_for


@dataclass(frozen=True, slots=True)
class Extract:
    """A page of a PDF that answers."""

    document: Document
    number: int
    passage: Highlighted
    language: str
    text_path: str
    """Where the text of the document stands below the address of the result's page; empty where it is not shown."""

    @property
    def url(self) -> str:
        """The PDF, opened at the page."""
        return f"{self.document.url}#page={self.number}"

    @property
    def lang(self) -> str:
        """The language of its text, where that is not the reader's."""
        return "" if self.language == reader_language() else self.language


@dataclass(frozen=True, slots=True)
class Result:
    """A page of the site that answers, itself or by its documents."""

    page: Page
    """The page with its locale. It is of no type: only what a link says of it was read."""
    title: Highlighted
    kind: str
    day: date | None
    summary: str
    passage: Highlighted
    """Where the words stand in its texts; empty where they stand in its title or in its documents only."""
    extracts: tuple[Extract, ...]
    extract_total: int
    """How many pages of its PDFs answer."""
    terms: tuple[FoundTerm, ...]
    """The terms that answer, where the page lists those of the glossary."""
    is_fallback: bool
    """Whether it is in French because nobody translated it."""

    @property
    def kind_name(self) -> str:
        """What readers know it as, with a capital."""
        return capfirst(str(result_kinds()[self.kind].name))

    @property
    def written_day(self) -> str:
        """The day of the page as readers of its kind expect it; empty where it tells them nothing."""
        style = result_kinds()[self.kind].day_format
        return long_date(self.day, style) if self.day and style else ""

    @property
    def lang(self) -> str:
        """The language of its page, where that is not the reader's."""
        return settings.LANGUAGE_CODE if self.is_fallback else ""

    @property
    def shown_text(self) -> Highlighted:
        """Where the words stand in its texts, else its summary."""
        return self.passage or ((self.summary, False),)

    @property
    def more_extracts(self) -> int:
        """Pages of its PDF files with the words, beside those shown."""
        return self.extract_total - len(self.extracts)

    @property
    def more_path(self) -> str:
        """Where these are read below its address: the text of the one PDF that is shown in part.

        Empty (its page) where there are several, or no text.
        """
        paths = {urlsplit(extract.text_path).path for extract in self.extracts}
        return paths.pop() if len(paths) == 1 else ""


def result_of(entry: Entry, ranked: RankedPage, units: Sequence[Unit], extracts: Sequence[Extract]) -> Result:
    """What is shown of a page, from its own entry with its page.

    Of one partly in French no passage is: nobody knows in which language it would be. The summary is translated.
    """
    summary = "" if entry.summary in entry.text else entry.summary
    text = "\n".join(filter(None, (summary, entry.text)))
    return Result(
        page=entry.page,
        title=highlighted(entry.page.title, units, entry.language),
        kind=entry.kind,
        day=entry.day,
        summary=entry.summary,
        passage=(not entry.is_partly_french and best_passage(text, units, entry.language))
        or best_passage(entry.names, units, entry.language),
        extracts=tuple(extracts),
        extract_total=ranked.sheets,
        terms=terms_for(units) if getattr(entry.page.specific_class, "lists_terms", False) else (),
        is_fallback=bool(ranked.fallback),
    )


def extract_of(entry: Entry, units: Sequence[Unit]) -> Extract:
    """What is shown of a page of a PDF, from its entry with its text and its document."""
    sheet = entry.sheet
    passage = best_passage(clean(sheet.text), units, entry.language)
    return Extract(sheet.document, sheet.number, passage, entry.language, entry.text_path)
