"""What every kind of file is read into: rows of texts, and what else staff should know of the file."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from text.plain_text import lines

from .errors import FileError

MAX_ROWS = 10_000
TOP = 10
"""So many rows may hold the headings: a title and remarks may stand above them."""

Rows = list[tuple[int, list[str]]]
"""Rows that hold something, with their numbers in the file."""


@dataclass(frozen=True)
class Sheet:
    """The rows of a file; its merged cells, each as its last row and its address; sentences to show with the report."""

    rows: Rows
    merged: list[tuple[int, str]] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    name: str = ""
    """That of the sheet, where the workbook has others."""

    def refused(self, *messages: str) -> FileError:
        """What to raise for a sheet that holds no partners; with which sheet it was, where another may be meant."""
        if not self.name:
            return FileError(*messages)
        which = _("The sheet “%(sheet)s” was read: put the sheet of the partners first, or name it “Partenaires”.")
        return FileError(*messages, which % {"sheet": self.name})


def cell_text(text: str) -> str:
    """A cell as the import keeps it. The mark of a letter that was lost on the way stays seen, as a question mark."""
    return lines(text.replace("\ufffd", "?"))


def refuse_too_many() -> FileError:
    """What to raise for a file of more than `MAX_ROWS` rows."""
    return FileError(_("This file holds more than 10,000 rows: split it."))


def how_to_save() -> str:
    """How each spreadsheet program writes a file that the import reads."""
    return _(
        "How to save it. Excel: File, Save As, “Excel Workbook (.xlsx)”. LibreOffice: File, Save As,"
        " “Excel 2007–365 (.xlsx)”. Numbers: File, Export To, Excel. Google Sheets: File, Download, Microsoft Excel."
    )
