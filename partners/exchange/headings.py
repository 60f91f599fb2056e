"""The first row of a file: which column is what."""

from collections import Counter
from dataclasses import dataclass
from itertools import zip_longest

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from text.alphabet import fold

from .cells import unknown
from .columns import BY_HEADING, COLUMNS, EXAMPLE, TO_CORRECT, recognised
from .errors import FileError
from .misread import well_read
from .reading import NAMED_CELLS
from .sheet import MAX_ROWS, TOP, Rows, Sheet, refuse_too_many

LEAST_RECOGNISED = 2
"""A row with fewer headings of ours may be a title."""
LONGEST_HEADING = 60
"""Letters of an unknown heading that a message shows."""


@dataclass(frozen=True)
class Line:
    """A row of the file: its number, and its texts by field; empty cells are left out."""

    number: int
    cells: dict[str, str]


@dataclass(frozen=True)
class Table:
    """The rows to import, how many examples were left out, the headings that are absent, what else to say."""

    lines: list[Line]
    examples: int
    absent: list[str]
    notices: list[str]


def read_table(sheet: Sheet) -> Table:
    """The rows by field. Raises FileError when the headings are not those of the template, or nothing follows."""
    above, (number, headings), rest = _split(sheet.rows)
    fields = _fields(headings, sheet)
    if len(rest) > MAX_ROWS:
        raise refuse_too_many()
    _refuse_merged(sheet, number)
    lines = [Line(number, _by_field(fields, texts, number)) for number, texts in rest]
    kept = [line for line in lines if not line.cells.get("reference", "").upper().startswith(EXAMPLE)]
    if not kept:
        raise sheet.refused(_("This file has no partner to import: only headings or examples."))
    absent = [column.heading for column in COLUMNS if column.field not in fields]
    return Table(kept, len(lines) - len(kept), absent, [*_told_above(above), *sheet.notices])


def _split(rows: Rows) -> tuple[Rows, tuple[int, list[str]], Rows]:
    """What stands above the headings, the headings, what follows."""
    found = _recognised(rows)
    most = max(found)
    at = found.index(most) if most >= LEAST_RECOGNISED else 0
    return rows[:at], rows[at], rows[at + 1 :]


def has_headings(rows: Rows) -> bool:
    """Whether one of the rows at the top holds headings of ours."""
    return max(_recognised(rows), default=0) >= LEAST_RECOGNISED


def _recognised(rows: Rows) -> list[int]:
    return [recognised(map(well_read, texts)) for _number, texts in rows[:TOP]]


def _told_above(above: Rows) -> list[str]:
    """What to say of the rows above the headings."""
    if not above:
        return []
    texts = " ".join(text for _number, texts in above for text in texts if text)
    told = Truncator(texts).chars(2 * LONGEST_HEADING)
    return [_("What stands above the headings was left out: “%(texts)s”.") % {"texts": told}]


def _refuse_merged(sheet: Sheet, heading: int) -> None:
    """Refuse merged cells at or below the headings: of each, only the first cell holds something."""
    cells = [address for last, address in sheet.merged if last >= heading]
    if cells:
        raise FileError(
            _(
                "Merged cells (%(cells)s): only the first of each holds its text. Unmerge them, and write the text in"
                " every row that it is meant for."
            )
            % {"cells": ", ".join(cells[:NAMED_CELLS])},
            _(
                "Excel: Home, Merge & Center. LibreOffice: Format, Merge and Unmerge Cells. Numbers: Table, Unmerge"
                " Cells. Google Sheets: Format, Merge cells, Unmerge."
            ),
        )


def _by_field(fields: list[str], texts: list[str], number: int) -> dict[str, str]:
    cells = zip_longest(fields, texts, fillvalue="")
    found = {field: text for field, text in cells if text and field != TO_CORRECT}
    if "" in found:
        raise FileError(_("Line %(line)d: a cell stands in a column without a heading.") % {"line": number})
    return found


def _fields(headings: list[str], sheet: Sheet) -> list[str]:
    """The field of each column; an empty string for one without heading, `TO_CORRECT` for one that is left out."""
    while headings and not headings[-1]:
        headings = headings[:-1]
    folded = [fold(well_read(heading)) for heading in headings]
    names = {key: column.heading for key, column in BY_HEADING.items()}
    errors = [
        unknown(Truncator(heading).chars(LONGEST_HEADING), names, _("The heading “%(text)s” is unknown."))
        for heading, key in zip(headings, folded, strict=True)
        if heading and key not in BY_HEADING and key != fold(TO_CORRECT)
    ]
    errors += [
        _("The heading “%(heading)s” stands there %(times)d times.")
        % {"heading": BY_HEADING[key].heading, "times": times}
        for key, times in Counter(folded).items()
        if times > 1 and key in BY_HEADING
    ]
    missing = [column.heading for column in COLUMNS if column.required and fold(column.heading) not in folded]
    if missing:
        errors.append(_("Headings missing: %(headings)s.") % {"headings": ", ".join(missing)})
    if errors:
        raise sheet.refused(*errors, _("The first row must carry the headings of the template."))
    left_out = {fold(TO_CORRECT): TO_CORRECT}
    return [BY_HEADING[key].field if key in BY_HEADING else left_out.get(key, "") for key in folded]
