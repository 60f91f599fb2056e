"""Reads XLSX workbooks and their like with macros or for models (XLSM, XLTX, XLTM); see `reading`."""

import os
import re
from io import BytesIO
from typing import Any

from defusedxml.ElementTree import iterparse

# Workbooks are read by the parser that refuses entities, not by lxml, which came along with another package.
os.environ["OPENPYXL_LXML"] = "False"

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from openpyxl.worksheet._reader import COL_TAG, DATA_TAG, MERGE_TAG, ROW_TAG, WorkSheetParser

from .reading import MAX_COLUMNS, Gathered, chosen, others, text_of, write_answer

REFUSED = {"f": "formulas", "e": "errors"}
TRUE = ("1", "true")
# How a workbook writes a control; most often the first half of a Windows line end.
ESCAPED = re.compile(r"_x00(0[0-9A-F]|1[0-9A-F])_", re.IGNORECASE)


def main(most_rows: str, wanted: str = "") -> None:
    """Read the sheet `wanted`, or that of the partners; one of more than `most_rows` rows is refused."""
    write_answer(lambda content: read(content, int(most_rows), wanted))


def read(content: bytes, most_rows: int, wanted: str = "") -> dict[str, Any]:
    """The answer to a workbook. Raises RefusedError."""
    workbook = load_workbook(BytesIO(content), read_only=True, keep_links=False)
    sheets = [(sheet.title, sheet.sheet_state == "visible") for sheet in workbook.worksheets]
    number = chosen(sheets, wanted)
    gathered = Gathered(most_rows)
    _gather(workbook.worksheets[number], gathered)
    return gathered.answer() | others(sheets, number)


def _gather(sheet: Any, gathered: Gathered) -> None:
    """Read the rows that the file has. Those that openpyxl gives also fill the gaps, a million for one far cell."""
    rows: Any = None
    with sheet._get_source() as source:
        parser = WorkSheetParser(
            source,
            sheet._shared_strings,
            epoch=sheet.parent.epoch,
            date_formats=sheet.parent._date_formats,
            timedelta_formats=sheet.parent._timedelta_formats,
        )
        for event, element in iterparse(source, events=("start", "end")):
            if event == "start":
                rows = element if element.tag == DATA_TAG else rows
            elif element.tag == ROW_TAG:
                _gather_row(parser, element, gathered)
                rows.clear()
            elif element.tag == COL_TAG and element.get("hidden") in TRUE:
                first, last = int(element.get("min")), int(element.get("max"))
                gathered.hidden_columns.update(range(first, min(last, MAX_COLUMNS) + 1))
            elif element.tag == MERGE_TAG:
                gathered.merged += [_range(one.get("ref")) for one in element]


def _gather_row(parser: WorkSheetParser, element: Any, gathered: Gathered) -> None:
    number = int(element.get("r", parser.row_counter + 1))
    parser.row_counter, parser.col_counter = number, 0
    texts = {}
    # Millions of cells may have a format and nothing in them.
    for cell in [parser.parse_cell(cell) for cell in element if len(cell) or "r" not in cell.attrib]:
        if cell["data_type"] in REFUSED:
            gathered.refuse(REFUSED[cell["data_type"]], number, cell["column"])
        texts[cell["column"]] = ESCAPED.sub(_control, text_of(cell["value"]))
    gathered.add(number, texts, hidden=element.get("hidden") in TRUE)


def _control(escaped: re.Match[str]) -> str:
    return chr(int(escaped[1], 16))


def _range(reference: str) -> tuple[int, int, int, int]:
    first_column, first_row, last_column, last_row = range_boundaries(reference)
    return first_row, first_column, last_row, last_column
