"""The first row of a file: which column is what."""

from collections import Counter
from dataclasses import dataclass
from itertools import zip_longest

from django.utils.translation import gettext as _

from core.alphabet import fold

from .cells import unknown
from .columns import BY_HEADING, COLUMNS, EXAMPLE
from .errors import FileError
from .files import Rows


@dataclass(frozen=True)
class Line:
    """A row of the file: its number, and its texts by field; empty cells are left out."""

    number: int
    cells: dict[str, str]


@dataclass(frozen=True)
class Table:
    """The rows to import, how many examples were left out, the headings that the file does not have."""

    lines: list[Line]
    examples: int
    absent: list[str]


def read_table(rows: Rows) -> Table:
    """The rows by field. Raises FileError when the headings are not those of the template, or nothing follows."""
    (_number, headings), *rest = rows
    fields = _fields(headings)
    lines = [Line(number, _by_field(fields, texts, number)) for number, texts in rest]
    kept = [line for line in lines if not line.cells.get("reference", "").upper().startswith(EXAMPLE)]
    if not kept:
        raise FileError(_("This file has no partner to import: only headings or examples."))
    absent = [column.heading for column in COLUMNS if column.field not in fields]
    return Table(kept, len(lines) - len(kept), absent)


def _by_field(fields: list[str], texts: list[str], number: int) -> dict[str, str]:
    found = {field: text for field, text in zip_longest(fields, texts, fillvalue="") if text}
    if "" in found:
        raise FileError(_("Line %(line)d: a cell stands in a column without a heading.") % {"line": number})
    return found


def _fields(headings: list[str]) -> list[str]:
    """The field of each column; an empty string for a column without heading."""
    while headings and not headings[-1]:
        headings = headings[:-1]
    folded = [fold(heading) for heading in headings]
    names = {key: column.heading for key, column in BY_HEADING.items()}
    errors = [
        unknown(heading, names, _("The heading “%(text)s” is unknown."))
        for heading, key in zip(headings, folded, strict=True)
        if heading and key not in BY_HEADING
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
        raise FileError(*errors, _("The first row must carry the headings of the template."))
    return [BY_HEADING[key].field if key in BY_HEADING else "" for key in folded]
