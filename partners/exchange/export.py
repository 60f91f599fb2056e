"""Partners as a file that can be imported again without any change."""

import csv
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import IO, Any

from django.db.models import QuerySet
from django.http import FileResponse, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from text.defusing import defused
from text.plain_text import lines
from text.sheets import TEXT_FORMAT, XLSX_TYPE, cell_of, heading

from ..models import PartnerPage
from ..querysets import PartnerQuerySet
from .check import current, partners
from .columns import COLUMNS
from .compare import shown
from .reading import MAX_TEXT, SHEET

XLSX, CSV = "xlsx", "csv"
BYTE_ORDER_MARK = "\ufeff"
WIDTH = 24
HEADINGS = [column.heading for column in COLUMNS]

Record = list[Any]
"""What stands in the cells of a row: texts, numbers, dates, None."""


class _Echo:
    """Gives back what is written."""

    def write(self, text: str) -> str:
        return text


def exported(keys: QuerySet) -> PartnerQuerySet:
    """The partners of these keys, with what their rows need."""
    chosen = partners().filter(pk__in=keys).order_by("reference")
    return chosen.select_related("country", "locale").prefetch_related("kinds", "themes")


def records(pages: Iterable[PartnerPage]) -> Iterator[Record]:
    """A record for each partner."""
    for page in map(current, pages):
        yield [column.written(page) for column in COLUMNS]


def response(pages: Iterable[PartnerPage], form: str) -> HttpResponseBase:
    """The file, to download; `form` is XLSX or CSV. Never kept by a cache."""
    name = f"partenaires-{timezone.localdate():%Y-%m-%d}.{form}"
    answer: HttpResponseBase
    if form == CSV:
        answer = StreamingHttpResponse(csv_lines(records(pages)), content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = f'attachment; filename="{name}"'
    else:
        answer = FileResponse(xlsx(records(pages)), as_attachment=True, content_type=XLSX_TYPE, filename=name)
    answer["Cache-Control"] = "private, no-store"
    return answer


def csv_lines(rows: Iterable[Record]) -> Iterator[str]:
    """A CSV file as French spreadsheet programs read it: semicolons, decimal commas, a byte order mark."""
    writer = csv.writer(_Echo(), delimiter=";")
    yield BYTE_ORDER_MARK + writer.writerow(HEADINGS)
    for row in rows:
        yield writer.writerow([defused(lines(value)) if isinstance(value, str) else shown(value) for value in row])


def xlsx(rows: Iterable[Record], *more: str) -> IO[bytes]:
    """An XLSX workbook with one sheet of partners; `more` headings stand after the others."""
    workbook = Workbook(write_only=True)
    add_sheet(workbook, rows, *more)
    return saved(workbook)


def saved(workbook: Workbook) -> IO[bytes]:
    """The workbook as a file."""
    file = BytesIO()
    workbook.save(file)
    file.seek(0)
    return file


def add_sheet(workbook: Workbook, rows: Iterable[Record], *more: str) -> None:
    """Add the sheet of partners to a workbook that is being written; `more` headings stand after the others."""
    sheet = workbook.create_sheet(SHEET)
    sheet.freeze_panes = "C2"
    for number, column in enumerate(COLUMNS, start=1):
        dimension = sheet.column_dimensions[get_column_letter(number)]
        dimension.width = WIDTH
        if column.is_text:
            dimension.number_format = TEXT_FORMAT  # also of the cells that staff fill in: “+229…” stays one
    sheet.append(heading(sheet, name) for name in (*HEADINGS, *more))
    for row in rows:
        sheet.append(_cell(sheet, value) for value in row)


def _cell(sheet: WriteOnlyWorksheet, value: Any) -> Cell | None:
    """A cell; a text too long for one is left out: it is then kept."""
    return None if isinstance(value, str) and len(lines(value)) > MAX_TEXT else cell_of(sheet, value)
