"""Documents whose text was read, without the reading of a file."""

from demo.factories import make_document
from media.models import Document, DocumentPage, Reading
from media.signals import document_read


def make_text(*texts: str, **fields: object) -> Document:
    """A PDF whose pages hold `texts`."""
    document = make_document(b"%PDF-1.7")
    Document.objects.filter(pk=document.pk).update(**fields)
    set_text(document, *texts)
    return document


def set_text(document: Document, *texts: str) -> None:
    """Give a PDF other pages, as a new reading does."""
    document.pages.all().delete()
    DocumentPage.objects.bulk_create(
        DocumentPage(document=document, number=number, text=text) for number, text in enumerate(texts, 1)
    )
    facts = {"reading": Reading.READ, "has_text": any(texts), "page_count": len(texts)}
    Document.objects.filter(pk=document.pk).update(**facts)
    document.refresh_from_db()
    document_read.send(sender=Document, document=document)
