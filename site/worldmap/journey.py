"""A map that tells: places in an order, each with the part of the world to look at."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.utils.safestring import SafeString

from .countries import label_point
from .drawing import WIDE
from .elements import safe_path
from .placement import Point
from .projection import position_to_point
from .shapes import extent, world

TOWN_WIDTH = 180
"""SVG units that are shown around a town."""
COUNTRY_WIDTHS = (140, 900)
"""The least and the most that are shown around a country."""
AROUND = 4
"""So many times the country itself."""
HEIGHT = 0.75
"""Of what is shown, for its width; the drawing is cut to the form that it has on the page."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A place of the journey: where it is, its number, and the view box of the part of the world to look at."""

    x: int
    y: int
    number: int
    view: str


@dataclass(frozen=True, slots=True)
class Journey:
    """All that the template draws: the land, the countries that are met, the way between the stops."""

    view_box: str
    land: SafeString
    countries: SafeString
    way: SafeString
    stops: tuple[Stop, ...]


def draw_journey(places: Iterable[tuple[str, Point | None]]) -> Journey:
    """Lay out a journey through countries, by their alpha-2 codes, each with the point of a town in it or None.

    Raises KeyError for a code that is no country's. The same journey is laid out once per process.
    """
    return _draw(tuple(places))


@lru_cache(maxsize=64)
def _draw(places: tuple[tuple[str, Point | None], ...]) -> Journey:
    shapes = world().countries
    stops = tuple(_stop(number, code, town) for number, (code, town) in enumerate(places, start=1))
    met = dict.fromkeys(code for code, _town in places)
    window = WIDE
    return Journey(
        view_box=f"{window.left:.0f} {window.top:.0f} {window.width:.0f} {window.height:.0f}",
        land=safe_path(world().land),
        countries=safe_path("".join(_absolute(shapes[code].path) for code in met)),
        way=safe_path("M" + "L".join(f"{stop.x} {stop.y}" for stop in stops) if stops else ""),
        stops=stops,
    )


def _stop(number: int, code: str, town: Point | None) -> Stop:
    x, y = position_to_point(*(town or label_point(code)))
    least, most = COUNTRY_WIDTHS
    width = TOWN_WIDTH if town else min(max(AROUND * extent(world().countries[code].path), least), most)
    height = width * HEIGHT
    return Stop(round(x), round(y), number, f"{x - width / 2:.0f} {y - height / 2:.0f} {width:.0f} {height:.0f}")


def _absolute(path: str) -> str:
    """A path that may follow another: its first step counts from the corner of the map."""
    return path.replace("m", "M", 1)
