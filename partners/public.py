"""What the public may know of a partner: the one place that decides it, for pages, maps, open data and search.

Nothing coarser is ever worked out from the stored position: a town has a point of its own, and a country has one
point for all of its partners.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Case, Value, When

from core.countries import label_point

from .models.protected import Precision

if TYPE_CHECKING:
    from .models import PartnerPage

Point = tuple[float, float]
"""(longitude, latitude) in degrees."""

PLACE_FIELDS = (
    "location_precision",
    "consent_date",
    "country__code",
    "town",
    "longitude",
    "latitude",
    "town_longitude",
    "town_latitude",
)
"""The arguments of `public_place`, in order, as a query names them."""


PUBLIC_ACRONYM = Case(When(name_protected=False, then="acronym"), default=Value(""))
"""The acronym that `public_profile` gives, as a query writes it."""

PUBLIC_TOWN = Case(
    When(consent_date__isnull=False, location_precision__in=(Precision.EXACT, Precision.TOWN), then="town"),
    default=Value(""),
)
"""The town that `public_place` names, as a query writes it."""


@dataclass(frozen=True, slots=True)
class PublicPlace:
    """A place as it may be shown: its `Precision`, the point that stands for it, the town when it may be named."""

    precision: str
    point: Point
    town: str = ""


def public_place(
    precision: str,
    consent: date | None,
    country: str,
    town: str,
    longitude: object,
    latitude: object,
    town_longitude: object,
    town_latitude: object,
) -> PublicPlace:
    """The place that the public may know, from what is stored (see `PLACE_FIELDS`).

    Without consent, or without the point that a finer precision needs, it is the country's. Raises ValueError for a
    hidden partner, which no public answer may hold.
    """
    if precision == Precision.HIDDEN:
        raise ValueError("a hidden partner has no public place")
    if consent is None or precision == Precision.COUNTRY:
        return PublicPlace(str(Precision.COUNTRY), label_point(country))
    if precision == Precision.EXACT and (point := _point(longitude, latitude)):
        return PublicPlace(str(Precision.EXACT), point, town)
    if town and (point := _point(town_longitude, town_latitude)):
        return PublicPlace(str(Precision.TOWN), point, town)
    return PublicPlace(str(Precision.COUNTRY), label_point(country), town)


def _point(longitude: Any, latitude: Any) -> Point | None:
    return None if longitude is None or latitude is None else (float(longitude), float(latitude))


IDENTITY_FIELDS = ("name_protected", "title", "acronym", "website")
"""The arguments of `public_identity`, in order, as a query names them."""


@dataclass(frozen=True, slots=True)
class PublicIdentity:
    """How the public may know a partner; a protected name leaves nothing but the neutral one."""

    name: str
    acronym: str
    website: str


def public_identity(protected: bool, title: str, acronym: str, website: str) -> PublicIdentity:
    """The identity that the public may know, from what is stored (see `IDENTITY_FIELDS`)."""
    return PublicIdentity(title, "", "") if protected else PublicIdentity(title, acronym, website)


@dataclass(frozen=True, slots=True)
class PublicProfile:
    """What the page of a partner says of it beside its texts; empty where the public may not know."""

    name: str
    acronym: str
    place: PublicPlace
    website: str
    social_links: Any
    email: str
    phone: str
    postal_address: str


def public_profile(partner: PartnerPage) -> PublicProfile:
    """The public profile of `partner`. Raises ValueError for a hidden one."""
    place = place_of(partner)
    identity = public_identity(partner.name_protected, partner.title, partner.acronym, partner.website)
    named = not partner.name_protected
    at_home = place.precision == Precision.EXACT
    return PublicProfile(
        name=identity.name,
        acronym=identity.acronym,
        place=place,
        website=identity.website,
        social_links=partner.social_links if named else (),
        email=partner.email if named and partner.email_public else "",
        phone=partner.phone if named and partner.phone_public else "",
        postal_address=partner.postal_address if named and partner.postal_address_public and at_home else "",
    )


def place_of(partner: PartnerPage) -> PublicPlace:
    """The public place of `partner`. Raises ValueError for a hidden one."""
    return public_place(
        partner.location_precision,
        partner.consent_date,
        partner.country.code,
        partner.town,
        partner.longitude,
        partner.latitude,
        partner.town_longitude,
        partner.town_latitude,
    )
