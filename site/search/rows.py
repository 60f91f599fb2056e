"""Results as the search page lists them."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import pgettext_lazy

from access.querysets import reader_language
from core.addresses import page_url
from core.findable import Kind
from text.dates import long_date

from .finding import Extract, Result
from .passages import Passage

NAMES = {
    Kind.PAGE: pgettext_lazy("one result", "page"),
    Kind.CAMPAIGN: pgettext_lazy("one result", "campaign"),
    Kind.PARTNER: pgettext_lazy("one result", "partner"),
    Kind.ISSUE: pgettext_lazy("one result", "issue of the magazine"),
    Kind.ARTICLE: pgettext_lazy("one result", "article"),
    Kind.NOTE: pgettext_lazy("one result", "vision note"),
    Kind.PUBLICATION: pgettext_lazy("one result", "publication"),
}
"""What one result of each kind is called."""

DAYS = {
    Kind.CAMPAIGN: "F Y",
    Kind.ISSUE: "F Y",
    Kind.ARTICLE: "F Y",
    Kind.NOTE: "Y",
    Kind.PUBLICATION: "DATE_FORMAT",
}
"""How the day of a result is written; that of other kinds tells readers nothing."""


@dataclass(frozen=True)
class Sheet:
    """A page of a PDF where words were found: the PDF opened there, and its text where the site shows it."""

    number: int
    title: str
    url: str
    text_url: str
    lang: str
    """The language of its text, where that is not the reader's."""
    passage: Passage


@dataclass(frozen=True)
class Row:
    """A result; `lang` where its page is not in the reader's language."""

    kind: str
    day: str
    title: Passage
    url: str
    lang: str
    passage: Passage
    sheets: tuple[Sheet, ...]
    more_sheets: int
    """Pages of its PDF files with the words, beside those shown."""
    more_url: str
    """Where these can be read: the text of the PDF where the site shows it, else the page."""


def row_of(result: Result, request: HttpRequest) -> Row:
    """A result as it is listed."""
    url = page_url(result.page, request)
    kind = Kind(result.kind)
    return Row(
        kind=capfirst(str(NAMES[kind])),
        day=_day(kind, result.day),
        title=result.title,
        url=url,
        lang=settings.LANGUAGE_CODE if result.is_fallback else "",
        passage=result.passage or ((result.summary, False),),
        sheets=tuple(_sheet(sheet, url) for sheet in result.sheets),
        more_sheets=result.sheet_total - len(result.sheets),
        more_url=_more_url(result, url),
    )


def _day(kind: Kind, day: date | None) -> str:
    return long_date(day, DAYS[kind]) if day and kind in DAYS else ""


def _more_url(result: Result, url: str) -> str:
    """The text of the one PDF that is shown in part; the page where there are several, or no text."""
    paths = {urlsplit(sheet.text_path).path for sheet in result.sheets}
    return f"{url}{paths.pop()}" if len(paths) == 1 else url


def _sheet(extract: Extract, url: str) -> Sheet:
    return Sheet(
        number=extract.number,
        title=extract.document.title,
        url=f"{extract.document.url}#page={extract.number}",
        text_url=f"{url}{extract.text_path}" if extract.text_path else "",
        lang="" if extract.language == reader_language() else extract.language,
        passage=extract.passage,
    )
