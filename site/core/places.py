"""How precisely the public may know a place, for every record that has one.

Nothing coarser is ever worked out from a finer position: a town has a point of its own, and a country has one point for
all that is in it.
"""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from worldmap.countries import label_point

Point = tuple[float, float]
"""(longitude, latitude) in degrees."""


class Precision(models.TextChoices):
    """How precisely the public may know where something is."""

    EXACT = "exact", _("Exact: the position and the town")
    TOWN = "town", _("Town: its name and its own point")
    COUNTRY = "country", _("Country only")


COARSEST_FIRST = (Precision.COUNTRY, Precision.TOWN, Precision.EXACT)


def coarsest(*precisions: str) -> str:
    """The coarsest of some precisions."""
    return min(precisions, key=COARSEST_FIRST.index)


@dataclass(frozen=True, slots=True)
class PublicPlace:
    """A place as it may be shown: its `Precision`, the point that stands for it, the town when it may be named."""

    precision: str
    point: Point
    town: str = ""


def country_place(code: str, town: str = "") -> PublicPlace:
    """The country with an ISO code, with the name of a town that has no point of its own."""
    return PublicPlace(str(Precision.COUNTRY), label_point(code), town)


def place_within(
    precision: str,
    country: str,
    town: str,
    longitude: object,
    latitude: object,
    town_longitude: object,
    town_latitude: object,
) -> PublicPlace:
    """The place that may be shown with `precision` at most; the country's without the point that a finer one needs."""
    if precision == Precision.COUNTRY:
        return country_place(country)
    if precision == Precision.EXACT and (point := _point(longitude, latitude)):
        return PublicPlace(str(Precision.EXACT), point, town)
    if town and (point := _point(town_longitude, town_latitude)):
        return PublicPlace(str(Precision.TOWN), point, town)
    return country_place(country, town)


def _point(longitude: Any, latitude: Any) -> Point | None:
    return None if longitude is None or latitude is None else (float(longitude), float(latitude))


def precision_names() -> dict[str, str]:
    """What a table of open data calls the point that stands for a place, by `Precision`."""
    return {
        "exact": gettext("exact position"),
        "town": gettext("point of the town"),
        "country": gettext("point of the country"),
    }
