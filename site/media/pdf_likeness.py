"""What a reader meets in a PDF, boiled down so that two files can be compared."""

import hashlib
from dataclasses import dataclass
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

# The longer side of a page that is drawn to be compared, in pixels.
DRAWN = 300


class PageLikeness(NamedTuple):
    """A page: its size in points, its text, how many links, fields and remarks lie on it, how it looks."""

    size: tuple[float, float]
    text: bytes
    notes: int
    drawing: bytes


@dataclass(frozen=True, slots=True)
class Likeness:
    """A PDF as it is read: equal ones look the same, read the same and lead to the same places."""

    title: str
    is_form: int
    outline: tuple[str, ...]
    attachments: int
    signatures: int
    tags: tuple[bool, str, tuple[int, ...]]
    """Whether it is tagged, its language, and how many parts each page's structure begins with."""
    pages: tuple[PageLikeness, ...]


def likeness(pdf: pypdfium2.PdfDocument) -> Likeness:
    """The likeness of `pdf`. Raises PdfiumError when it is damaged."""
    return Likeness(
        title=pdf.get_metadata_value("Title"),
        is_form=pdf.get_formtype(),
        outline=tuple(f"{mark.level} {mark.get_title()}" for mark in pdf.get_toc()),
        attachments=pdf.count_attachments(),
        signatures=raw.FPDF_GetSignatureCount(pdf),
        tags=(bool(raw.FPDFCatalog_IsTagged(pdf)), _language(pdf), tuple(_tags(page) for page in pdf)),
        pages=tuple(_page(page) for page in pdf),
    )


def _page(page: pypdfium2.PdfPage) -> PageLikeness:
    words = page.get_textpage()
    text = words.get_text_range().encode("utf-8", "ignore")
    words.close()
    found = PageLikeness(page.get_size(), _digest(text), raw.FPDFPage_GetAnnotCount(page), _drawing(page))
    page.close()
    return found


def _drawing(page: pypdfium2.PdfPage) -> bytes:
    return _digest(bytes(page.render(scale=DRAWN / max(page.get_size())).buffer))


def _digest(content: bytes) -> bytes:
    """What tells one text, or one drawing, from another."""
    return hashlib.sha256(content).digest()


def _tags(page: pypdfium2.PdfPage) -> int:
    """How many parts the structure of a page begins with."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return 0
    try:
        return raw.FPDF_StructTree_CountChildren(tree)
    finally:
        raw.FPDF_StructTree_Close(tree)


def _language(pdf: pypdfium2.PdfDocument) -> str:
    length = raw.FPDFCatalog_GetLanguage(pdf, None, 0)
    buffer = (raw.FPDF_WCHAR * length)()
    raw.FPDFCatalog_GetLanguage(pdf, buffer, length)
    return bytes(buffer).decode("utf-16-le", "ignore")
