"""A program of its own (`core.sandbox`): reads the XLSX workbook on its standard input, writes its rows as JSON.

`{"rows": [[number, [text, …]], …]}`, or `{"error": name, "cells": [address, …]}` for one that the import refuses.
"""

import json
import os
import sys
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

# Workbooks are read by the parser that refuses entities, not by lxml, which came along with another package.
os.environ["OPENPYXL_LXML"] = "False"

from openpyxl import load_workbook

SHEET = "Partenaires"
MAX_COLUMNS = 100
MAX_TEXT = 32_767  # what a cell can hold
MAX_TEXTS = 20_000_000
NAMED_CELLS = 10


class RefusedError(Exception):
    """The workbook is refused; holds the name of the reason."""


def main(most_rows: str) -> None:
    """Read; a workbook of more than `most_rows` rows is refused."""
    workbook = load_workbook(BytesIO(sys.stdin.buffer.read()), read_only=True, keep_links=False)
    refused: dict[str, list[str]] = {"f": [], "e": []}
    try:
        rows = list(_rows(_sheet(workbook), int(most_rows), refused))
    except RefusedError as error:
        answer: dict[str, Any] = {"error": str(error), "cells": []}
    else:
        answer = {"rows": rows}
        for kind, cells in refused.items():
            if cells:
                answer = {"error": "formulas" if kind == "f" else "errors", "cells": cells[:NAMED_CELLS]}
                break
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace"))


def _sheet(workbook: Any) -> Any:
    """The sheet of partners, else the first one that is not hidden."""
    if SHEET in workbook.sheetnames:
        return workbook[SHEET]
    visible = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
    if not visible:
        raise RefusedError("sheets")
    return visible[0]


def _rows(sheet: Any, most_rows: int, refused: dict[str, list[str]]) -> Iterator[tuple[int, list[str]]]:
    """Rows that hold something, with their numbers."""
    sheet.reset_dimensions()  # what the file says of its size may be wrong
    length = 0
    kept = 0
    for number, cells in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS), start=1):
        for cell in cells:
            if cell.data_type in refused:
                refused[cell.data_type].append(f"{cell.column_letter}{number}")
        texts = [_text(cell.value) for cell in cells]
        if not any(texts):
            continue
        kept += 1
        length += sum(map(len, texts))
        if kept > most_rows:
            raise RefusedError("rows")
        if length > MAX_TEXTS:
            raise RefusedError("texts")
        yield number, texts


def _text(value: object) -> str:
    """A cell as text, as the import reads it from a CSV file too."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, datetime | date):
        return (value.date() if isinstance(value, datetime) else value).isoformat()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else format(Decimal(repr(value)), "f")
    return str(value).strip()[:MAX_TEXT]
