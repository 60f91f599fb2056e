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


REGION_NAMES = dict(Region.choices)
"""What readers call each region."""
AREAS = [value for value, _label in Area.choices]
_WALLOON = ("brabant-wallon", "hainaut", "liege", "luxembourg", "namur")


def region_of(area: str) -> str:
    """The region of an area, as addresses write it."""
    if area in REGION_NAMES:
        return area
    return "wallonie" if area in _WALLOON else "flandre"


CHIEF_TOWNS: dict[str, tuple[str, tuple[float, float]]] = {
    "bruxelles": ("Bruxelles", (4.35, 50.85)),
    "brabant-wallon": ("Wavre", (4.61, 50.72)),
    "hainaut": ("Mons", (3.95, 50.45)),
    "liege": ("Liège", (5.57, 50.63)),
    "luxembourg": ("Arlon", (5.82, 49.68)),
    "namur": ("Namur", (4.87, 50.47)),
    "anvers": ("Anvers", (4.40, 51.22)),
    "brabant-flamand": ("Louvain", (4.70, 50.88)),
    "limbourg": ("Hasselt", (5.34, 50.93)),
    "flandre-orientale": ("Gand", (3.72, 51.05)),
    "flandre-occidentale": ("Bruges", (3.22, 51.21)),
    "germanophone": ("Eupen", (6.03, 50.63)),
}
"""The chief town of each area, by its French name, with its longitude and latitude: where the map tells of the area."""
