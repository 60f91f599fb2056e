"""What an import would do, row by row and cell by cell, as it is kept and shown."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

OUTCOMES = CREATED, CHANGED, SAME, WRONG = "created", "changed", "same", "wrong"


@dataclass
class Cell:
    """A cell that changes, or is wrong."""

    heading: str
    old: str = ""
    new: str = ""
    error: str = ""
    missing: str = ""
    """The word in it that a list of the site lacks."""


@dataclass
class Row:
    """A row of the file and what becomes of it."""

    number: int
    name: str
    reference: str = ""
    outcome: str = SAME
    cells: list[Cell] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    def refuse(self, *messages: str) -> None:
        """Say what is wrong with the whole row."""
        self.errors += messages
        self.outcome = WRONG

    def refuse_cell(self, cell: Cell, message: str) -> None:
        """Say what is wrong with a cell."""
        cell.error = message
        self.outcome = WRONG
        if not any(one is cell for one in self.cells):
            self.cells.append(cell)


Kept = list[dict[str, Any]]
"""Rows as JSON, those that change something or are wrong."""


def kept(rows: Iterable[Row]) -> Kept:
    """What of the rows is kept: nothing of one that changes nothing."""
    return [asdict(row) for row in rows if row.outcome != SAME]


def counted(rows: Iterable[Row]) -> dict[str, int]:
    """How many rows have each outcome."""
    counts = Counter(row.outcome for row in rows)
    return {outcome: counts[outcome] for outcome in OUTCOMES}


def faults(row: dict[str, Any]) -> Iterator[str]:
    """What is wrong with a kept row and its cells, a sentence each."""
    yield from row["errors"]
    yield from (f"{cell['heading']}\u00a0: {cell['error']}" for cell in row["cells"] if cell["error"])
