"""Tables of documents: those of words and numbers, not those that only lay out a page."""

from collections.abc import Iterator

from bs4 import Tag

from .inline import Inline, plain_of, tidied
from .losses import Loss
from .markup import HEADINGS
from .parts import Grid

WIDEST, LONGEST = 20, 200
"""Columns and rows of a table that the studio's form can still hold."""
MOST_CELLS = 1500
LONGEST_CELL = 400


def rows_of(table: Tag) -> list[Tag]:
    """The rows of a table, without those of tables within."""
    return [row for row in table.find_all("tr") if row.find_parent("table") is table]


def cells_of(row: Tag) -> list[Tag]:
    """The cells of a row."""
    return [cell for cell in row.find_all(["td", "th"], recursive=False) if isinstance(cell, Tag)]


def is_layout(table: Tag) -> bool:
    """Whether a table is there for the looks: one column or one row, or headings or tables in it."""
    rows = rows_of(table)
    widest = max((len(cells_of(row)) for row in rows), default=0)
    return table.find(["table", *HEADINGS]) is not None or widest < 2 or len(rows) < 2


def is_too_large(table: Tag) -> bool:
    """Whether a table has more than a form can hold."""
    rows = rows_of(table)
    widest = max((len(cells_of(row)) for row in rows), default=0)
    return len(rows) > LONGEST or widest > WIDEST or len(rows) * widest > MOST_CELLS


def read_table(table: Tag, inline: Inline) -> Grid | None:
    """The words of the cells; none where all are empty."""
    caption = table.find("caption", recursive=False)
    rows = list(_full_rows(table, inline))
    rows = [row for row in rows if any(row)]
    if not rows:
        return None
    width = max(map(len, rows))
    words = plain_of(tidied(inline.spans(caption)), inline.losses) if isinstance(caption, Tag) else ""
    return Grid(words, [row + [""] * (width - len(row)) for row in rows])


def _full_rows(table: Tag, inline: Inline) -> Iterator[list[str]]:
    """The rows with the cells that others reach into: the words again below, nothing beside."""
    hanging: dict[int, tuple[str, int]] = {}
    for row in rows_of(table):
        words: list[str] = []
        for cell in cells_of(row):
            _hang(words, hanging)
            text = plain_of(tidied(inline.spans(cell)), inline.losses, between=", ")
            wide, high = _reach(cell, "colspan", WIDEST), _reach(cell, "rowspan", LONGEST)
            inline.losses[Loss.CELLS_MERGED] += wide > 1 or high > 1
            inline.losses[Loss.LONG_CELL] += len(text) > LONGEST_CELL
            for place in range(wide):
                if high > 1:
                    hanging[len(words)] = ("" if place else text, high - 1)
                words.append("" if place else text)
        _hang(words, hanging)
        yield words[:WIDEST]


def _hang(words: list[str], hanging: dict[int, tuple[str, int]]) -> None:
    while (reached := hanging.get(len(words))) is not None:
        text, left = reached
        if left > 1:
            hanging[len(words)] = (text, left - 1)
        else:
            del hanging[len(words)]
        words.append(text)


def _reach(cell: Tag, attribute: str, most: int) -> int:
    number = str(cell.get(attribute, "1"))
    return min(max(int(number), 1), most) if number.isascii() and number.isdigit() and len(number) < 6 else 1
