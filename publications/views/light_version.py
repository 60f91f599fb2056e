"""The light version of a publication: the text of its PDF files, for slow links and screen readers."""

from dataclasses import dataclass

from django.conf import settings
from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import format_lazy
from django.utils.translation import gettext as _

from access.querysets import reader_language
from core.page_meta import short_title
from core.segments import TEXT
from media.models import Document

from ..models.light_version import PAGES_AT_ONCE, LightVersionPage
from ..pdf_pages import PdfPage, pdf_pages


@dataclass(frozen=True)
class LightVersion:
    """The text of a few pages of a document, as it is read at one address."""

    document: Document
    language: str
    part: PaginatorPage

    @property
    def pdf_pages(self) -> list[PdfPage]:
        """The pages of the PDF that are read at this address, without those that hold no text."""
        numbers = self.part.object_list
        return pdf_pages(self.document, numbers[0], numbers[-1])


@LightVersionPage.add_view(format_lazy("{}/<int:document>/", TEXT))
def light_version(page: LightVersionPage, request: HttpRequest, document: int) -> HttpResponse:
    """A few pages of the text of a document; `?page=` says which."""
    text = _light_version(page, document, request.GET.get("page", "1"))
    address = f"{page.get_url(request)}{page.text_path(document)}"
    title = page.title if text.language == reader_language() else text.document.title
    context = {"page": page, "text": text, "title": title, "address": address}
    context["head_title"] = _head_title(page.title, text.part.number)
    response = render(request, "publications/light_version.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


def _head_title(title: str, number: int) -> str:
    """What tabs call a part: first what it is, for a long title is cut."""
    if number > 1:
        label = _("Light version, part %(number)s: %(title)s") % {"number": number, "title": title}
    else:
        label = _("Light version: %(title)s") % {"title": title}
    return short_title(label, settings.WAGTAIL_SITE_NAME)


def _light_version(page: LightVersionPage, key: int, number: str) -> LightVersion:
    """The text of the document with the primary key `key`. Raises Http404 where the page gives the public none."""
    languages = dict(page.public_documents())
    document = Document.objects.filter(pk=key).first() if key in languages else None
    if document is None or not page.gives_text(document):
        raise Http404
    numbers = Paginator(range(1, (document.page_count or 0) + 1), PAGES_AT_ONCE)
    return LightVersion(document, languages[key], numbers.get_page(number))
