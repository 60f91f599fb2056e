"""Documents as they are once the transaction that stored them has ended."""

from django.core.files.base import ContentFile
from django.test import TestCase

from media.models import Document


def stored(content: bytes, name: str = "note.pdf", **fields: object) -> Document:
    """A document as it is once the transaction that stored it has ended."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        document = Document.objects.create(title="Note", file=ContentFile(content, name), **fields)
    document.refresh_from_db()
    return document


def replaced(document: Document, content: bytes) -> Document:
    """The document with another file."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        document.file = ContentFile(content, "autre.pdf")
        document.save()
    document.refresh_from_db()
    return document


def texts(document: Document) -> list[str]:
    """The texts of its pages, in order."""
    return [page.text for page in document.pages.all()]
