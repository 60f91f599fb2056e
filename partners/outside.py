"""Points outside of their partner's country: no error, some work across a border, but often a slip."""

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from access.querysets import reader_language
from worldmap.borders import kilometres_outside
from worldmap.countries import country_name

if TYPE_CHECKING:
    from .models import PartnerPage

NEAR = 20
"""Kilometres within which a point is not told: the far bank of a river, a boat, a coast that is drawn coarsely."""
# By the fields of the latitude and of the longitude.
POINTS = {
    ("town_latitude", "town_longitude"): gettext_lazy("Town"),
    ("latitude", "longitude"): gettext_lazy("Exact position"),
}


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
        said += " " + _("Latitude and longitude exchanged?")
    return said


def notices_of(partner: "PartnerPage") -> Iterator[tuple[str, str]]:
    """The notices about the points of a partner, each with the name of the latitude's field."""
    for latitude, longitude in POINTS:
        if notice := point_notice(partner, latitude, longitude):
            yield latitude, notice


def labelled_notices(partner: "PartnerPage") -> Iterator[str]:
    """The notices about the points of a partner, each beginning with which point it is."""
    labels = {fields[0]: label for fields, label in POINTS.items()}
    for field, notice in notices_of(partner):
        yield _("%(field)s: ") % {"field": labels[field]} + notice


def point_notice(partner: "PartnerPage", latitude: str, longitude: str) -> str:
    """The notice about one point, by the names of its fields; empty without a point or a country."""
    values: list[Any] = [getattr(partner, name) for name in (latitude, longitude)]
    if None in values or not partner.country_id:
        return ""
    return outside_notice(partner.country.code, *values)


def _is_on_earth(longitude: Decimal | float) -> bool:
    """Whether a longitude may be a latitude too."""
    return abs(float(longitude)) <= 90
