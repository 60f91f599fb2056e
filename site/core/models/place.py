"""The fields of a place that the public may know more or less precisely: a town, its point, an exact position."""

from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from .position import latitude_field, longitude_field

POSITIONS = (("town_latitude", "town_longitude"), ("latitude", "longitude"))
"""Pairs of fields, either of which may be given the whole position in a form."""


class PlaceFields(models.Model):
    """Comes before `BasePage` among the bases; the model adds its country and how precise the place is."""

    town = models.CharField(
        _("town"), max_length=80, blank=True, help_text=_("Public when the precision is “town” or “exact”.")
    )
    town_latitude = latitude_field(_("latitude of the town"), _("In decimal degrees, for instance 12.37."))
    town_longitude = longitude_field(_("longitude of the town"), _("In decimal degrees, for instance -1.52."))
    latitude = latitude_field(
        _("latitude"), _("In decimal degrees, for instance 12.371400. Public when the precision is “exact” only.")
    )
    longitude = longitude_field(
        _("longitude"), _("In decimal degrees, for instance -1.519700. Public when the precision is “exact” only.")
    )

    class Meta:
        abstract = True

    def halves_missing(self) -> Iterator[tuple[str, str]]:
        """The positions of which one number lacks: the field and what is wrong."""
        for pair in POSITIONS:
            missing = [name for name in pair if getattr(self, name) is None]
            if len(missing) == 1:
                yield missing[0], _("Give both the latitude and the longitude, or neither.")
