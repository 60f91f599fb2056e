"""Countries by ISO 3166-1 alpha-2 code: names, continents and places.

Names come from the Unicode CLDR through Babel, the rest from the map's data file. Codes are upper case;
a code that is no country's raises KeyError.
"""

from functools import cache

from babel import Locale, UnknownLocaleError
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from .shapes import world


class Continent(models.TextChoices):
    """Continents as the site speaks of them; the values stand in public addresses."""

    AFRICA = "afrique", _("Africa")
    ASIA = "asie", _("Asia")
    LATIN_AMERICA = "amerique-latine", _("Latin America")
    EUROPE = "europe", _("Europe")
    NORTH_AMERICA = "amerique-du-nord", _("North America")
    OCEANIA = "oceanie", _("Oceania")


@cache
def country_codes() -> tuple[str, ...]:
    """The codes of all countries and territories but Antarctica, in alphabetical order."""
    return tuple(sorted(world().countries))


@cache
def country_name(code: str, language: str) -> str:
    """A country's name in a language given as a code such as "fr", "nl" or "fr-be"."""
    return _names(language)[code]


# Babel reads the names of a language from a file.
@cache
def _names(language: str) -> dict[str, str]:
    english = Locale("en").territories
    try:
        territories = Locale.parse(language, sep="-").territories
    except (UnknownLocaleError, ValueError):
        territories = english
    return {code: territories.get(code) or english[code] for code in country_codes()}


@cache
def country_slug(code: str, language: str = "fr") -> str:
    """A country's part of an address: its name in a language, in plain letters."""
    return slugify(country_name(code, language)) or code.lower()


@cache
def _codes_by_slug(language: str) -> dict[str, str]:
    return {country_slug(code, language): code for code in country_codes()}


def country_of_slug(slug: str, language: str = "fr") -> str:
    """The code of the country with a `country_slug` in a language; a slug that is no country's raises KeyError."""
    return _codes_by_slug(language)[slug]


def default_continent(code: str) -> str:
    """The value of the `Continent` that CLDR places a country in."""
    return world().countries[code].continent


def label_point(code: str) -> tuple[float, float]:
    """A place well inside a country's main part: (longitude, latitude) in degrees."""
    return world().countries[code].label
