"""From a CSV file to rows of texts, whatever program wrote it."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from io import StringIO
from itertools import islice

from django.utils.translation import gettext as _
from openpyxl.utils import get_column_letter

from text.defusing import restored

from .columns import recognised
from .encodings import decoded
from .errors import FileError
from .reading import MAX_COLUMNS
from .sheet import MAX_ROWS, TOP, Sheet, cell_text, how_to_save, refuse_too_many

Known = Callable[[Iterable[str]], int]
"""How many cells of a row are such as the list has, its headings for instance."""
SEPARATORS = ";,\t|"
# Excel reads its separator there, and shows no such row.
SEPARATOR_LINE = re.compile(r'\A\s*"?sep=(.)"?[;,\t|]*(\r\n?|\n)', re.IGNORECASE)
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
"""Where a sheet of Excel's ends."""
LONGEST_LINE = 100_000
"""Letters of a line that are looked at to tell the separator."""


def read_csv(content: bytes, known: Known = recognised) -> Sheet:
    """The rows of a CSV file, numbered as spreadsheet programs do. Raises FileError.

    The separator and the letters are those by which `known` knows most cells of a row at the top.
    """
    text = decoded(content, lambda text: _known_by_separator(text, known)[0])
    if told := SEPARATOR_LINE.match(text):
        separator, text = told[1], text[told.end() :]
    else:
        separator = _known_by_separator(text, known)[1]
    return Sheet(list(_rows(text, separator)))


def _known_by_separator(text: str, known: Known) -> tuple[int, str]:
    """The most known cells that a row at the top holds, and the separator that finds them."""
    top = list(islice(filter(str.strip, StringIO(text[: TOP * LONGEST_LINE], newline="")), TOP))

    def found(separator: str) -> tuple[int, int]:
        rows = (_cells(line[:LONGEST_LINE], separator) for line in top)
        return max(((known(cells), len(cells)) for cells in rows), default=(0, 0))

    best = max(SEPARATORS, key=found)
    return found(best)[0], best


def _cells(line: str, separator: str) -> list[str]:
    """The cells of one line, its quotation marks taken as they come."""
    return _unwrapped(next(csv.reader([line.rstrip("\r\n")], delimiter=separator), []), separator, strict=False)


def _rows(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    kept = 0
    try:
        for number, cells in enumerate(reader, start=1):
            cells = _unwrapped(cells, separator, strict=True)
            _refuse_far(number, cells)
            texts = [cell_text(restored(cell.strip(" \n\u00a0"))) for cell in cells[:MAX_COLUMNS]]
            if any(texts):
                kept += 1
                yield number, texts
            if kept > MAX_ROWS + TOP or number > LAST_ROW:
                raise refuse_too_many()
    except csv.Error:
        raise FileError(
            _(
                "Line %(line)d: quotation marks that do not match, or a cell of more than 131,072 letters. Correct it"
                " in the program that the list comes from, and save as XLSX there."
            )
            % {"line": reader.line_num},
            how_to_save(),
        ) from None


def _refuse_far(number: int, cells: list[str]) -> None:
    """Refuse a row with a cell beyond the columns that a list may have."""
    if far := next((column for column, cell in enumerate(cells[MAX_COLUMNS:], start=MAX_COLUMNS + 1) if cell), None):
        address = f"{get_column_letter(far)}{number}" if far <= LAST_COLUMN else str(number)
        raise FileError(_("Cells %(cells)s stand far to the right of the list: empty them.") % {"cells": address})


def _unwrapped(cells: list[str], separator: str, *, strict: bool) -> list[str]:
    """The cells of a line that a program put in quotation marks as a whole: they came as one cell."""
    if len(cells) != 1 or separator not in cells[0]:
        return cells
    return next(csv.reader(StringIO(cells[0], newline=""), delimiter=separator, strict=strict), [])
