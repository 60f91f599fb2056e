"""Images and documents."""

from functools import cache
from io import BytesIO

import pypdfium2
from django.core.files.base import ContentFile
from PIL import Image as Pillow

from media.images import CleanImage
from media.models import Document, Image, Reading
from media.pdf import Contents, read_pdf
from media.reading import keep, read

from .publishing import Fields, number

READING_SECONDS = 30.0


def make_image(content: bytes = b"", name: str = "image.png", **fields: Fields) -> Image:
    """An image; without `content`, a plain rectangle of 960 × 640 pixels."""
    file = ContentFile(content, name) if content else CleanImage(_rectangle(), name)
    defaults = {"title": f"Image {number()}", "description": "Un rectangle rouge brique."}
    return Image.objects.create(file=file, **defaults | fields)


@cache
def _rectangle() -> bytes:
    file = BytesIO()
    Pillow.new("RGB", (960, 640), (169, 63, 38)).save(file, "PNG")
    return file.getvalue()


def make_document(content: bytes = b"", name: str = "document.pdf", pages: int = 2, **fields: Fields) -> Document:
    """A document that was read; without `content`, a PDF file of `pages` blank pages."""
    defaults = {"title": f"Document {number()}"}
    document = Document.objects.create(file=ContentFile(content or _blank_pdf(pages), name), **defaults | fields)
    if document.reading != Reading.WAITING:
        return document
    return read(document, READING_SECONDS) if content else keep(document, _blank_contents(pages))


@cache
def _blank_contents(pages: int) -> Contents:
    return read_pdf(BytesIO(_blank_pdf(pages)), READING_SECONDS)


@cache
def _blank_pdf(pages: int) -> bytes:
    file = BytesIO()
    with pypdfium2.PdfDocument.new() as pdf:
        for _page in range(pages):
            pdf.new_page(420, 595).close()
        pdf.save(file)
    return file.getvalue()
