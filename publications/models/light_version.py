"""Pages that offer PDF files, and the text of these at addresses below their own."""

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.addresses import page_url
from core.models import RoutedPage
from core.segments import TEXT
from media.models import Document

PAGES_AT_ONCE = 5
"""Pages of a PDF that are read at one address: a few KB on the way, some ten where they are dense."""


class LightVersionPage(RoutedPage):
    """A page that offers PDF files, and their text at addresses below its own: their light version."""

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
        address = f"{TEXT}/{document}/"
        return address if number is None else f"{address}{_place(number)}"

    def text_address(self, document: Document, request: HttpRequest | None = None) -> str:
        """The address of the text of `document`; empty where there is none for the public."""
        if not self.gives_text(document):
            return ""
        return f"{page_url(self, request)}{self.text_path(document.pk)}"

    def gives_text(self, document: Document) -> bool:
        """Whether the public may read the text of `document`, which is one of the page's."""
        first_day = self.documents_from()
        if not self.shows_text or (first_day and first_day > timezone.localdate()):
            return False
        # A new content has no text before it is read; that of the same content stays while it is read again.
        return document.has_text and document.is_for_everyone


def _place(number: int) -> str:
    """Where the page `number` of a PDF stands in its text: the part and the anchor."""
    part = (number - 1) // PAGES_AT_ONCE + 1
    return f"?page={part}#page-{number}" if part > 1 else f"#page-{number}"
