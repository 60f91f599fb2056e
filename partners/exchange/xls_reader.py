"""Reads workbooks of Excel 97 to 2003 (XLS); see `reading`.

A formula cannot be told from a value there: what the program had last made of it is read.
"""

from io import StringIO
from typing import Any

import xlrd

from .reading import Gathered, RefusedError, chosen, others, text_of, write_answer


def main(most_rows: str, wanted: str = "") -> None:
    """Read the sheet `wanted`, or that of the partners; one of more than `most_rows` rows is refused."""
    write_answer(lambda content: read(content, int(most_rows), wanted))


def read(content: bytes, most_rows: int, wanted: str = "") -> dict[str, Any]:
    """The answer to a workbook. Raises RefusedError."""
    try:
        workbook = xlrd.open_workbook(
            file_contents=content, formatting_info=True, on_demand=True, logfile=StringIO(), ragged_rows=True
        )
        names = workbook.sheet_names()
        sheets = [(name, not visibility) for name, visibility in zip(names, workbook._sheet_visibility, strict=False)]
        number = chosen(sheets, wanted)
        sheet = workbook.sheet_by_index(number)
    except xlrd.XLRDError as error:
        raise RefusedError("password" if "encrypted" in str(error) else "xls") from None
    gathered = Gathered(most_rows)
    hidden = {row for row, info in sheet.rowinfo_map.items() if info.hidden}
    gathered.hidden_columns = {column + 1 for column, info in sheet.colinfo_map.items() if info.hidden}
    for row in range(sheet.nrows):
        texts = {
            column: _text(cell, workbook.datemode, gathered, row + 1, column)
            for column, cell in enumerate(sheet.row(row), start=1)
        }
        gathered.add(row + 1, texts, hidden=row in hidden)
    gathered.merged = [(top + 1, left + 1, bottom, right) for top, bottom, left, right in sheet.merged_cells]
    return gathered.answer() | others(sheets, number)


def _text(cell: Any, datemode: int, gathered: Gathered, row: int, column: int) -> str:
    if cell.ctype == xlrd.XL_CELL_ERROR:
        gathered.refuse("errors", row, column)
        return ""
    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            return text_of(xlrd.xldate_as_datetime(cell.value, datemode))
        except (ValueError, OverflowError):
            gathered.refuse("errors", row, column)
            return ""
    return text_of(bool(cell.value) if cell.ctype == xlrd.XL_CELL_BOOLEAN else cell.value)
