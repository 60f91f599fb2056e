"""The columns of a file of partners, in order: those of the export, of the template and of the import.

Headings and the words in cells are French whatever the language: they are the format of the file. Not in it: the
description, the testimony, the social networks, the logo and the pictures, which a cell could not carry faithfully.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from text.alphabet import fold
from text.plain_text import lines, one_line
from text.reading.days import read_day
from text.reading.degrees import read_degrees
from text.reading.position import LATITUDE, LONGITUDE
from text.reading.web import read_email, read_web_address
from text.reading.years import read_year

from ..models import PartnerPage
from .cells import BETWEEN_TERMS, REQUIRED, CountryCell, PrecisionCell, Read, TelephoneCell, Terms, Text, YesNo


@dataclass(frozen=True)
class Column:
    """A heading, the field that it stands for, what its cells hold, and how the template explains it."""

    heading: str
    field: str
    cell: Text
    example: str
    help: Any
    required: bool = False

    @property
    def is_text(self) -> bool:
        """Whether its cells hold a text, neither a number nor a date."""
        return self.is_prose or self.field in ("website", "email", "phone")

    @property
    def is_number(self) -> bool:
        """Whether its cells hold a number."""
        return self.cell in (YEAR, NORTH, EAST)

    @property
    def is_prose(self) -> bool:
        """Whether its cells hold words as they are."""
        return type(self.cell) is Text

    def plain(self, text: str) -> str:
        """`text` as the field keeps it, in one line or in many; lines part the words of a list."""
        if isinstance(self.cell, Terms):
            return one_line(BETWEEN_TERMS.join(lines(text).splitlines()))
        many = isinstance(PartnerPage._meta.get_field(self.field), models.TextField)
        return lines(text) if many else one_line(text)

    def value(self, page: PartnerPage) -> Any:
        """What `page` holds; of a protected partner, the real name."""
        if self.field == "title":
            return page.real_name
        if isinstance(self.cell, Terms):
            return list(getattr(page, self.field).all())
        return getattr(page, self.field, None)  # a new partner has no country yet

    def written(self, page: PartnerPage) -> Any:
        """What stands in the cell of `page`: a text, a number, a date, or None."""
        value = self.value(page)
        written = None if value is None else self.cell.write(value)
        return self.plain(written) if isinstance(written, str) else written


KINDS = Terms(of=lambda words: words.kinds, missing=_("No kind of movement is called “%(text)s”."))
THEMES = Terms(of=lambda words: words.themes, missing=_("No theme is called “%(text)s”."))
YEAR = Read(empty=None, reader=read_year)
DAY = Read(empty=None, reader=read_day)
NORTH = Read(empty=None, reader=partial(read_degrees, axis=LATITUDE))
EAST = Read(empty=None, reader=partial(read_degrees, axis=LONGITUDE))
PUBLIC = _("“oui” to show it to the public, else “non”.")

COLUMNS = (
    Column(
        "Référence",
        "reference",
        Text(empty=REQUIRED),
        "EXEMPLE-1",
        _("How the site knows the partner. Leave empty for a new one. Do not change it."),
        required=True,
    ),
    Column(
        "Nom",
        "title",
        Text(empty=REQUIRED),
        "Union des travailleuses domestiques",
        _("The real name, protected or not."),
        required=True,
    ),
    Column("Sigle", "acronym", Text(), "UTD", _("The acronym.")),
    Column("Pays", "country", CountryCell(), "Bénin", _("Its name, or its code: BJ."), required=True),
    Column("Ville", "town", Text(), "Cotonou", _("The town.")),
    Column(
        "Latitude de la ville",
        "town_latitude",
        NORTH,
        "6,37",
        _("The point of the town, in decimal degrees; or the whole position: a pair of numbers, the address of a map."),
    ),
    Column("Longitude de la ville", "town_longitude", EAST, "2,43", _("With the latitude, or neither.")),
    Column(
        "Latitude exacte",
        "latitude",
        NORTH,
        "",
        _("Of the exact place, in decimal degrees; or the whole position, as for the town."),
    ),
    Column("Longitude exacte", "longitude", EAST, "", _("With the latitude, or neither.")),
    Column(
        "Précision du lieu",
        "location_precision",
        PrecisionCell(),
        "ville",
        _("What the public may know: exacte, ville, pays or masquée. Without a consent, the country at most."),
    ),
    Column("Nom protégé", "name_protected", YesNo(), "non", _("“oui” when the public may not know the name.")),
    Column("Types de mouvement", "kinds", KINDS, "", _("Names of the site's list, separated by semicolons.")),
    Column("Thèmes", "themes", THEMES, "", _("Names of the site's list, separated by semicolons.")),
    Column("Fondé en", "founded", YEAR, "1996", _("The year.")),
    Column("Partenaire depuis", "partner_since", YEAR, "2008", _("The year.")),
    Column("Langues de travail", "languages", Text(), "français, fon", _("Separated by commas.")),
    Column(
        "Site web",
        "website",
        Read(reader=read_web_address),
        "https://www.example.org",
        _("The address, as the browser shows it."),
    ),
    Column("E-mail", "email", Read(reader=read_email), "contact@example.org", _("The e-mail address.")),
    Column("E-mail public", "email_public", YesNo(), "non", PUBLIC),
    Column(
        "Téléphone",
        "phone",
        TelephoneCell(),
        "+229 00 00 00 00",
        _("One number or several, with + and the country’s code."),
    ),
    Column("Téléphone public", "phone_public", YesNo(), "non", PUBLIC),
    Column("Adresse", "postal_address", Text(), "", _("The postal address.")),
    Column("Adresse publique", "postal_address_public", YesNo(), "non", PUBLIC),
    Column("Date de l’accord", "consent_date", DAY, "31/01/2026", _("When the partner agreed to what is published.")),
    Column("Fin de l’accord", "consent_end", DAY, "31/12/2027", _("The last day of the consent, where it has an end.")),
    Column("Note sur l’accord", "consent_note", Text(), "", _("Who agreed, to what, how. Never public.")),
    Column("Vérifié le", "last_checked", DAY, "31/01/2026", _("When somebody last made sure of the profile.")),
    Column(
        "Présentation en une phrase",
        "introduction",
        Text(),
        "Un mouvement qui appartient à ses membres.",
        _("The sentence that presents the partner."),
    ),
)
BY_FIELD = {column.field: column for column in COLUMNS}
BY_HEADING = {fold(column.heading): column for column in COLUMNS}
TO_CORRECT = "À corriger"
"""The heading of what was wrong, in the file of the rows to correct: the import leaves that column out."""
EXAMPLE = "EXEMPLE"
"""Rows whose reference begins so are the template's examples: the import leaves them out."""


def recognised(cells: Iterable[str]) -> int:
    """How many of the cells are headings."""
    return sum(fold(cell) in BY_HEADING for cell in cells)
