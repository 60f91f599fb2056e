"""The columns of a file of partners, in order: those of the export, of the template and of the import.

Headings and the words in cells are French whatever the language: they are the format of the file. Not in it: the
description, the testimony, the social networks, the logo and the pictures, which a cell could not carry faithfully.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.alphabet import fold
from core.plain_text import lines, one_line

from ..models import PartnerPage
from .cells import REQUIRED, CountryCell, Day, Degrees, PrecisionCell, Terms, Text, Year, YesNo


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
        """Whether its cells hold words as they are."""
        return type(self.cell) is Text

    @property
    def is_prose(self) -> bool:
        """Whether they are no addresses of the web or of a mailbox."""
        return self.is_text and self.field not in ("website", "email")

    def plain(self, text: str) -> str:
        """`text` as the field keeps it, in one line or in many."""
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
    Column("Pays", "country", CountryCell(), "Bénin", _("The name in French, or the code: BJ."), required=True),
    Column("Ville", "town", Text(), "Cotonou", _("The town.")),
    Column("Latitude de la ville", "town_latitude", Degrees(), "6,37", _("The point of the town, in decimal degrees.")),
    Column("Longitude de la ville", "town_longitude", Degrees(), "2,43", _("With the latitude, or neither.")),
    Column("Latitude exacte", "latitude", Degrees(), "", _("Of the exact place, in decimal degrees.")),
    Column("Longitude exacte", "longitude", Degrees(), "", _("With the latitude, or neither.")),
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
    Column("Fondé en", "founded", Year(), "1996", _("The year.")),
    Column("Partenaire depuis", "partner_since", Year(), "2008", _("The year.")),
    Column("Langues de travail", "languages", Text(), "français, fon", _("Separated by commas.")),
    Column("Site web", "website", Text(), "https://www.example.org", _("The whole address, with https://.")),
    Column("E-mail", "email", Text(), "contact@example.org", _("The e-mail address.")),
    Column("E-mail public", "email_public", YesNo(), "non", PUBLIC),
    Column("Téléphone", "phone", Text(), "+229 00 00 00 00", _("The telephone number.")),
    Column("Téléphone public", "phone_public", YesNo(), "non", PUBLIC),
    Column("Adresse", "postal_address", Text(), "", _("The postal address.")),
    Column("Adresse publique", "postal_address_public", YesNo(), "non", PUBLIC),
    Column("Date de l’accord", "consent_date", Day(), "31/01/2026", _("When the partner agreed to what is published.")),
    Column(
        "Fin de l’accord", "consent_end", Day(), "31/12/2027", _("The last day of the consent, where it has an end.")
    ),
    Column("Note sur l’accord", "consent_note", Text(), "", _("Who agreed, to what, how. Never public.")),
    Column("Vérifié le", "last_checked", Day(), "31/01/2026", _("When somebody last made sure of the profile.")),
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
EXAMPLE = "EXEMPLE"
"""Rows whose reference begins so are the template's examples: the import leaves them out."""


def recognised(cells: Iterable[str]) -> int:
    """How many of the cells are headings."""
    return sum(fold(cell) in BY_HEADING for cell in cells)
