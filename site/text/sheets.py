"""Cells of spreadsheets: a text stays a text, whatever it begins with; a day is shown as one."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from .plain_text import lines

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST = 32_767
"""As many characters a cell of a workbook holds."""
DAY_FORMAT, MOMENT_FORMAT = "dd/mm/yyyy", "dd/mm/yyyy hh:mm"
TEXT_FORMAT = "@"


def heading(sheet: WriteOnlyWorksheet, text: str) -> Cell:
    """A heading."""
    cell = text_cell(sheet, text)
    cell.font = Font(bold=True)
    return cell


def text_cell(sheet: WriteOnlyWorksheet, text: str) -> Cell:
    """A text that no spreadsheet takes for a formula, a number or a day. Raises ValueError for one too long."""
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    cell.quotePrefix = True
    cell.number_format = TEXT_FORMAT
    return cell


def cell_of(sheet: WriteOnlyWorksheet, value: Any) -> Cell | None:
    """A cell for a text, a number, a day or a moment without zone; None where there is nothing."""
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return text_cell(sheet, lines(value))
    cell = WriteOnlyCell(sheet, float(value) if isinstance(value, Decimal) else value)
    if isinstance(value, datetime):
        cell.number_format = MOMENT_FORMAT
    elif isinstance(value, date):
        cell.number_format = DAY_FORMAT
    return cell
