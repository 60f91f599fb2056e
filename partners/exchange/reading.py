"""What the programs that read workbooks have in common: how a sheet is chosen, its rows gathered, the answer written.

Each is a program of its own (`media.sandbox`): it reads the workbook on its standard input and writes, as JSON,
`{"rows": [[number, [text, …]], …], …}` with what `Gathered.answer` adds, or `{"error": name, "cells": [address, …]}`
for one that the import refuses.
"""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from openpyxl.utils import get_column_letter

SHEET = "Partenaires"
MAX_COLUMNS = 100
MAX_TEXT = 32_767  # what a cell can hold
MAX_TEXTS = 20_000_000
NAMED_CELLS = 10

Range = tuple[int, int, int, int]
"""First row, first column, last row, last column, from 1 on."""


class RefusedError(Exception):
    """The workbook is refused; holds the name of the reason."""


@dataclass
class Gathered:
    """The rows of a sheet that hold something; more than `most_rows` are refused."""

    most_rows: int
    rows: dict[int, list[str]] = field(default_factory=dict)
    refused: dict[str, list[str]] = field(default_factory=lambda: {"formulas": [], "errors": [], "far": []})
    merged: list[Range] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)
    length: int = 0

    def add(self, number: int, texts: dict[int, str], *, hidden: bool = False) -> None:
        """Keep the texts of a row by their columns, if there are any. Raises RefusedError."""
        texts = {column: text for column, text in texts.items() if text}
        for column in texts:
            if column > MAX_COLUMNS:
                self.refuse("far", number, column)
        if not texts:
            return
        row = [texts.get(column, "") for column in range(1, min(max(texts), MAX_COLUMNS) + 1)]
        self.rows[number] = row
        self.length += sum(map(len, row))
        if hidden:
            self.hidden_rows.append(number)
        if len(self.rows) > self.most_rows:
            raise RefusedError("rows")
        if self.length > MAX_TEXTS:
            raise RefusedError("texts")

    def refuse(self, kind: str, row: int, column: int) -> None:
        """Note a cell that the import does not take."""
        if len(self.refused[kind]) < NAMED_CELLS:
            self.refused[kind].append(f"{get_column_letter(column)}{row}")

    def answer(self) -> dict[str, Any]:
        """What was read, or the first reason why it is refused."""
        for kind, cells in self.refused.items():
            if cells:
                return {"error": kind, "cells": cells}
        used = {column for row in self.rows.values() for column, text in enumerate(row, start=1) if text}
        return {
            "rows": list(self.rows.items()),
            "merged": [(last, _address(one)) for one in self.merged if self._text_at(one) for last in [one[2]]],
            "hidden_rows": self.hidden_rows,
            "hidden_columns": [get_column_letter(column) for column in sorted(self.hidden_columns & used)],
        }

    def _text_at(self, merged: Range) -> str:
        """What a merged range shows."""
        row = self.rows.get(merged[0], [])
        return row[merged[1] - 1] if merged[1] <= len(row) else ""


def _address(merged: Range) -> str:
    first_row, first_column, last_row, last_column = merged
    return f"{get_column_letter(first_column)}{first_row}:{get_column_letter(last_column)}{last_row}"


def chosen(sheets: Sequence[tuple[str, bool]], wanted: str = "") -> int:
    """Which of the sheets, each a name and whether it is shown, holds the partners. Raises RefusedError.

    The one `wanted`, that with the name of the template's, the first.
    """
    shown = [number for number, (_name, visible) in enumerate(sheets) if visible]
    if not shown:
        raise RefusedError("sheets")
    return next((number for number in shown if sheets[number][0] == (wanted or SHEET)), shown[0])


def others(sheets: Sequence[tuple[str, bool]], number: int) -> dict[str, Any]:
    """What the answer says of the sheets: the one that is read, and those that are not."""
    left = [one for index, one in enumerate(sheets) if index != number]
    return {
        "sheet": sheets[number][0],
        "other_sheets": [name for name, visible in left if visible],
        "hidden_sheets": [name for name, visible in left if not visible],
    }


def write_answer(read: Callable[[bytes], dict[str, Any]]) -> None:
    """Write what `read` answers to the workbook on the standard input."""
    try:
        answer = read(sys.stdin.buffer.read())
    except RefusedError as error:
        answer = {"error": str(error), "cells": []}
    except MemoryError:
        answer = {"error": "texts", "cells": []}
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace"))


def text_of(value: object) -> str:
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
