"""From countries and counts to what the template components/map.html draws.

Every bubble has two places, one for a wide map and one for a narrow one, where
bubbles have to be larger compared with the land to remain targets for a finger. The style sheet shows
one or the other by the width the map is given. Lengths are in the SVG units of `core.map.projection`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, ngettext

from core.countries import Continent, label_point
from core.map.cloth import weft_path
from core.map.placement import Point, Window, place
from core.map.projection import position_to_point
from core.map.shapes import world

# Land from the Aleutians to New Zealand and from Greenland to Cape Horn; a narrow map shows the
# middle of it, from Mexico to New Guinea.
WIDE = Window(270, 0, 1640, 898)
NARROW = Window(450, 0, 1280, 898)
WIDE_GAP, NARROW_GAP = 24.0, 16.0


@dataclass(frozen=True, slots=True)
class Place:
    """A country with something to count: alpha-2 code, number, address, name, value of its `Continent`."""

    code: str
    count: int
    url: str
    name: str
    continent: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A country of work: SVG path data and the value of its `Continent`."""

    path: SafeString
    continent: str


@dataclass(frozen=True, slots=True)
class Bubble:
    """A link with a number: centre and radius on a wide map, SVG transform to its place on a narrow one."""

    x: int
    y: int
    radius: int
    shift: SafeString
    font_size: int
    count: int
    url: str
    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Cloth:
    """What fills a continent's countries: its value and name, SVG path data of the weft in one tile."""

    slug: str
    name: str
    weft: SafeString


@dataclass(frozen=True, slots=True)
class WorldMap:
    """All that the template draws.

    `threads` and `narrow_threads` are path data of the lines from bubbles to their countries, `anchors`
    of the dots where they end. `whole` tells that a narrow map may not be cropped.
    """

    view_box: str
    land: SafeString
    shapes: tuple[Shape, ...]
    bubbles: tuple[Bubble, ...]
    anchors: SafeString
    threads: SafeString
    narrow_threads: SafeString
    cloths: tuple[Cloth, ...]
    whole: bool
    compact: bool


def draw_map(places: Iterable[tuple[str, int, str, str, str]], *, compact: bool = False) -> WorldMap:
    """Lay out the map for places given as tuples in the order of `Place`.

    Places without a partner are left out. A compact map has no legend. Raises KeyError for a code
    that is no country's. The same places in the same language are laid out once per process.
    """
    counted = tuple(Place(*item) for item in places if item[1] > 0)
    return _draw(counted, compact, get_language() or "")


@lru_cache(maxsize=128)
def _draw(places: tuple[Place, ...], compact: bool, language: str) -> WorldMap:
    anchors = _anchors(tuple(item.code for item in places))
    counts = tuple(item.count for item in places)
    layout = _layout(anchors, counts)
    bubbles = tuple(_bubble(item, spot) for item, spot in zip(places, layout, strict=True))
    return WorldMap(
        view_box=f"{WIDE.left:.0f} {WIDE.top:.0f} {WIDE.width:.0f} {WIDE.height:.0f}",
        land=_land(),
        shapes=tuple(shape for item in places if (shape := _shape(item.code, item.continent)).path),
        bubbles=bubbles,
        anchors=_path(f"M{x:.0f} {y:.0f}h0" for x, y in anchors),
        threads=_threads(anchors, [spot.wide for spot in layout]),
        narrow_threads=_threads(anchors, [spot.narrow for spot in layout]),
        cloths=_cloths(places),
        whole=_whole(anchors),
        compact=compact,
    )


@dataclass(frozen=True, slots=True)
class _Spot:
    """Centre and radius of a bubble on the two maps."""

    wide: Point
    wide_radius: float
    narrow: Point
    narrow_radius: float


@lru_cache(maxsize=256)
def _layout(anchors: tuple[Point, ...], counts: tuple[int, ...]) -> tuple[_Spot, ...]:
    wide_radii = [min(15 + 5 * sqrt(count), 44.0) for count in counts]
    narrow_radii = [min(37 + 3 * sqrt(count), 54.0) for count in counts]
    window = WIDE if _whole(anchors) else NARROW
    wide = place(anchors, wide_radii, WIDE, WIDE_GAP)
    narrow = place(anchors, narrow_radii, window, NARROW_GAP)
    return tuple(map(_Spot, wide, wide_radii, narrow, narrow_radii))


def _whole(anchors: tuple[Point, ...]) -> bool:
    return not all(NARROW.holds(anchor) for anchor in anchors)


@lru_cache(maxsize=256)
def _anchors(codes: tuple[str, ...]) -> tuple[Point, ...]:
    return tuple(position_to_point(*label_point(code)) for code in codes)


def _bubble(item: Place, spot: _Spot) -> Bubble:
    (x, y), radius = spot.wide, spot.wide_radius
    dx, dy = spot.narrow[0] - round(x), spot.narrow[1] - round(y)
    return Bubble(
        x=round(x),
        y=round(y),
        radius=round(radius),
        shift=_safe(f"translate({dx:.0f} {dy:.0f}) scale({spot.narrow_radius / round(radius):.2f})"),
        font_size=round(radius * (1.1 if item.count < 100 else 0.8)),
        count=item.count,
        url=item.url,
        name=item.name,
        label=_label(item),
    )


def _label(item: Place) -> str:
    text = ngettext("%(country)s: %(count)d partner movement", "%(country)s: %(count)d partner movements", item.count)
    return text % {"country": item.name, "count": item.count}


def _threads(anchors: Iterable[Point], centres: Iterable[Point]) -> SafeString:
    pairs = zip(anchors, centres, strict=True)
    return _path(f"M{x1:.0f} {y1:.0f}L{x2:.0f} {y2:.0f}" for (x1, y1), (x2, y2) in pairs)


def _path(steps: Iterable[str]) -> SafeString:
    return _safe("".join(steps))


@lru_cache(maxsize=256)
def _shape(code: str, continent: str) -> Shape:
    return Shape(_safe(world().countries[code].path), continent)


def _cloths(places: tuple[Place, ...]) -> tuple[Cloth, ...]:
    present = {item.continent for item in places}
    return tuple(Cloth(slug, str(name), _safe(weft_path(slug))) for slug, name in Continent.choices if slug in present)


@lru_cache(maxsize=1)
def _land() -> SafeString:
    return _safe(world().land)


def _safe(numbers: str) -> SafeString:
    """Path data and transforms hold nothing but letters and numbers of our own making."""
    return mark_safe(numbers)  # noqa: S308
