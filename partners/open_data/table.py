"""The partners as a table that a spreadsheet opens as it should in the reader's language."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from django.utils import timezone
from django.utils.formats import get_format
from django.utils.translation import gettext as _

from text.alphabet import alphabetical

from ..exchange.defusing import defused
from ..models import Precision
from .licence import LICENCE
from .records import Record

BYTE_ORDER_MARK = "\ufeff"  # tells Excel that the text is UTF-8


def table(records: Iterable[Record]) -> str:
    """The partners by country and name. French spreadsheets read semicolons between cells and commas in numbers."""
    comma = get_format("DECIMAL_SEPARATOR")
    text = StringIO(BYTE_ORDER_MARK, newline="")
    text.seek(0, 2)
    writer = csv.writer(text, delimiter=";" if comma == "," else ",")
    writer.writerow(_headings())
    ordered = alphabetical(records, lambda record: f"{record.country} {record.identity.name}")
    writer.writerows(_rows(ordered, comma))
    return text.getvalue()


def _headings() -> list[str]:
    return [
        _("Name"),
        _("Acronym"),
        _("Country"),
        _("Country code"),
        _("Continent"),
        _("Town"),
        _("Latitude"),
        _("Longitude"),
        _("Precision of the point"),
        _("Kinds of movement"),
        _("Themes"),
        _("Founded in"),
        _("Partner since"),
        _("Website"),
        _("Last checked"),
        _("Page"),
        _("Date of the data"),
        _("Licence"),
    ]


def _rows(records: Iterable[Record], comma: str) -> Iterator[list[object]]:
    precisions = {
        Precision.EXACT: _("exact position"),
        Precision.TOWN: _("point of the town"),
        Precision.COUNTRY: _("point of the country"),
    }
    today = timezone.localdate()
    for record in records:
        identity, place = record.identity, record.place
        longitude, latitude = (f"{degrees:.6f}".rstrip("0").rstrip(".").replace(".", comma) for degrees in place.point)
        yield [
            defused(identity.name),
            defused(identity.acronym),
            record.country,
            record.country_code,
            record.continent,
            defused(place.town),
            latitude,
            longitude,
            precisions[Precision(place.precision)],
            defused(", ".join(record.kinds)),
            defused(", ".join(record.themes)),
            identity.founded,
            identity.partner_since,
            identity.website,
            identity.last_checked,
            record.url,
            today,
            LICENCE,
        ]
