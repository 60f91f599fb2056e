"""A program of its own: writes the PDF on its standard input without the names and software that its metadata tell.

First a line of JSON: the reason for a refusal, or the size of the copy; then the copy, which was opened by another
library before and found to hold the same pages. Titles, subjects, keywords, languages, rights and the marks of PDF/A
and PDF/UA stay; so does everything that is seen, heard or followed.
"""

import json
import sys
from io import BytesIO
from typing import Any, BinaryIO

import pikepdf
import pypdfium2
from lxml import etree  # noqa: F401  # pikepdf asks for it only when it meets XMP, and then it is too late
from pikepdf import Dictionary, Name, Stream
from pikepdf.sanitize import remove_private_app_data, remove_thumbnails

from .pdf_extras import remarks
from .pdf_likeness import likeness
from .pdf_pictures import photos, without_segments

KEPT_FACTS = ("/Title", "/Subject", "/Keywords", "/Trapped")
KEPT_XMP = (
    "{http://purl.org/dc/elements/1.1/}title",
    "{http://purl.org/dc/elements/1.1/}description",
    "{http://purl.org/dc/elements/1.1/}subject",
    "{http://purl.org/dc/elements/1.1/}language",
    "{http://purl.org/dc/elements/1.1/}rights",
    "{http://ns.adobe.com/pdf/1.3/}Keywords",
    "{http://www.aiim.org/pdfa/ns/id/}part",
    "{http://www.aiim.org/pdfa/ns/id/}conformance",
    "{http://www.aiim.org/pdfa/ns/id/}rev",
    "{http://www.aiim.org/pdfua/ns/id/}part",
    "{http://www.aiim.org/pdfua/ns/id/}rev",
)
# Who wrote a remark and when. In a field of a form the same letter is the field's name.
REMARK = (Name.T, Name.M, Name.CreationDate, Name.NM)


class Refused(Exception):  # noqa: N818  # what is wrong with the file, not with the program
    """Raised where the PDF stays as it is; holds a code of `media.refusals.Refusal`."""


def main() -> None:
    """Clean the PDF on standard input, compare the copy with it, and write the copy to standard output."""
    with open(0, "rb", closefd=False) as file:
        refusal, copy = attempt(file)
    answer: dict[str, object] = {"refusal": refusal} if refusal else {"size": len(copy)}
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n")
    sys.stdout.buffer.write(copy)


def attempt(file: BinaryIO) -> tuple[str, bytes]:
    """Why the file is refused, or nothing and the copy."""
    try:
        copy = cleaned(file)
        compare(file, copy)
    except Refused as error:
        return str(error), b""
    except MemoryError:
        return "heavy", b""
    except Exception:
        # Whatever a file made to harm, or by accident, brings about.
        return "damaged", b""
    return "", copy


def cleaned(file: BinaryIO) -> bytes:
    """A copy of the PDF without the names and the software that its metadata tell. Raises Refused, PdfError."""
    try:
        pdf = pikepdf.open(file)
    except pikepdf.PasswordError as error:
        raise Refused("encrypted") from error
    with pdf:
        if pdf.is_encrypted:
            raise Refused("encrypted")
        if Name.Perms in pdf.Root:
            raise Refused("signed")
        clean_facts(pdf)
        clean_xmp(pdf)
        clean_objects(pdf)
        clean_photos(pdf)
        remove_private_app_data(pdf)
        remove_thumbnails(pdf)
        copy = BytesIO()
        pdf.save(copy, linearize=pdf.is_linearized)
        return copy.getvalue()


def clean_facts(pdf: pikepdf.Pdf) -> None:
    """Leave of the file's own facts what describes its content."""
    for name in list(pdf.docinfo.keys()):
        if name not in KEPT_FACTS:
            del pdf.docinfo[name]


def clean_xmp(pdf: pikepdf.Pdf) -> None:
    """Write the XMP anew with what describes the content."""
    if Name.Metadata not in pdf.Root:
        return
    old = pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False)
    kept = {name: old[name] for name in KEPT_XMP if name in old}
    del pdf.Root[Name.Metadata]
    if kept:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as new:
            for name, value in kept.items():
                new[name] = value


def clean_objects(pdf: pikepdf.Pdf) -> None:
    """Remove what pictures, pages and layers tell of themselves, and who wrote which remark."""
    for thing in pdf.objects:
        if isinstance(thing, Dictionary | Stream) and Name.Metadata in thing and thing.objgen != pdf.Root.objgen:
            del thing[Name.Metadata]
        if isinstance(thing, Dictionary) and thing.get(Name.Type) == Name.OCG and Name.Usage in thing:
            remove(thing.Usage, (Name.CreatorInfo,))
    for note in remarks(pdf):
        remove(note, REMARK)


def clean_photos(pdf: pikepdf.Pdf) -> None:
    """Remove where and by whom they were taken."""
    for photo in photos(pdf):
        options: Any = photo.get(Name.DecodeParms)
        photo.write(without_segments(photo.read_raw_bytes()), filter=Name.DCTDecode, decode_parms=options)


def remove(thing: Any, names: tuple[Name, ...]) -> None:
    """Take `names` out of a dictionary."""
    for name in names:
        if name in thing:
            del thing[name]


def compare(file: BinaryIO, copy: bytes) -> None:
    """Open both as readers do. Raises Refused when the copy lacks anything, or either is signed."""
    file.seek(0)
    before, after = likeness(pypdfium2.PdfDocument(file)), likeness(pypdfium2.PdfDocument(copy))
    if before.signatures:
        raise Refused("signed")
    if before.tags != after.tags:
        raise Refused("tags")
    if before != after:
        raise Refused("changed")
