"""A program of its own: reads the XLSX workbook on its standard input, writes its rows as JSON.

`{"rows": [[number, [text, …]], …]}`, or `{"error": name, "cells": [address, …]}` for one that the import refuses.
It ends with an error when the workbook takes more memory or time than a list of partners should.
"""

import json
import resource
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

MEMORY_BYTES = 300 << 20
CPU_SECONDS = 20
SHEET = "Partenaires"
MAX_COLUMNS = 100
MAX_TEXT = 32_767  # what a cell can hold
MAX_TEXTS = 20_000_000
NAMED_CELLS = 10


class RefusedError(Exception):
    """The workbook is refused; holds the name of the reason."""


def main() -> None:
    """Read within bounds."""
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    most_rows = int(sys.argv[1])
    workbook = load_workbook(BytesIO(sys.stdin.buffer.read()), read_only=True, keep_links=False)
    refused: dict[str, list[str]] = {"f": [], "e": []}
    try:
        rows = list(_rows(_sheet(workbook), most_rows, refused))
    except RefusedError as error:
        answer: dict[str, Any] = {"error": str(error), "cells": []}
    else:
        answer = {"rows": rows}
        for kind, cells in refused.items():
            if cells:
                answer = {"error": "formulas" if kind == "f" else "errors", "cells": cells[:NAMED_CELLS]}
                break
    json.dump(answer, sys.stdout)


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


if __name__ == "__main__":
    main()
