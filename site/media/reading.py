"""Documents and what is read of them: in one transaction, or not at all."""

from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from .covers import set_cover
from .models import READ_FIELDS, Document, DocumentPage, Reading
from .pdf import Contents, UnreadableError, read_pdf
from .problems import Problem
from .signals import document_read

PAGES_AT_ONCE = 500


def unread() -> QuerySet[Document]:
    """The documents of which something waits to be read, their pages or what else they say, oldest first."""
    pages = Q(file__iendswith=".pdf", reading__in=(Reading.WAITING, Reading.NONE))
    return Document.objects.filter(pages | Q(hidden_text=None) | Q(hidden_text__is_cut=True)).order_by("pk")


def read(document: Document, seconds: float, *, is_last_try: bool = True) -> Document:
    """Read the file of `document` within `seconds` and keep what it holds; the document as it is then.

    A file that takes longer waits on, or is unreadable when this is the last try. What an earlier reading told of the
    same content stays until another one tells more. Raises Document.DoesNotExist when the document was deleted
    meanwhile, OSError when the machine has no room to read it: it waits on.
    """
    try:
        contents = _contents(document, seconds)
    except UnreadableError as error:
        if error.problem is Problem.SLOW and not is_last_try:
            return document
        return _keep(document, {"reading": Reading.UNREADABLE, "reading_problem": error.problem})
    return keep(document, contents)


def keep(document: Document, contents: Contents) -> Document:
    """Keep what was read of the file of `document`; the document as it is then. Raises Document.DoesNotExist."""
    return _keep(document, {"reading": Reading.READ, "reading_problem": ""} | _facts(contents), contents)


def _contents(document: Document, seconds: float) -> Contents:
    """What the file holds. Raises UnreadableError, and OSError when the machine is to blame."""
    try:
        with document.open_file() as file:
            return read_pdf(file, seconds)
    except FileNotFoundError:
        raise UnreadableError(str(Problem.MISSING)) from None


def _facts(contents: Contents) -> dict[str, Any]:
    """What a document keeps of the contents, by the names of its fields."""
    return {
        "page_count": contents.page_count,
        "pdf_title": contents.title,
        "pdf_language": contents.language,
        "page_width": contents.width,
        "page_height": contents.height,
        "is_tagged": contents.is_tagged,
        "is_encrypted": contents.is_encrypted,
        "is_signed": contents.is_signed,
        "has_text": contents.has_text,
        "metadata": contents.metadata,
    }


@transaction.atomic
def _keep(document: Document, facts: dict[str, Any], contents: Contents | None = None) -> Document:
    """Store what is known now, unless the file was replaced while it was being read.

    Without contents, those of an earlier reading stay: they are of the same file.
    """
    # Locked: the file may be replaced while its text is stored.
    stored = Document.objects.select_for_update().get(pk=document.pk)
    if (stored.file_hash, stored.is_pdf) != (document.file_hash, document.is_pdf):
        return stored
    for name, value in (facts | {"read_at": timezone.now()}).items():
        setattr(stored, name, value)
    if contents:
        _replace_contents(stored, contents)
    Document.objects.filter(pk=stored.pk).update(
        **{name: getattr(stored, name) for name in ("reading", "cover", *READ_FIELDS)}
    )
    document_read.send(sender=Document, document=stored)
    return stored


def _replace_contents(document: Document, contents: Contents) -> None:
    """Put the texts and the cover in the place of those that were there."""
    document.pages.all().delete()
    texts = enumerate(contents.pages, start=1)
    pages = [DocumentPage(document=document, number=number, text=text) for number, text in texts]
    DocumentPage.objects.bulk_create(pages, PAGES_AT_ONCE)
    set_cover(document, contents.cover)
