"""One row of a file beside the partner that it speaks of."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from core.models.place import POSITIONS
from text.defusing import defused
from text.plain_text import lines
from text.reading.degrees import side_by_side

from ..models import PartnerPage
from .cells import EMPTIED, REQUIRED, CellError, Terms, Words
from .columns import BY_FIELD, Column
from .headings import Line
from .losses import letters_lost, same_after_loss, words_lost
from .misread import well_read
from .report import Cell, Row
from .spoiled import made_a_day, refuse_error

# How a French LibreOffice writes a day of a CSV file that it opened.
SHORT_DAY = "%d/%m/%y"


def shown(value: Any) -> str:
    """A written value as text, as in a French CSV file: in the report, in comparisons."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return format(value.normalize(), "f").replace(".", ",")
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return lines(str(value))


def fill(page: PartnerPage, line: Line, row: Row, words: Words) -> None:
    """Give `page` what the line says otherwise, and tell it in `row`."""
    for column, text, refusal in _said(line):
        if column.field == "phone":
            words = replace(words, region=page.country.code if page.country_id else "")
        written, new = column.written(page), column.plain(text)
        if _is_stored(new, written):
            continue
        cell = Cell(column.heading, shown(written), new)
        if refusal:
            row.refuse_cell(cell, refusal)
            continue
        try:
            refuse_error(cell.new)
            value = _read(column, cell.new, words)
        except CellError as error:
            cell.missing = error.missing
            row.refuse_cell(cell, f"{error} {made_a_day(cell.new) if column.is_number else ''}".strip())
            continue
        if not _same(value, column.value(page)):
            cell.new = "" if value == column.cell.empty else shown(column.cell.write(value))
            row.cells.append(cell)
            setattr(page, column.field, value)
            _notice_losses(column, cell.new, row)


def _is_stored(text: str, written: Any) -> bool:
    """Whether a cell is what the export wrote there, as other programs give it back."""
    if isinstance(written, date) and text == f"{written:{SHORT_DAY}}":
        return True
    old = shown(written)
    return same_after_loss(text, old) or same_after_loss(text, defused(old))


def _notice_losses(column: Column, text: str, row: Row) -> None:
    """Tell of a word whose letters seem lost or spoiled."""
    if not column.is_prose:
        return
    if (before := well_read(text)) != text:
        row.notices.append(
            _(
                "“%(text)s”: a program seems to have spoiled letters (“%(before)s”?). Correct them, or save the file as"
                " XLSX or as “CSV UTF-8” in the program that the list comes from."
            )
            % {"text": Truncator(text).chars(60), "before": Truncator(before).chars(60)}
        )
    if letters_lost(text):
        said = _(
            "“%(text)s”: a question mark stands in a word. Letters were perhaps lost when the file was saved: save"
            " it as XLSX, or as “CSV UTF-8”."
        )
    elif words_lost(text):
        said = _(
            "“%(text)s”: question marks stand where letters were. They were lost when the file was saved: save it again"
            " as XLSX, or as “CSV UTF-8”, in the program that the list comes from."
        )
    else:
        return
    row.notices.append(said % {"text": Truncator(text).chars(60)})


def _said(line: Line) -> Iterator[tuple[Column, str, str]]:
    """The cells of a line in the order of the columns, each with why it cannot be read beside another one.

    The reference says which partner it is.
    """
    cells = {field: (text, "") for field, text in line.cells.items() if field != "reference"}
    for pair in POSITIONS:
        typed = side_by_side(*(line.cells.get(field, "") for field in pair))
        cells |= {field: (one.text, one.refusal) for field, one in zip(pair, typed, strict=True) if one.text}
        if all(one.refusal for one in typed):
            del cells[pair[1]]  # told once
    return ((BY_FIELD[field], *cells[field]) for field in BY_FIELD if field in cells)


def _read(column: Column, text: str, words: Words) -> Any:
    if text.lower() != EMPTIED:
        return column.cell.read(text, words)
    if column.cell.empty is REQUIRED:
        raise CellError(_("This cell cannot be emptied."))
    return list(column.cell.empty) if isinstance(column.cell, Terms) else column.cell.empty  # type: ignore[call-overload]


def _same(value: Any, held: Any) -> bool:
    if isinstance(value, list):
        return {one.pk for one in value} == {one.pk for one in held}
    return value == held
