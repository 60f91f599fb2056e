"""The map of Belgium: the local groups of each area, and the events that come there."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from campaigns.events.coming import coming_dates
from campaigns.models import EventOccurrence
from campaigns.models.event import Attendance, EventPage
from core.addresses import page_link
from core.freshness import right_until
from core.places import Point, Precision, PublicPlace, country_place
from core.spots import Placed, spots
from text.alphabet import words
from worldmap.drawing import draw_country
from worldmap.elements import Drawing
from worldmap.subjects import Subject

from .areas import CHIEF_TOWNS, Area, region_of

CODE = "BE"
MOST_EVENTS = 12


def _counted(count: int) -> str:
    return ngettext("%(country)s: %(count)d group or event", "%(country)s: %(count)d groups and events", count)


HERE = Subject(
    title=_("Map of the local groups and events"),
    title_of_country=_("Local groups and events: %(country)s"),
    caption=_("Each number is a link to the groups and events of the place."),
    caption_of_country=_(
        "Each number is a link to the groups of a region or province, or to the coming events there. Shapes: Natural"
        " Earth. Azimuthal projection: areas are true."
    ),
    counted=_counted,
)


def events_here(request: HttpRequest) -> list[EventOccurrence]:
    """The next dates of the events that people may come to in Belgium."""
    dates = coming_dates(_in_belgium, most=MOST_EVENTS, more=("latitude", "longitude"))
    right_until(request, *(one.end for one in dates))
    return dates


def _in_belgium() -> Q:
    return ((Q(country=None) & ~Q(town="")) | Q(country__code=CODE)) & ~Q(attendance=Attendance.ONLINE)


def draw_here(groups: Sequence[Any], dates: Iterable[EventOccurrence], request: Any) -> Drawing:
    """Belgium with `groups` where their province is told, and events where they take place, as far as their pages say.

    A bubble leads to the only page there, or to the groups of the region.
    """
    areas = {_folded(town): area for area, (town, _point) in CHIEF_TOWNS.items()}
    areas |= {_folded(group.town): group.area for group in groups}
    places = [(group, _in_area(group.area)) for group in groups]
    places += [(one.page, _place_of(one.page, areas)) for one in dates]
    # A preview has not read the tree.
    homes = request.site_tree.homes if hasattr(request, "site_tree") else []
    languages = {home.locale: home.language for home in homes}
    placed = [
        Placed(page.title, page_link(page, request), place, languages.get(page.locale_id, "")) for page, place in places
    ]
    regions = {str(Area(area).label): f"#region-{region_of(area)}" for area in {group.area for group in groups}}
    return draw_country(CODE, spots(placed, "#liste", lambda name: regions.get(name, "#dates")), subject=HERE)


def _folded(town: str) -> str:
    return " ".join(words(town))


def _in_area(area: str) -> PublicPlace:
    _town, point = CHIEF_TOWNS[area]
    return PublicPlace(str(Precision.EXACT), point, str(Area(area).label))


def _place_of(event: EventPage, areas: dict[str, str]) -> PublicPlace:
    if area := areas.get(_folded(event.town)):
        return _in_area(area)
    if event.position:
        latitude, longitude = event.position
        point: Point = (longitude, latitude)
        return PublicPlace(str(Precision.EXACT), point, event.town)
    return country_place(CODE)
