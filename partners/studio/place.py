"""How precisely the public knows where a partner is, as staff are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from ..models.protected import Precision
from ..public import has_consent, place_of

if TYPE_CHECKING:
    from ..models import PartnerPage

SHORT: dict[str, str] = {
    "exact": _("Exact"),
    "town": _("Town"),
    "country": _("Country"),
    "hidden": _("Hidden"),
}
"""The values of `Precision` in a word."""


def public_precision(partner: PartnerPage) -> str:
    """The precision with which the public may know the place of `partner`."""
    return str(Precision.HIDDEN) if partner.is_hidden else place_of(partner).precision


def why_coarser(partner: PartnerPage) -> str:
    """Why the public knows less than the precision chosen; empty when it does not."""
    if public_precision(partner) == partner.location_precision:
        return ""
    if has_consent(partner):
        if partner.name_protected and partner.location_precision == Precision.EXACT:
            return _("the name is protected")
        return _("no point given")
    return without_consent(partner)


def without_consent(partner: PartnerPage) -> str:
    """Why no consent holds today."""
    return _("the consent has ended") if partner.consent_date else _("without consent")
