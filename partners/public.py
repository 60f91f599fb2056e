"""What the public may know of a partner: the one place that decides it, for pages, maps, open data and search.

Each rule stands here as Python and, where a query needs it, as SQL beside it; a test compares them. Nothing coarser
is ever worked out from the stored position: a town has a point of its own, and a country has one point for all of its
partners.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Case, CharField, Q, Value, When
from django.utils import timezone

from core.places import PublicPlace, country_place, place_within

from .models.protected import Precision

if TYPE_CHECKING:
    from media.models import Image

    from .models import PartnerPage

PLACE_FIELDS = (
    "location_precision",
    "consent_date",
    "country__code",
    "town",
    "longitude",
    "latitude",
    "town_longitude",
    "town_latitude",
    "consent_end",
    "name_protected",
)
"""The arguments of `public_place`, in order, as a query names them."""


def consents(given: date | None, ends: date | None, day: date) -> bool:
    """Whether a consent `given` on a date, which holds until `ends` or for good, holds on `day`."""
    return given is not None and given <= day and (ends is None or day <= ends)


def consents_on(day: date) -> Q:
    """`consents`, as a query writes it."""
    return Q(consent_date__lte=day) & (Q(consent_end=None) | Q(consent_end__gte=day))


PUBLIC_ACRONYM = Case(When(name_protected=False, then="acronym"), default=Value(""))
"""The acronym that `public_profile` gives, as a query writes it."""


def town_on(day: date) -> Case:
    """The town that `public_place` names on `day`, as a query writes it."""
    may_be_named = consents_on(day) & Q(location_precision__in=(Precision.EXACT, Precision.TOWN))
    return Case(When(may_be_named, then="town"), default=Value(""))


def precision_on(day: date) -> Case:
    """The precision of what `public_place` gives on `day`, as a query writes it; a hidden partner has its own."""
    placed = Q(
        location_precision=Precision.EXACT, longitude__isnull=False, latitude__isnull=False, name_protected=False
    )
    in_town = ~Q(town="") & Q(town_longitude__isnull=False, town_latitude__isnull=False)
    return Case(
        When(location_precision=Precision.HIDDEN, then=Value(Precision.HIDDEN)),
        When(~consents_on(day) | Q(location_precision=Precision.COUNTRY), then=Value(Precision.COUNTRY)),
        When(placed, then=Value(Precision.EXACT)),
        When(in_town, then=Value(Precision.TOWN)),
        default=Value(Precision.COUNTRY),
        output_field=CharField(),
    )


def public_place(
    precision: str,
    consent: date | None,
    country: str,
    town: str,
    longitude: object,
    latitude: object,
    town_longitude: object,
    town_latitude: object,
    consent_end: date | None = None,
    name_protected: bool = False,
) -> PublicPlace:
    """The place that the public may know today, from what is stored (see `PLACE_FIELDS`).

    Without a consent that holds, or without the point that a finer precision needs, it is the country's. The exact
    position of a partner whose name is protected would tell who it is: its town is the most. Raises ValueError for a
    hidden partner, which no public answer may hold.
    """
    if precision == Precision.HIDDEN:
        raise ValueError("a hidden partner has no public place")
    if not consents(consent, consent_end, timezone.localdate()):
        return country_place(country)
    finest = Precision.TOWN if precision == Precision.EXACT and name_protected else precision
    return place_within(str(finest), country, town, longitude, latitude, town_longitude, town_latitude)


IDENTITY_FIELDS = ("name_protected", "title", "acronym", "website", "founded", "partner_since", "last_checked")
"""The arguments of `public_identity`, in order, as a query names them."""


@dataclass(frozen=True, slots=True)
class PublicIdentity:
    """How the public may know a partner. A protected name leaves nothing but the neutral one: years single it out."""

    name: str
    acronym: str = ""
    website: str = ""
    founded: int | None = None
    partner_since: int | None = None
    last_checked: date | None = None


def public_identity(protected: bool, title: str, *others: Any) -> PublicIdentity:
    """The identity that the public may know, from what is stored (see `IDENTITY_FIELDS`)."""
    return PublicIdentity(title) if protected else PublicIdentity(title, *others)


def public_acronym(partner: PartnerPage) -> str:
    """The acronym, which would tell a protected name; `PUBLIC_ACRONYM` says the same to a query."""
    # Asked of cards too, which hold no more of a partner than they show.
    return "" if partner.name_protected else partner.acronym


def public_logo(partner: PartnerPage) -> Image | None:
    """The logo, which would tell a protected name."""
    return None if partner.name_protected else partner.logo


def public_mark(partner: PartnerPage) -> str:
    """What the mark of a partner is woven from: another one once its name is protected, which leads to none before."""
    return partner.public_key if partner.name_protected else str(partner.translation_key)


@dataclass(frozen=True, slots=True)
class PublicProfile:
    """What the page of a partner says of it beside its texts; empty where the public may not know."""

    identity: PublicIdentity
    place: PublicPlace
    social_links: Any
    email: str
    phone: str
    postal_address: str


def public_profile(partner: PartnerPage) -> PublicProfile:
    """The public profile of `partner`. Raises ValueError for a hidden one.

    Contacts need three things: a consent that holds, a name that is not protected, and their box.
    """
    place = place_of(partner)
    named = not partner.name_protected
    open_to_contact = named and has_consent(partner)
    at_home = place.precision == Precision.EXACT
    return PublicProfile(
        identity=public_identity(*(getattr(partner, name) for name in IDENTITY_FIELDS)),
        place=place,
        social_links=partner.social_links if named else (),
        email=partner.email if open_to_contact and partner.email_public else "",
        phone=partner.phone if open_to_contact and partner.phone_public else "",
        postal_address=(
            partner.postal_address if open_to_contact and partner.postal_address_public and at_home else ""
        ),
    )


def has_consent(partner: PartnerPage) -> bool:
    """Whether the consent of `partner` holds today."""
    return consents(partner.consent_date, partner.consent_end, timezone.localdate())


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
        partner.consent_end,
        partner.name_protected,
    )


def may_be_sent(partner: PartnerPage) -> bool:
    """Whether a partner may stand in mails to many, which nobody calls back: not one whose name is protected."""
    return not partner.name_protected and partner.location_precision != Precision.HIDDEN


FINER = (Precision.HIDDEN, Precision.COUNTRY, Precision.TOWN, Precision.EXACT)
CONTACTS_SHOWN = ("email_public", "phone_public", "postal_address_public")


def openness(partner: PartnerPage) -> tuple[int, ...]:
    """How much the record lets the public know: of the name, of the place, of each contact; more is a higher number."""
    shown = (int(getattr(partner, name)) for name in CONTACTS_SHOWN)
    return (int(not partner.name_protected), FINER.index(Precision(partner.location_precision)), *shown)


def is_more_open(now: tuple[int, ...], before: tuple[int, ...]) -> bool:
    """Whether the public may know more of anything than `before`; both are what `openness` gave."""
    return any(new > old for new, old in zip(now, before, strict=True))
