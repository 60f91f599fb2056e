"""Open data as a table that a spreadsheet opens as it should in the reader's language."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from django.utils import timezone
from django.utils.formats import get_format
from django.utils.translation import gettext as _

from ..places import PublicPlace, precision_names
from .licence import LICENCE

BYTE_ORDER_MARK = "\ufeff"  # tells Excel that the text is UTF-8


def written_table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """The rows under their headings, each with the date of the data and its licence.

    French spreadsheets read semicolons between cells and commas in numbers.
    """
    text = StringIO(BYTE_ORDER_MARK, newline="")
    text.seek(0, 2)
    writer = csv.writer(text, delimiter=";" if _comma() == "," else ",")
    writer.writerow([*headings, _("Date of the data"), _("Licence")])
    today = timezone.localdate()
    writer.writerows([*row, today, LICENCE] for row in rows)
    return text.getvalue()


def place_headings() -> list[str]:
    """The headings of `place_cells`."""
    return [_("Latitude"), _("Longitude"), _("Precision of the point")]


def place_cells(place: PublicPlace) -> list[str]:
    """The point that stands for a place, and how precise it is."""
    longitude, latitude = (_degrees(value) for value in place.point)
    return [latitude, longitude, precision_names()[place.precision]]


def _degrees(value: float) -> str:
    return f"{value:.6f}".rstrip("0").rstrip(".").replace(".", _comma())


def _comma() -> str:
    return str(get_format("DECIMAL_SEPARATOR"))
