"""What the public sees of a partner, in words, for those who edit its profile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from core.places import PublicPlace

from ..public import PublicProfile, has_consent, public_profile
from .place import why_coarser, without_consent

if TYPE_CHECKING:
    from ..models import PartnerPage


@dataclass(frozen=True)
class Line:
    """A part of the profile, what the public sees of it, and why no more."""

    label: str
    value: str
    why: str = ""


def summary_of(partner: PartnerPage) -> list[Line]:
    """The name, the place, the contact details; empty for a hidden partner."""
    if partner.is_hidden:
        return []
    profile = public_profile(partner)
    protected = _("the name is protected") if partner.name_protected else ""
    kept = protected or ("" if has_consent(partner) else without_consent(partner))
    links = _links(profile)
    return [
        Line(_("Name"), profile.identity.name, protected),
        Line(_("Place"), _place(partner, profile.place), why_coarser(partner)),
        Line(_("Contact details"), _contacts(profile), kept),
        *([Line(_("Web site and social networks"), links)] if links else []),
    ]


def _place(partner: PartnerPage, place: PublicPlace) -> str:
    words = {
        "exact": _("the exact position, %(town)s, %(country)s") if place.town else _("the exact position, %(country)s"),
        "town": _("the town, %(town)s, %(country)s"),
        "country": _("the country, %(country)s"),
    }
    return words[place.precision] % {"town": place.town, "country": partner.country.name}


def _links(profile: PublicProfile) -> str:
    """What is public by itself: a partner's own site asks for no agreement."""
    links = (link.value.get("url") or "" for link in profile.social_links)
    return ", ".join(filter(None, (profile.identity.website, *links)))


def _contacts(profile: PublicProfile) -> str:
    shown = (profile.email, profile.phone, " ".join(profile.postal_address.split()))
    return ", ".join(filter(None, shown)) or _("none")
