"""A whole issue on one page: its editorial, then each article in the order of the table of contents."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from core.blocks.preload import preloaded
from core.navigation import Part

from .articles import Articles, read_articles
from .contents import Contents, Entry
from .footnotes import Notes, texts_of
from .structured import issue_data
from .texts import Sheet, sheets_of

if TYPE_CHECKING:
    from .models import ArticlePage, IssuePage

READING_PATH = "lire/"
MOST_PAGES = 12
"""Pages of the PDF that an entry shows at most; the rest is read in the PDF."""


@dataclass(frozen=True)
class Piece:
    """A part of an issue as it is read: an article with its notes, or what the PDF alone holds."""

    entry: Entry
    anchor: str
    notes: Notes
    sheets: Sequence[Sheet] = ()
    """The pages of the PDF that hold it, where no page of the site does."""
    goes_on: bool = False
    """Whether the PDF holds more of it than `sheets` do."""
    above: "Piece | None" = None
    """The piece before it that shows its text, where both begin on the same page of the PDF."""

    @property
    def article(self) -> "ArticlePage | None":
        """The article, where there is one on the site."""
        return self.entry.article


class Reading:
    """The pieces of an issue."""

    def __init__(self, issue: "IssuePage", articles: Articles, request: HttpRequest) -> None:
        self.issue = issue
        self.articles = articles
        self.contents = Contents(issue, articles, request)
        self.note_texts = texts_of(list(articles.shown.values()))

    @cached_property
    def pieces(self) -> list[Piece]:
        """The pieces in the order of the table of contents."""
        pieces: list[Piece] = []
        for entry in self.contents.entries:
            pieces.append(self._piece(entry, pieces))
        return pieces

    def _piece(self, entry: Entry, before: Sequence[Piece]) -> Piece:
        number = len(before) + 1
        texts = self.note_texts[entry.article.pk] if entry.article else {}
        pages = self._pages_of(entry)
        sheets = [self._sheets[page] for page in pages[:MOST_PAGES] if page in self._sheets]
        same_page = (piece for piece in before if piece.sheets and piece.entry.number == entry.number)
        above = next(same_page, None) if entry.is_in_pdf else None
        # No anchor of a heading begins with a low line.
        return Piece(entry, f"_{number}", Notes(texts, f"_note-{number}"), sheets, len(pages) > MOST_PAGES, above)

    def _pages_of(self, entry: Entry) -> range:
        """The pages of the PDF from where `entry` begins to the one before the next; none where the site has it.

        Of entries that begin on the same page, the first one shows it.
        """
        document, entries = self.issue.pdf, self.contents.entries
        if not document or not entry.number or not entry.is_in_pdf:
            return range(0)
        if next(other for other in entries if other.number == entry.number and other.is_in_pdf) is not entry:
            return range(0)
        later = (other.number for other in entries if other.number and other.number > entry.number)
        return range(entry.number, min(later, default=(document.page_count or entry.number) + 1))

    @cached_property
    def _sheets(self) -> dict[int, Sheet]:
        """The pages of the PDF that entries need, read at once; none where its text is not for the public."""
        document = self.issue.pdf
        pages = [page for entry in self.contents.entries for page in self._pages_of(entry)[:MOST_PAGES]]
        if not pages or not document or not self.issue.text_address(document, self.contents.request):
            return {}
        return {sheet.number: sheet for sheet in sheets_of(document, min(pages), max(pages))}

    def shown_texts(self) -> Iterator[str]:
        """The rich texts outside the articles' bodies."""
        yield from self.issue.shown_texts()
        for texts in self.note_texts.values():
            yield from texts.values()


def reading_answer(issue: "IssuePage", request: HttpRequest, context: dict[str, object]) -> HttpResponse:
    """The page that shows `issue` whole. Raises Http404 for an issue that is to come, or with nothing to read."""
    articles = read_articles(issue, request, whole=True)
    if not issue.is_readable(articles):
        raise Http404
    reading = Reading(issue, articles, request)
    title = _("No. %(number)s to read") % {"number": issue.number}
    part = Part(title, issue.description, READING_PATH, issue_data(issue, request))
    response = TemplateResponse(request, "publications/reading.html", context | {"reading": reading, "part": part})
    shown = list(articles.shown.values())
    streams = [stream for page in (issue, *shown) for stream in page.shown_streams()]
    with preloaded(*streams, texts=reading.shown_texts(), pages=[issue, *shown], request=request):
        return response.render()
