"""A large site to search, made at once: python -m scripts.measure.library

10,000 live pages, and 500 vision notes with a PDF of 40 pages each; one more such PDF waits to be read. The texts are
chance, but their words are those of the demo and as frequent: a common word stands in nearly all of them.
"""

import random
from collections import Counter
from typing import TYPE_CHECKING

from scripts.console import ROOT
from scripts.django_setup import set_up_django

from .crowd import insert

if TYPE_CHECKING:
    from core.models import BasePage
    from media.models import Document

PAGES = 10_000
NOTES = 500
SHEETS = 40
SHEET_WORDS = 300
PAGE_WORDS = 120
TEXTS = ROOT / "site" / "demo" / "texts"
YEARS = range(1990, 2026)


class Writer:
    """Writes texts by chance, the same ones each time."""

    def __init__(self) -> None:
        words = Counter(word for path in sorted(TEXTS.glob("*.md")) for word in path.read_text("utf-8").split())
        self._words, self._weights = list(words), list(words.values())
        self._chance = random.Random(1)  # noqa: S311

    def text(self, length: int) -> str:
        """A text of `length` words."""
        return " ".join(self._chance.choices(self._words, self._weights, k=length))


def main() -> None:
    """Bring the site to its size."""
    set_up_django()
    from django.db import transaction
    from wagtail.models import Page

    writer = Writer()
    with transaction.atomic():
        _notes(writer)
        _unread_note(writer)
        _standard_pages(writer, PAGES - Page.objects.live().filter(depth__gt=1).count())


def _notes(writer: Writer) -> None:
    from core.models import Theme
    from publications.models import VisionNoteFile, VisionNoteIndexPage, VisionNotePage

    themes = list(Theme.objects.order_by("pk"))
    notes = [
        VisionNotePage(
            title=f"Note {number} : {writer.text(6)}"[:200],
            slug=f"note-{number}",
            year=YEARS[number % len(YEARS)],
            introduction=writer.text(30),
        )
        for number in range(NOTES)
    ]
    insert(_french(VisionNoteIndexPage), notes)
    documents = _documents(writer)
    VisionNoteFile.objects.bulk_create(
        VisionNoteFile(page=note, document=document) for note, document in zip(notes, documents, strict=True)
    )
    through = VisionNotePage.themes.through
    through.objects.bulk_create(
        through(visionnotepage_id=note.pk, theme_id=themes[place % len(themes)].pk) for place, note in enumerate(notes)
    )


def _documents(writer: Writer) -> "list[Document]":
    """Documents as they are once read: their files do not matter here."""
    from media.models import Document, DocumentPage, Reading

    documents = Document.objects.bulk_create(
        Document(
            title=f"Note {number}",
            file=f"documents/note-{number}.pdf",
            reading=Reading.READ,
            page_count=SHEETS,
            has_text=True,
        )
        for number in range(NOTES)
    )
    sheets = (
        DocumentPage(document=document, number=number, text=writer.text(SHEET_WORDS))
        for document in documents
        for number in range(1, SHEETS + 1)
    )
    DocumentPage.objects.bulk_create(sheets, batch_size=500)
    return documents


def _unread_note(writer: Writer) -> None:
    from django.core.files.base import ContentFile

    from demo.factories import make_vision_note
    from media.models import Document

    document = Document.objects.create(title="Quarante pages", file=ContentFile(_pdf(writer), "quarante.pdf"))
    make_vision_note(files=[(document, "fr")])


def _pdf(writer: Writer) -> bytes:
    from demo.pdf.faces import TEXT
    from demo.pdf.paper import Paper

    paper = Paper("Quarante pages", "fr")
    for _sheet in range(SHEETS):
        paper.add_page()
        paper.set_font(TEXT, size=7)
        paper.multi_cell(0, 4, writer.text(SHEET_WORDS))
    return bytes(paper.output())


def _standard_pages(writer: Writer, number: int) -> None:
    from home.models import HomePage, StandardPage

    pages = [
        StandardPage(
            title=f"{writer.text(5)} {place}"[:200],
            slug=f"texte-{place}",
            introduction=writer.text(20),
            body=[("text", f"<p>{writer.text(PAGE_WORDS)}</p>")],
        )
        for place in range(number)
    ]
    insert(_french(HomePage), pages)


def _french(model: "type[BasePage]") -> "BasePage":
    return model.objects.get(locale__language_code="fr")


if __name__ == "__main__":
    main()
