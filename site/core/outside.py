"""Points outside of the country that they are said to be in: no error, some lie across a border, but often a slip."""

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from access.querysets import reader_language
from worldmap.borders import kilometres_outside
from worldmap.countries import country_name

NEAR = 20
"""Kilometres within which a point is not told: the far bank of a river, a boat, a coast that is drawn coarsely."""


def outside_notice(code: str, latitude: Decimal | float, longitude: Decimal | float) -> str:
    """What to say of a point far outside the country with an ISO code; empty for one in it or near it."""
    far = kilometres_outside(code, (float(longitude), float(latitude)))
    if far <= NEAR:
        return ""
    said = _("This point lies outside the country chosen (%(country)s), %(far)d km away: check it.") % {
        "country": country_name(code, reader_language()),
        "far": far,
    }
    if _is_on_earth(longitude) and kilometres_outside(code, (float(latitude), float(longitude))) <= NEAR:
        said += " " + _("Latitude and longitude swapped?")
    return said


def point_notice(entry: Any, latitude: str, longitude: str) -> str:
    """The notice about one point of a record with a country, by its fields; empty where a point or country lacks."""
    values: list[Any] = [getattr(entry, name) for name in (latitude, longitude)]
    if None in values or not entry.country_id:
        return ""
    return outside_notice(entry.country.code, *values)


def _is_on_earth(longitude: Decimal | float) -> bool:
    """Whether a longitude may be a latitude too."""
    return abs(float(longitude)) <= 90
