"""A program of its own: says what the PDF on its standard input holds.

Writes three parts, so that what ends it half way leaves what was read before: a line of JSON with the facts and the
text of each page, or with a problem; a line of JSON with the names and software that its XMP tells of; the picture
of its first page as JPEG, to the end.
"""

import ctypes
import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from itertools import islice
from typing import Any, BinaryIO

import pikepdf
import pypdfium2
from lxml import etree  # noqa: F401  # pikepdf asks for it only when it meets XMP, and then it is too late
from PIL import Image
from pypdfium2 import raw

from .pdf_extras import attached_files, holds_script, remark_authors
from .pdf_pictures import telling_photos
from .pdf_text import Line, page_text, readable, whole_words, without_running_lines

# Likewise, for the cover.
Image.preinit()

MOST_PAGES = 5_000
MOST_TEXT = 10_000_000
MOST_METADATA = 1_000
# Of the file's own facts, and of its XMP.
MOST_ENTRIES = 30
MOST_NAME = 100
COVER_HEIGHT = 1_000
COVER_MOST_WIDTH = 2_000
COVER_QUALITY = 85
LINE_END = "\r\n"
# Of a page's height, at the top and at the foot.
MARGIN = 0.12
PASSWORD_ERRORS = (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
NOT_ENCRYPTED = -1


class TooLong(Exception):  # noqa: N818  # what is wrong with the file, not with the program
    """More pages or text than a publication has."""


def main() -> None:
    """Read the PDF on standard input and write its facts, its text and its first page, part by part."""
    with open(0, "rb", closefd=False) as file:
        try:
            pdf = pypdfium2.PdfDocument(file)
            say(facts(pdf))
        except TooLong:
            say({"problem": "too_long"})
        except MemoryError:
            say({"problem": "heavy"})
        except pypdfium2.PdfiumError as error:
            say({"problem": "locked" if error.err_code in PASSWORD_ERRORS else "damaged"})
        else:
            say(xmp(file))
            sys.stdout.buffer.write(cover(pdf))


def say(answer: dict[str, Any]) -> None:
    """Write one line of JSON to standard output, at once: what ends the program later leaves it there."""
    line = json.dumps(answer, ensure_ascii=False)
    sys.stdout.buffer.write(line.encode("utf-8", "ignore") + b"\n")
    sys.stdout.buffer.flush()


def facts(pdf: pypdfium2.PdfDocument) -> dict[str, Any]:
    """What the file tells of itself, and the text of each page. Raises TooLong, PdfiumError."""
    if len(pdf) > MOST_PAGES:
        raise TooLong
    metadata = {name: short(value) for name, value in pdf.get_metadata_dict(skip_empty=True).items()}
    width, height = pdf[0].get_size()
    return {
        "page_count": len(pdf),
        "title": metadata.pop("Title", ""),
        "language": language(pdf),
        "width": width,
        "height": height,
        "is_tagged": bool(raw.FPDFCatalog_IsTagged(pdf)),
        "is_encrypted": raw.FPDF_GetSecurityHandlerRevision(pdf) != NOT_ENCRYPTED,
        "is_signed": raw.FPDF_GetSignatureCount(pdf) > 0,
        "metadata": metadata,
        "pages": whole_words(texts(pdf)),
    }


def texts(pdf: pypdfium2.PdfDocument) -> list[str]:
    """The text of each page, words at line ends still cut; a page that is damaged has none. Raises TooLong."""
    pages, total = [], 0
    for index in range(len(pdf)):
        found: list[Line] = []
        with suppress(pypdfium2.PdfiumError):
            found = list(lines(pdf[index]))
        total += sum(len(line.text) for line in found)
        if total > MOST_TEXT:
            raise TooLong
        pages.append(found)
    return [page_text(page) for page in without_running_lines(pages)]


def lines(page: pypdfium2.PdfPage) -> Iterator[Line]:
    """The lines of a page with their places."""
    textpage = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    _left, bottom, _right, top = page.get_bbox()
    margin = MARGIN * (top - bottom)
    start = 0
    for text in textpage.get_text_range().replace("\ufffe", "\ufffe\r\n").split(LINE_END):
        raw.FPDFText_GetCharOrigin(textpage, start, x, y)
        is_marginal = not bottom + margin < y.value < top - margin
        yield Line(text, x.value, y.value, raw.FPDFText_GetFontSize(textpage, start), is_marginal)
        start += len(text) + (0 if text.endswith("\ufffe") else len(LINE_END))
    textpage.close()
    page.close()


def language(pdf: pypdfium2.PdfDocument) -> str:
    """The language that the file says it is written in: fr-BE; empty when it says none."""
    length = raw.FPDFCatalog_GetLanguage(pdf, None, 0)
    buffer = (raw.FPDF_WCHAR * length)()
    raw.FPDFCatalog_GetLanguage(pdf, buffer, length)
    return short(bytes(buffer).decode("utf-16-le", "ignore"))


def xmp(file: BinaryIO) -> dict[str, str]:
    """What the file's XMP tells, and its facts under names of their own making, by their names.

    Nothing when it has none or cannot be read.
    """
    try:
        file.seek(0)
        with pikepdf.open(file) as pdf, pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
            own = ((name.lstrip("/"), value) for name, value in pdf.docinfo.items() if name != "/Title")
            found = [*islice(own, MOST_ENTRIES), *islice(metadata.items(), MOST_ENTRIES)]
            told = {short(name)[:MOST_NAME]: short(value) for name, value in found}
            return told | {
                "photos": str(telling_photos(pdf) or ""),
                "remarks": short(remark_authors(pdf)),
                "attachments": str(attached_files(pdf) or ""),
                "scripts": "1" if holds_script(pdf) else "",
            }
    except Exception:
        # Whatever a file made to harm, or by accident, brings about: the reading does without.
        return {}


def short(value: object) -> str:
    """A value of the metadata in one line, bounded."""
    text = ", ".join(map(str, value)) if isinstance(value, list | set | tuple) else str(value)
    return " ".join(readable(text).split())[:MOST_METADATA]


def cover(pdf: pypdfium2.PdfDocument) -> bytes:
    """The first page as a JPEG picture."""
    page = pdf[0]
    width, height = page.get_size()
    scale = min(COVER_HEIGHT / height, COVER_MOST_WIDTH / width)
    picture = BytesIO()
    page.render(scale=scale).to_pil().convert("RGB").save(picture, "JPEG", quality=COVER_QUALITY, optimize=True)
    return picture.getvalue()
