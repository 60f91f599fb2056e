"""A whole issue on one page: its editorial, then each article in the order of the table of contents."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.functional import cached_property

from core.blocks.notes import NUMBERS, Notes
from core.models.long_text import texts_of_notes

from .contents import Contents, ContentsItem
from .models import ArticlePage, IssuePage
from .models.articles import IssueArticles
from .pdf_pages import PdfPage, pdf_pages

MOST_PAGES = 12
"""Pages of the PDF that an item shows at most; the rest is read in the PDF."""


@dataclass(frozen=True)
class Piece:
    """A part of an issue as it is read: an article with its notes, or what the PDF alone holds."""

    item: ContentsItem
    anchor: str
    notes: Notes
    pdf_pages: Sequence[PdfPage] = ()
    """The pages of the PDF that hold it, where no page of the site does."""
    goes_on: bool = False
    """Whether the PDF holds more of it than `pdf_pages` do."""
    above: "Piece | None" = None
    """The piece before it that shows its text, where both begin on the same page of the PDF."""

    @property
    def article(self) -> ArticlePage | None:
        """The article, where there is one on the site."""
        return self.item.article


class WholeIssue:
    """The pieces of an issue."""

    def __init__(self, issue: IssuePage, articles: IssueArticles, request: HttpRequest) -> None:
        self.issue = issue
        self.articles = articles
        self.contents = Contents(issue, articles, request)
        self.note_texts = texts_of_notes(list(articles.shown.values()))

    @cached_property
    def pieces(self) -> list[Piece]:
        """The pieces in the order of the table of contents."""
        pieces: list[Piece] = []
        for item in self.contents.items:
            pieces.append(self._piece(item, pieces))
        return pieces

    def _piece(self, item: ContentsItem, before: Sequence[Piece]) -> Piece:
        number = len(before) + 1
        texts = self.note_texts[item.article.pk] if item.article else {}
        marks = item.article.note_marks if item.article else NUMBERS
        pages = self._pages_of(item)
        texts_in_pdf = [self._pdf_pages[page] for page in pages[:MOST_PAGES] if page in self._pdf_pages]
        same_page = (piece for piece in before if piece.pdf_pages and piece.item.number == item.number)
        above = next(same_page, None) if item.is_in_pdf else None
        # No anchor of a heading begins with a low line.
        notes = Notes(texts, marks, f"_note-{number}")
        return Piece(item, f"_{number}", notes, texts_in_pdf, len(pages) > MOST_PAGES, above)

    def _pages_of(self, item: ContentsItem) -> range:
        """The pages of the PDF from where `item` begins to the one before the next; none where the site has it.

        Of items that begin on the same page, the first one shows it.
        """
        document, items = self.issue.pdf, self.contents.items
        if not document or not item.number or not item.is_in_pdf:
            return range(0)
        if next(other for other in items if other.number == item.number and other.is_in_pdf) is not item:
            return range(0)
        later = (other.number for other in items if other.number and other.number > item.number)
        return range(item.number, min(later, default=(document.page_count or item.number) + 1))

    @cached_property
    def _pdf_pages(self) -> dict[int, PdfPage]:
        """The pages of the PDF that items need, read at once; none where its text is not for the public."""
        document = self.issue.pdf
        pages = [page for item in self.contents.items for page in self._pages_of(item)[:MOST_PAGES]]
        if not pages or not document or not self.issue.text_address(document, self.contents.request):
            return {}
        return {page.number: page for page in pdf_pages(document, min(pages), max(pages))}

    def shown_texts(self) -> Iterator[str]:
        """The rich texts outside the articles' bodies."""
        yield from self.issue.shown_texts()
        for texts in self.note_texts.values():
            yield from texts.values()
