"""The pages of PDF files as the site shows their text."""

import re
from typing import NamedTuple

from django.db.models import QuerySet

from access.kept import kept_query
from media.models import Document, DocumentPage

EMPTY_LINES = re.compile(r"\n\s*\n")


class PdfPage(NamedTuple):
    """A page of a PDF, with its paragraphs."""

    number: int
    paragraphs: list[str]


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, which empty lines part."""
    return [stripped for paragraph in EMPTY_LINES.split(text) if (stripped := paragraph.strip())]


def pdf_pages(document: Document, first: int, last: int) -> list[PdfPage]:
    """The pages of `document` from `first` to `last` that hold text, with their paragraphs."""
    rows = _pages_query(document.pk, first, last).rows()
    pages = (PdfPage(number, paragraphs(text)) for number, text in rows)
    return [page for page in pages if page.paragraphs]


@kept_query
def _pages_query(document: int, first: int, last: int) -> QuerySet[DocumentPage]:
    pages = DocumentPage.objects.filter(document=document, number__gte=first, number__lte=last)
    return pages.order_by("number").values_list("number", "text")
