"""From an uploaded file to rows of texts: XLSX or CSV, whatever its encoding and its separator."""

import csv
import json
from collections.abc import Iterable
from io import StringIO
from tempfile import TemporaryFile
from typing import IO

from django.utils.translation import gettext as _

from core.alphabet import fold
from core.sandbox.children import End, run_child
from core.sandbox.limits import MEGABYTE, Limits

from .archives import check_archive
from .columns import BY_HEADING
from .defusing import restored
from .errors import FileError

MAX_BYTES = 10 << 20
MAX_ROWS = 10_000
SEPARATORS = ";,\t"
READER = "partners.exchange.xlsx_reader"
READING_SECONDS = 25
READING_LIMITS = Limits(seconds=20, memory=300 * MEGABYTE, output=100 * MEGABYTE)
ZIP, OLE, PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
UTF16 = (b"\xff\xfe", b"\xfe\xff")

Rows = list[tuple[int, list[str]]]
"""Rows that hold something, with their numbers in the file."""


def read_rows(file: IO[bytes], size: int) -> Rows:
    """The rows of `file`, the headings included. Raises FileError."""
    if size > MAX_BYTES:
        raise FileError(_("This file is larger than 10 MB: split it."))
    file.seek(0)
    content = file.read(MAX_BYTES + 1)
    _refuse_other_kinds(content)
    rows = _read_xlsx(content) if content.startswith(ZIP) else _read_csv(content)
    if not rows:
        raise FileError(_("This file is empty."))
    return rows


def _refuse_other_kinds(content: bytes) -> None:
    """Say what a file that is neither XLSX nor CSV is, as its first bytes tell, whatever its name."""
    if not content.strip():
        raise FileError(_("This file is empty."))
    if content.startswith(PDF):
        raise FileError(_("This is a PDF file, whatever its name says. Send an XLSX or CSV file."))
    if content.startswith(OLE):
        if ENCRYPTED in content:
            raise FileError(_("This file is protected by a password: save it without one."))
        raise FileError(_("This is an old XLS file. In your spreadsheet program, save it as XLSX."))
    if b"\x00" in content and not content.startswith((ZIP, *UTF16)):
        raise FileError(_("This is neither an XLSX workbook nor a CSV file."))


def _read_xlsx(content: bytes) -> Rows:
    with TemporaryFile() as copy:
        copy.write(content)
        copy.seek(0)
        check_archive(copy)
        copy.seek(0)
        answer = _read_elsewhere(copy)
    if "rows" in answer:
        return [(number, texts) for number, texts in answer["rows"]]
    cells = ", ".join(answer["cells"])
    raise FileError(
        {
            "formulas": _("Formulas are not imported (cells %(cells)s): paste their values instead."),
            "errors": _("Cells %(cells)s hold an error of the spreadsheet program: correct them."),
            "rows": _too_many_rows(),
            "texts": _("This file holds far more text than a list of partners: it is refused."),
            "sheets": _("This workbook has no visible sheet."),
        }[answer["error"]]
        % {"cells": cells}
    )


def _read_elsewhere(file: IO[bytes]) -> dict:
    """What the reader answers; a workbook made to harm ends its process and nothing else."""
    try:
        # One row more than may be imported: that of the headings.
        answer = run_child(READER, file, READING_SECONDS, READING_LIMITS, str(MAX_ROWS + 1))
        return json.loads(answer.output if answer.end is End.DONE else b"")
    except (OSError, ValueError):
        raise FileError(
            _("This XLSX file cannot be read: damaged, or made in an unusual way. Save it again, or as CSV.")
        ) from None


def _too_many_rows() -> str:
    return _("This file holds more than 10,000 rows: split it.")


def _read_csv(content: bytes) -> Rows:
    text = _decoded(content)
    separator = _separator(text)
    rows: Rows = []
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for cells in reader:
            texts = [restored(cell.strip(" \n\u00a0")).strip() for cell in cells]
            if any(texts):
                rows.append((reader.line_num, texts))
            if len(rows) > MAX_ROWS + 1:
                raise FileError(_too_many_rows())
    except csv.Error:
        raise FileError(
            _("Line %(line)d: quotation marks that do not match. Correct them, or save as XLSX.")
            % {"line": reader.line_num}
        ) from None
    return rows


def _decoded(content: bytes) -> str:
    """The text of a CSV file: UTF-8, what older spreadsheet programs write, or their “Unicode text”."""
    encodings: Iterable[str] = ("utf-16",) if content.startswith(UTF16) else ("utf-8-sig", "cp1252", "latin-1")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FileError(_("This is neither an XLSX workbook nor a CSV file."))


def _separator(text: str) -> str:
    """The separator with which the first line holds the most headings of ours."""
    line = next((line for line in StringIO(text) if line.strip()), "")

    def recognised(separator: str) -> tuple[int, int]:
        cells = next(csv.reader([line], delimiter=separator), [])
        return sum(fold(cell) in BY_HEADING for cell in cells), len(cells)

    return max(SEPARATORS, key=recognised)
