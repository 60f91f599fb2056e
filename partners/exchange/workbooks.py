"""Workbooks, which programs of their own read (`reading`): what they answer, as rows or as a refusal."""

import json
from collections.abc import Iterable
from dataclasses import replace
from tempfile import TemporaryFile
from typing import IO, Any

from django.utils.translation import gettext as _

from media.sandbox.children import End, run_child
from media.sandbox.limits import MEGABYTE, Limits

from .archives import Kind, Parts, check_archive
from .errors import FileError
from .headings import has_headings
from .sheet import MAX_ROWS, TOP, Sheet, cell_text, how_to_save, refuse_too_many

READERS = {
    Kind.XLSX: "partners.exchange.xlsx_reader",
    Kind.ODS: "partners.exchange.ods_reader",
    Kind.XLS: "partners.exchange.xls_reader",
}
READING_SECONDS = 25
READING_LIMITS = Limits(seconds=20, memory=300 * MEGABYTE, output=100 * MEGABYTE)
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
EXPLANATIONS = "Explications"
"""The second sheet of the template."""
NAMED = 10
MOST_TRIED = 4
"""Sheets that are looked at where the first holds no partners."""


def read_zipped(content: bytes) -> Sheet:
    """The rows of an XLSX or ODS workbook. Raises FileError."""
    with _on_disk(content) as file:
        parts = check_archive(file)
        sheet = _read(parts.kind, file)
    return replace(sheet, notices=[*_of_parts(parts), *sheet.notices])


def read_xls(content: bytes) -> Sheet:
    """The rows of an old XLS workbook. Raises FileError."""
    if ENCRYPTED in content:
        raise FileError(_("This file is protected by a password: save it without one."))
    with _on_disk(content) as file:
        sheet = _read(Kind.XLS, file)
    said = _("Formulas cannot be told from values in an XLS file: their last results were read.")
    return replace(sheet, notices=[said, *sheet.notices])


def _on_disk(content: bytes) -> IO[bytes]:
    """A file of the system's, without a buffer: where a buffer stands is not where another process begins to read."""
    file: Any = TemporaryFile(buffering=0)  # noqa: SIM115  # closed where it is used
    file.write(content)
    file.seek(0)
    return file


def _read(kind: Kind, file: IO[bytes]) -> Sheet:
    """The sheet of the partners: the first, else the only other one with our headings. Raises FileError."""
    sheet, others = _read_sheet(kind, file)
    if not others or has_headings(sheet.rows):
        return sheet
    fitting = [one for name in others[:MOST_TRIED] if (one := _fitting(kind, file, name))]
    if len(fitting) > 1:
        raise FileError(
            _("Several sheets hold partners (%(sheets)s): put the one to import first, or name it “Partenaires”.")
            % {"sheets": _listed([one.name for one in fitting])}
        )
    return fitting[0] if fitting else sheet


def _fitting(kind: Kind, file: IO[bytes], name: str) -> Sheet | None:
    """The sheet of this name, if it has our headings."""
    file.seek(0)
    try:
        sheet, _others = _read_sheet(kind, file, name)
    except FileError:
        return None
    return sheet if has_headings(sheet.rows) else None


def _read_sheet(kind: Kind, file: IO[bytes], *name: str) -> tuple[Sheet, list[str]]:
    """The sheet of this name or that of the partners, and the names of others that are shown. Raises FileError."""
    answer = _read_elsewhere(kind, file, *name)
    if "rows" not in answer:
        raise _refusal(answer["error"], ", ".join(answer["cells"]))
    rows = [(number, [cell_text(text) for text in texts]) for number, texts in answer["rows"]]
    merged = [(last, cells) for last, cells in answer["merged"]]
    others = _other_sheets(answer)
    return Sheet(rows, merged, list(_of_sheet(answer)), answer["sheet"] if others else ""), others


def _read_elsewhere(kind: Kind, file: IO[bytes], *name: str) -> dict[str, Any]:
    """What the reader answers; a workbook made to harm ends its process and nothing else. Raises FileError."""
    try:
        # The rows above the headings, and that of the headings, may stand there too.
        answer = run_child(READERS[kind], file, READING_SECONDS, READING_LIMITS, str(MAX_ROWS + TOP), *name)
    except OSError:
        raise _unreadable(kind) from None
    if answer.end in (End.SLOW, End.KILLED):
        raise FileError(
            _(
                "Reading this workbook takes more time or memory than a list of partners: copy its rows into a new"
                " workbook, their values only, and send that one."
            )
        )
    try:
        return json.loads(answer.output if answer.end is End.DONE else b"")
    except ValueError:
        raise _unreadable(kind) from None


def _unreadable(kind: Kind) -> FileError:
    if kind is Kind.XLS:
        return FileError(_("This is an old XLS file. In your spreadsheet program, save it as XLSX."), how_to_save())
    message = _("This %(kind)s file cannot be read: damaged, or made in an unusual way. Save it again, or as CSV.")
    return FileError(message % {"kind": kind.value.upper()}, how_to_save())


def _refusal(reason: str, cells: str) -> FileError:
    if reason == "rows":
        return refuse_too_many()
    if reason == "xls":
        return _unreadable(Kind.XLS)
    return FileError(
        {
            "formulas": _("Formulas are not imported (cells %(cells)s): paste their values instead."),
            "errors": _("Cells %(cells)s hold an error of the spreadsheet program: correct them."),
            "far": _("Cells %(cells)s stand far to the right of the list: empty them."),
            "texts": _("This file holds far more text than a list of partners: it is refused."),
            "sheets": _("This workbook has no visible sheet."),
            "password": _("This file is protected by a password: save it without one."),
        }[reason]
        % {"cells": cells}
    )


def _of_parts(parts: Parts) -> Iterable[str]:
    """What to say of the parts of a workbook that are not read."""
    if parts.macros:
        yield _("The macros of this workbook were left out: they are neither read nor run.")
    if parts.links:
        yield _("The links of this workbook to other files were not followed.")


def _of_sheet(answer: dict[str, Any]) -> Iterable[str]:
    """What to say of the sheets, rows and columns of a workbook."""
    if others := _other_sheets(answer):
        yield _("Only the sheet “%(sheet)s” is read. Left out: %(others)s.") % {
            "sheet": answer["sheet"],
            "others": _listed(others),
        }
    if answer["hidden_sheets"]:
        yield _("Hidden sheets are left out: %(sheets)s.") % {"sheets": _listed(answer["hidden_sheets"])}
    if answer["hidden_rows"]:
        yield _(
            "Hidden rows are read like the others: %(rows)s. Delete in your file those that are not to be imported."
        ) % {"rows": _listed(answer["hidden_rows"])}
    if answer["hidden_columns"]:
        yield _(
            "Hidden columns are read like the others: %(columns)s. Delete in your file those that are not to be"
            " imported."
        ) % {"columns": _listed(answer["hidden_columns"])}


def _other_sheets(answer: dict[str, Any]) -> list[str]:
    return [name for name in answer["other_sheets"] if name != EXPLANATIONS]


def _listed(names: list[Any]) -> str:
    """The first of `names`, separated by commas."""
    return ", ".join(str(name) for name in names[:NAMED]) + (" …" if len(names) > NAMED else "")
