"""What may stand in a cell: how a value is written, and how a text is read back.

Every text that `write` gives is one that `read` understands. Words in cells are French: they are part of the format.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from typing import Any

from django.utils.translation import gettext as _

from core.alphabet import alphabetical, fold
from core.countries import country_name
from core.models import Country, Theme
from core.models.country import country_choices

from ..models import MovementKind, Precision

EMPTIED = "(vide)"
"""Written in a cell, it empties the field; an empty cell leaves it as it is."""

YES, NO = "oui", "non"
PRECISIONS = {
    Precision.EXACT: "exacte",
    Precision.TOWN: "ville",
    Precision.COUNTRY: "pays",
    Precision.HIDDEN: "masquée",
}
BETWEEN_TERMS = "; "
DAY_FORMATS = ("%d/%m/%Y", "%Y-%m-%d", "%d.%m.%Y", "%d-%m-%Y")
DECIMAL_PLACES = Decimal("0.000001")
DECIMAL = re.compile(r"[+-]?\d{1,9}([.,]\d{1,20})?")
CLOSE = 0.8
REQUIRED = object()
"""Stands for the empty value of a field that has none."""


class CellError(Exception):
    """A cell that cannot be read; the message says what to do."""


@dataclass(frozen=True)
class Words:
    """What the words of a file stand for, by their folded forms."""

    countries: Mapping[str, Country]
    kinds: Mapping[str, MovementKind]
    themes: Mapping[str, Theme]

    @classmethod
    def load(cls) -> "Words":
        """The countries and terms that the site has now."""
        countries = {}
        for country in Country.objects.all():
            countries[fold(country.code)] = countries[fold(country_name(country.code, "fr"))] = country
        return cls(countries, _terms(MovementKind.objects.all()), _terms(Theme.objects.all()))


def _terms(terms: Iterable[Any]) -> dict[str, Any]:
    return {fold(word): term for term in terms for word in (term.slug, term.name)}


@dataclass(frozen=True)
class Text:
    """Words as they are."""

    empty: object = ""

    def write(self, value: Any) -> Any:
        """What stands in the cell: a text, a number or a date."""
        return value

    def read(self, text: str, words: Words) -> Any:
        """The value that `text` stands for. Raises CellError."""
        return text


@dataclass(frozen=True)
class Year(Text):
    """A year."""

    empty: object = None

    def read(self, text: str, words: Words) -> int:
        if not re.fullmatch(r"\d{4}", text):
            raise CellError(_("Write the year with four digits, for instance 1996."))
        return int(text)


@dataclass(frozen=True)
class Day(Text):
    """A date; a spreadsheet's own, or a text."""

    empty: object = None

    def read(self, text: str, words: Words) -> date:
        for form in DAY_FORMATS:
            try:
                return datetime.strptime(text, form).date()
            except ValueError:
                continue
        raise CellError(_("Write the date as day/month/year, for instance 31/12/2026."))


@dataclass(frozen=True)
class Degrees(Text):
    """A latitude or a longitude."""

    empty: object = None

    def read(self, text: str, words: Words) -> Decimal:
        plain = text.replace("\u2212", "-").replace("\u00a0", "").replace("\u202f", "")
        if not DECIMAL.fullmatch(plain):
            raise CellError(_("Write decimal degrees, for instance 12,3714 or -1,5197."))
        try:
            return Decimal(plain.replace(",", ".")).quantize(DECIMAL_PLACES)
        except InvalidOperation:
            raise CellError(_("Write decimal degrees, for instance 12,3714 or -1,5197.")) from None


@dataclass(frozen=True)
class YesNo(Text):
    """Yes or no."""

    empty: object = REQUIRED

    def write(self, value: bool) -> str:
        return YES if value else NO

    def read(self, text: str, words: Words) -> bool:
        if (answer := fold(text)) not in (YES, NO):
            raise CellError(_("Write “oui” or “non”."))
        return answer == YES


@dataclass(frozen=True)
class PrecisionCell(Text):
    """How precisely the place is public."""

    empty: object = REQUIRED

    def write(self, value: str) -> str:
        return PRECISIONS[Precision(value)]

    def read(self, text: str, words: Words) -> Any:
        known: dict[str, Any] = {fold(word): precision for precision, word in PRECISIONS.items()}
        known |= {str(precision): precision for precision in PRECISIONS}
        if (found := known.get(fold(text))) is None:
            raise CellError(_("Write one of: %(words)s.") % {"words": ", ".join(PRECISIONS.values())})
        return found


@dataclass(frozen=True)
class CountryCell(Text):
    """A country by its French name or its code."""

    empty: object = REQUIRED

    def write(self, value: Country) -> str:
        return country_name(value.code, "fr")

    def read(self, text: str, words: Words) -> Country:
        if (country := words.countries.get(fold(text))) is not None:
            return country
        for code, name in country_choices():
            if fold(text) in (fold(code), fold(name)):
                raise CellError(
                    _("“%(country)s” is not in the site's list of countries yet: add it there first.")
                    % {"country": name}
                )
        names = {fold(name): name for _code, name in country_choices()}
        raise CellError(unknown(text, names, _("No country is called “%(text)s”.")))


@dataclass(frozen=True)
class Terms(Text):
    """Words of a list, separated by semicolons."""

    empty: object = ()
    of: Callable[[Words], Mapping[str, Any]] = field(kw_only=True)
    missing: Any = field(kw_only=True)

    def write(self, value: Iterable[Any]) -> str:
        return BETWEEN_TERMS.join(alphabetical(term.name for term in value))

    def read(self, text: str, words: Words) -> list[Any]:
        known, found = self.of(words), []
        for word in filter(None, (part.strip() for part in text.split(";"))):
            if (term := known.get(fold(word))) is None:
                raise CellError(unknown(word, {fold(one.name): one.name for one in known.values()}, str(self.missing)))
            found.append(term)
        return list(dict.fromkeys(found))


def unknown(text: str, names: Mapping[str, str], message: str) -> str:
    """A message with `text` in it, and the names that look like it."""
    close = [names[key] for key in get_close_matches(fold(text), names, n=2, cutoff=CLOSE)]
    said = message % {"text": text}
    if not close:
        return said
    close_names = _(" or ").join(_("“%(name)s”") % {"name": name} for name in close)
    question = _("Did you mean %(names)s?") % {"names": close_names}
    return f"{said} {question}"
