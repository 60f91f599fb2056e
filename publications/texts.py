"""The light version of a publication: the text of its PDF files, for slow links and screen readers."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from django.core.paginator import Page as Part
from django.core.paginator import Paginator
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import path

from access.compiled import Compiled, compiled
from access.querysets import reader_language
from core.addresses import page_url
from core.models import RoutedPage
from media.models import Document, DocumentPage

PAGES_A_PART = 5
"""Pages of a PDF that are read at one address: a few KB on the way, some ten where they are dense."""

EMPTY_LINES = re.compile(r"\n\s*\n")


class Sheet(NamedTuple):
    """A page of a PDF, with its paragraphs."""

    number: int
    paragraphs: list[str]


@dataclass(frozen=True)
class Text:
    """A part of the text of a document, as it is read at one address."""

    document: Document
    language: str
    part: Part

    @property
    def sheets(self) -> list[Sheet]:
        """The pages of the part that hold text."""
        numbers = self.part.object_list
        return sheets_of(self.document, numbers[0], numbers[-1])


class TextsPage(RoutedPage):
    """A page that offers PDF files, and their text at addresses below its own."""

    shows_text = models.BooleanField(
        _("light version"),
        default=True,
        help_text=_(
            "The text of the PDF files as simple pages, for slow links and screen readers. It is extracted "
            "automatically: switch it off where it reads badly."
        ),
    )

    class Meta:
        abstract = True

    def text_path(self, document: int, number: int | None = None) -> str:
        """Where the text of one of its documents, or of a page of that document, stands below the page's address."""
        if not self.shows_text:
            return ""
        address = f"texte/{document}/"
        return address if number is None else f"{address}{_place(number)}"

    def text_address(self, document: Document, request: HttpRequest | None = None) -> str:
        """The address of the text of `document`; empty where there is none for the public."""
        if not self._gives_text(document):
            return ""
        return f"{page_url(self, request)}{self.text_path(document.pk)}"

    @path("texte/<int:document>/")
    def text_route(self, request: HttpRequest, document: int) -> HttpResponse:
        """A part of the text of a document; `?page=` says which."""
        text = self._text(document, request.GET.get("page", "1"))
        address = f"{self.get_url(request)}{self.text_path(document)}"
        title = self.title if text.language == reader_language() else text.document.title
        context = {"page": self, "text": text, "title": title, "address": address}
        response = render(request, "publications/text.html", context)
        response["X-Robots-Tag"] = "noindex"
        return response

    def _text(self, key: int, part: str) -> Text:
        languages = dict(self.public_documents())
        document = Document.objects.filter(pk=key).first() if key in languages else None
        if document is None or not self._gives_text(document):
            raise Http404
        numbers = Paginator(range(1, (document.page_count or 0) + 1), PAGES_A_PART)
        return Text(document, languages[key], numbers.get_page(part))

    def _gives_text(self, document: Document) -> bool:
        """Whether the public may read the text of `document`, which is one of the page's."""
        first_day = self.documents_from()
        if not self.shows_text or (first_day and first_day > timezone.localdate()):
            return False
        # A new content has no text before it is read; that of the same content stays while it is read again.
        return document.has_text and document.is_for_everyone


def _place(number: int) -> str:
    part = (number - 1) // PAGES_A_PART + 1
    return f"?page={part}#page-{number}" if part > 1 else f"#page-{number}"


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, which empty lines part."""
    return [stripped for paragraph in EMPTY_LINES.split(text) if (stripped := paragraph.strip())]


def sheets_of(document: Document, first: int, last: int) -> list[Sheet]:
    """The pages of `document` from `first` to `last` that hold text, with their paragraphs."""
    rows = _sheets_query(document.pk, first, last).rows()
    sheets = (Sheet(number, paragraphs(text)) for number, text in rows)
    return [sheet for sheet in sheets if sheet.paragraphs]


@lru_cache(maxsize=512)
def _sheets_query(document: int, first: int, last: int) -> Compiled[DocumentPage]:
    sheets = DocumentPage.objects.filter(document=document, number__gte=first, number__lte=last)
    return compiled(sheets.order_by("number").values_list("number", "text"))
