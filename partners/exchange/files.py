"""From an uploaded file to rows of texts, whatever the program that wrote it."""

from typing import IO

from django.utils.translation import gettext as _

from .columns import recognised
from .csv_reader import Known, read_csv
from .errors import FileError
from .sheet import Sheet, how_to_save
from .workbooks import OLE, ZIP, read_xls, read_zipped

MAX_BYTES = 10 << 20
PDF, RTF = b"%PDF-", b"{\\rtf"
MARKUP = (b"<!doctype", b"<html", b"<table", b"<?xml")
LINK = b'{"url":'
"""A file of Google Drive's on a computer: it holds the address of the sheet only."""


def read_sheet(file: IO[bytes], size: int, known: Known = recognised) -> Sheet:
    """The rows of `file`, the headings included; those of a CSV file are found by `known`. Raises FileError."""
    if size > MAX_BYTES:
        raise FileError(_("This file is larger than 10 MB: split it."))
    file.seek(0)
    content = file.read(MAX_BYTES + 1)
    _refuse_other_kinds(content)
    if content.startswith(ZIP):
        sheet = read_zipped(content)
    elif content.startswith(OLE):
        sheet = read_xls(content)
    else:
        sheet = read_csv(content, known)
    if not sheet.rows:
        raise sheet.refused(_("This sheet is empty.") if sheet.name else _("This file is empty."))
    return sheet


def _refuse_other_kinds(content: bytes) -> None:
    """Say what a file that is no table is, as its first bytes tell, whatever its name."""
    if not content.strip():
        raise FileError(_("This file is empty."))
    if content.startswith(PDF):
        raise FileError(_("This is a PDF file, whatever its name says."), how_to_save())
    head = content[:1000].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if head.startswith((*MARKUP, RTF)):
        raise FileError(_("This is a web page or a text document, whatever its name says."), how_to_save())
    if head.replace(b" ", b"").startswith(LINK):
        raise FileError(_("This file only holds the address of a Google sheet, not its rows."), how_to_save())
