"""A file of redirects as rows, and which of its columns hold addresses."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import IO

from django.utils.translation import gettext as _
from wagtail.contrib.redirects.base_formats import Dataset

from partners.exchange.errors import FileError
from partners.exchange.files import read_sheet

BEGINNINGS = ("/", "http://", "https://")
LEAST = 2
"""Columns of a list: the old address and the new one."""


def read_table(file: IO[bytes], size: int) -> Dataset:
    """The rows below their headings, all of one length. Raises FileError."""
    rows = [cells for _number, cells in read_sheet(file, size, addresses).rows]
    width = max(map(len, rows))
    if width < LEAST:
        raise FileError(
            _("This file has one column only: write the old address in the first one, the new one in the second.")
        )
    if addresses(rows[0]):  # no headings
        rows.insert(0, [_("Old address"), _("New address")])
    return Dataset([*cells, *[""] * (width - len(cells))] for cells in rows)


def addresses(cells: Iterable[str]) -> int:
    """How many of the cells of a row are addresses."""
    return sum(cell.strip().lower().startswith(BEGINNINGS) for cell in cells)


def address_columns(table: Dataset) -> tuple[int, int]:
    """The columns of the old and of the new addresses, as their rows look: staff may choose others."""
    columns = range(len(table.headers))
    most = sorted(columns, key=lambda column: -addresses(row[column] for row in table))
    first, second = sorted(most[:LEAST])
    return first, second


def kept_as(table: Dataset) -> bytes:
    """`table` as the CSV file that Wagtail reads again once staff confirm."""
    text = StringIO()
    csv.writer(text).writerows([table.headers, *table])
    return text.getvalue().encode()


def read_again(content: bytes | Sequence[int]) -> Dataset:
    """What `kept_as` was given."""
    return Dataset(csv.reader(StringIO(bytes(content).decode())))
