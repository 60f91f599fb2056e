"""Where in Belgium a group is: Brussels, the German-speaking community, and the provinces of Wallonia and Flanders."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Region(models.TextChoices):
    """What the list of groups is filtered by."""

    BRUSSELS = "bruxelles", _("Brussels")
    WALLONIA = "wallonie", _("Wallonia")
    FLANDERS = "flandre", _("Flanders")
    GERMAN = "germanophone", _("German-speaking community")


class Area(models.TextChoices):
    """A region that has no provinces, or a province."""

    BRUSSELS = "bruxelles", _("Brussels")
    WALLOON_BRABANT = "brabant-wallon", _("Walloon Brabant")
    HAINAUT = "hainaut", _("Hainaut")
    LIEGE = "liege", _("Liège")
    LUXEMBOURG = "luxembourg", _("province of Luxembourg")
    NAMUR = "namur", _("Namur")
    ANTWERP = "anvers", _("Antwerp")
    FLEMISH_BRABANT = "brabant-flamand", _("Flemish Brabant")
    LIMBURG = "limbourg", _("Limburg")
    EAST_FLANDERS = "flandre-orientale", _("East Flanders")
    WEST_FLANDERS = "flandre-occidentale", _("West Flanders")
    GERMAN = "germanophone", _("German-speaking community")


_OWN = {Area.BRUSSELS: Region.BRUSSELS, Area.GERMAN: Region.GERMAN}
_WALLOON = {Area.WALLOON_BRABANT, Area.HAINAUT, Area.LIEGE, Area.LUXEMBOURG, Area.NAMUR}


def region_of(area: str) -> Region:
    """The region of an area. Raises ValueError for what is none."""
    known = Area(area)
    return _OWN.get(known) or (Region.WALLONIA if known in _WALLOON else Region.FLANDERS)
