"""The empty file that staff fill in: headings, examples that the import leaves out, explanations."""

from collections.abc import Iterator
from typing import IO

from django.utils.translation import gettext as _
from openpyxl import Workbook

from core.models import Theme
from text.sheets import heading

from ..models import MovementKind
from .cells import EMPTIED, Terms
from .columns import COLUMNS, EXAMPLE
from .export import Record, add_sheet, csv_lines, saved


def examples() -> list[Record]:
    """Two rows as they may be filled in, with words of the site's own lists."""
    terms = {"kinds": MovementKind.objects.all(), "themes": Theme.objects.all()}
    whole = [
        column.cell.write(terms[column.field][:2]) if isinstance(column.cell, Terms) else column.example
        for column in COLUMNS
    ]
    least = {"reference": f"{EXAMPLE}-2", "title": "Mutuelle des marchés", "country": "Bolivie", "town": EMPTIED}
    return [whole, [least.get(column.field) for column in COLUMNS]]


def template_csv() -> Iterator[str]:
    """The template as CSV."""
    return csv_lines(examples())


def template_xlsx() -> IO[bytes]:
    """The template as XLSX, with a sheet that explains each column."""
    workbook = Workbook(write_only=True)
    add_sheet(workbook, examples())
    sheet = workbook.create_sheet("Explications")
    sheet.column_dimensions["A"].width = 28
    sheet.column_dimensions["B"].width = 110
    for line in rules():
        sheet.append([line])
    sheet.append([])
    sheet.append([heading(sheet, _("Column")), heading(sheet, _("What it holds"))])
    for column in COLUMNS:
        sheet.append([column.heading, str(column.help)])
    return saved(workbook)


def rules() -> list[str]:
    """How a file is filled in, a sentence each."""
    return [
        _("One row for each partner. Leave the headings as they are; columns may be left out or moved."),
        _("A partner that the site has is found by its reference, never by its name."),
        _("An empty cell changes nothing. To empty a field, write %(word)s in its cell.") % {"word": EMPTIED},
        _("Rows whose reference begins with %(word)s are examples: the import leaves them out.") % {"word": EXAMPLE},
        _("Formulas and merged cells are refused: paste the values, unmerge the cells."),
        _("The description, the testimony, the social networks, the logo and the pictures are not in the file:")
        + " "
        + _("they are edited on the profile itself, and an import never changes them."),
        _("At most 10,000 rows and 10 MB. XLSX, ODS, XLS, or CSV in any encoding, with semicolons, commas or tabs."),
    ]
