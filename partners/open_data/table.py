"""The partners as a table that a spreadsheet opens as it should in the reader's language."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from access.querysets import reader_language
from core.open_data.table import place_cells, place_headings, written_table
from text.alphabet import alphabetical
from text.defusing import defused
from text.languages import language_name

from .records import Record


def table(records: Iterable[Record]) -> str:
    """The partners by country and name."""
    ordered = alphabetical(records, lambda record: f"{record.country} {record.identity.name}")
    return written_table(_headings(), _rows(ordered))


def _headings() -> list[str]:
    return [
        _("Name"),
        _("Acronym"),
        _("Country"),
        _("Country code"),
        _("Continent"),
        _("Town"),
        *place_headings(),
        _("Kinds of movement"),
        _("Themes"),
        _("Founded in"),
        _("Partner since"),
        _("Website"),
        _("Last checked"),
        _("Language"),
        _("Page"),
    ]


def _rows(records: Iterable[Record]) -> Iterator[list[object]]:
    for record in records:
        identity, place = record.identity, record.place
        yield [
            defused(identity.name),
            defused(identity.acronym),
            record.country,
            record.country_code,
            record.continent,
            defused(place.town),
            *place_cells(place),
            defused(", ".join(record.kinds)),
            defused(", ".join(record.themes)),
            identity.founded,
            identity.partner_since,
            identity.website,
            identity.last_checked,
            language_name(record.language, reader_language()),
            record.url,
        ]
