"""What a reader wants to know of a file before taking it: type, size and number of pages."""

from functools import lru_cache
from typing import Protocol

from babel.numbers import format_decimal
from django.utils.translation import ngettext

from access.querysets import reader_language
from text.languages import by_language, cldr

NO_BREAK_SPACE = "\u00a0"
SEPARATOR = " – "
KILO = 1000
WHOLE = 10

UNITS = {
    "fr": ("ko", "Mo", "Go"),
    "en": ("KB", "MB", "GB"),
    "nl": ("kB", "MB", "GB"),
    "es": ("kB", "MB", "GB"),
}
"""Thousands, millions and thousands of millions of bytes, as languages write them."""
INTERNATIONAL = UNITS["nl"]


class File(Protocol):
    """What `document_facts` reads of a document."""

    file_extension: str
    file_size: int | None
    page_count: int | None


# Babel takes longer to write a number than a page takes for all of its other words.
@lru_cache(maxsize=512)
def size_text(size: int, language: str) -> str:
    """`size` bytes as read in `language`, in decimal multiples: 801 ko, 1,2 Mo, 12 Mo; at least one thousand."""
    units = by_language(UNITS, language, INTERNATIONAL)
    amount, power = max(size / KILO, 1), 0
    while round(amount) >= KILO and power < len(units) - 1:
        amount, power = amount / KILO, power + 1
    digits = "#,##0.#" if power and amount < WHOLE else "#,##0"
    return f"{format_decimal(amount, format=digits, locale=cldr(language))}{NO_BREAK_SPACE}{units[power]}"


def shown_size(size: int) -> str:
    """`size` bytes in the reader's language."""
    return size_text(size, reader_language())


def most_text(size: int) -> str:
    """A limit of `size` bytes in the reader's language: the whole megabytes that are surely taken."""
    return shown_size((size >> 20) * KILO * KILO)


def pages_text(count: int) -> str:
    """`count` pages in the active language: 24 pages."""
    text = ngettext("%(count)s page", "%(count)s pages", count) % {"count": count}
    return text.replace(" ", NO_BREAK_SPACE)


def document_facts(document: File) -> str:
    """What is known of a document, in the reader's language: PDF – 801 ko – 24 pages."""
    facts = [document.file_extension.upper()]
    if document.file_size:
        facts.append(shown_size(document.file_size))
    if document.page_count:
        facts.append(pages_text(document.page_count))
    return SEPARATOR.join(fact for fact in facts if fact)
