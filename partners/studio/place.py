"""How precisely the public knows where a partner is, as staff are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Case, CharField, Q, Value, When
from django.utils.translation import gettext_lazy as _

from ..models.protected import Precision
from ..public import place_of

if TYPE_CHECKING:
    from ..models import PartnerPage

SHORT: dict[str, str] = {
    "exact": _("Exact"),
    "town": _("Town"),
    "country": _("Country"),
    "hidden": _("Hidden"),
}
"""The values of `Precision` in a word."""

IS_EXACT = Q(location_precision=Precision.EXACT, longitude__isnull=False, latitude__isnull=False)
HAS_TOWN = ~Q(town="") & Q(town_longitude__isnull=False, town_latitude__isnull=False)
IS_COUNTRY = Q(location_precision=Precision.COUNTRY) | Q(consent_date=None)

PUBLIC_PRECISION = Case(
    When(location_precision=Precision.HIDDEN, then=Value(Precision.HIDDEN)),
    When(IS_COUNTRY, then=Value(Precision.COUNTRY)),
    When(IS_EXACT, then=Value(Precision.EXACT)),
    When(HAS_TOWN, then=Value(Precision.TOWN)),
    default=Value(Precision.COUNTRY),
    output_field=CharField(),
)
"""In a query, what `public_precision` answers."""


def public_precision(partner: PartnerPage) -> str:
    """The precision with which the public may know the place of `partner`."""
    return str(Precision.HIDDEN) if partner.is_hidden else place_of(partner).precision


def why_coarser(partner: PartnerPage) -> str:
    """Why the public knows less than the precision chosen; empty when it does not."""
    if public_precision(partner) == partner.location_precision:
        return ""
    return _("without consent") if partner.consent_date is None else _("no point given")
