"""The points of a partner that lie outside of its country, as staff are told."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.outside import point_notice

if TYPE_CHECKING:
    from .models import PartnerPage

# By the fields of the latitude and of the longitude.
POINTS = {
    ("town_latitude", "town_longitude"): gettext_lazy("Town"),
    ("latitude", "longitude"): gettext_lazy("Exact position"),
}


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
