"""From countries, towns and counts to what the template components/map.html draws.

Every bubble has two places, one for a wide map and one for a narrow one, where
bubbles have to be larger compared with the land to remain targets for a finger. The style sheet shows
one or the other by the width the map is given. Lengths are in SVG units: of `worldmap.projection` for the world, of
`worldmap.frames` for a continent or a country.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import sqrt

from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from .cloth import weft_path
from .countries import Continent, country_name, default_continent, label_point
from .elements import Bubble, Cloth, Drawing, Here, MapLinks, Place, Shape, Spot, safe_path
from .frames import WIDTH, Frame, frame
from .placement import Point, Window, place, uncrossed
from .projection import position_to_point
from .shapes import extent, world
from .subjects import MOVEMENTS, Subject

# Land from the Aleutians to New Zealand and from Greenland to Cape Horn; a narrow map shows the
# middle of it, from Mexico to New Guinea.
WIDE = Window(270, 0, 1640, 898)
NARROW = Window(450, 0, 1280, 898)
WIDE_GAP = 24.0

# Centres that far apart are 32 px apart where a map is smallest: on a screen of 320 px, where 276 of them are the
# map's, and in 58rem, from where a map of the world is drawn wide (static/css/map.css).
NARROW_APART, WIDE_APART = 32 * 1280 / 276, 32 * 1640 / 928

# A country that many times as large as the radius of its bubble holds it; it stands beside another one.
LARGE, BESIDE = 4.0, 6.0

MOST_COUNTRIES = 28
"""Bubbles that a narrow map of the world has room for; of more countries it tells the continents."""


def draw_map(
    places: Iterable[tuple[str, int, str, str, str]],
    *,
    area: str = "",
    links: MapLinks | None = None,
    compact: bool = False,
    subject: Subject = MOVEMENTS,
    here: Here | None = None,
) -> Drawing:
    """Lay out the map of the world, or of the continent `area`, for places in the order of the fields of `Place`.

    Places with nothing to count are left out. A compact map has no legend. On a map of the world `here` stands among
    them, in the order of their names. Raises KeyError for a code that is no country's and an area that is no
    continent. The same places in the same language are laid out once per process.
    """
    counted = tuple(Place(*item) for item in places if item[1] > 0)
    here = None if area else here
    return _draw_map(counted, area, links or MapLinks(), compact, subject, here, get_language() or "")


def draw_country(
    code: str,
    points: Iterable[Spot],
    *,
    continent: str = "",
    links: MapLinks | None = None,
    compact: bool = False,
    subject: Subject = MOVEMENTS,
) -> Drawing:
    """Lay out the map of a country with a bubble for each of `points`.

    `continent` is the one that the site counts the country to. Points with a count of 0 are left out. A point out
    of the frame, on a far island, has its bubble at the edge. Without any link the map is a picture of where its
    points are, as on the page of a partner. Raises KeyError for a code that is no country's.
    """
    spots = tuple(spot for spot in points if spot.count > 0)
    continent = continent or default_continent(code)
    return _draw_country(code, spots, continent, links or MapLinks(), compact, subject, get_language() or "")


@dataclass(frozen=True, slots=True)
class _Circle:
    """Centre and radius of a bubble on the two maps."""

    wide: Point
    wide_radius: float
    narrow: Point
    narrow_radius: float


# A drawing takes some milliseconds. All that it shows is part of the key: nothing makes it stale.
@lru_cache(maxsize=128)
def _draw_map(
    places: tuple[Place, ...],
    area: str,
    links: MapLinks,
    compact: bool,
    subject: Subject,
    here: Here | None,
    language: str,
) -> Drawing:
    ground = _continent(area) if area else _world()
    items = _with_here(places, here)
    anchors = tuple(ground.point(label_point(item.code)) for item in items)
    whole = bool(area) or not all(NARROW.holds(anchor) for anchor in anchors)
    windows = (ground.window, ground.window if whole else NARROW)
    shapes = (Shape(safe_path(ground.countries.get(item.code, "")), item.continent) for item in places)
    extents = tuple(extent(ground.countries.get(item.code, "")) for item in items)
    layout = _layout(anchors, tuple(item.count for item in items), *windows, extents)
    gathered = bool(links.continent) and not area and len(items) > MOST_COUNTRIES
    bubbles = [_place_bubble(circle, item, subject) for item, circle in zip(items, layout, strict=True)]
    if gathered:
        bubbles = [replace(bubble, only="" if bubble.here else "wide") for bubble in bubbles]
        bubbles += _continent_bubbles(items, anchors, links, subject)
    return Drawing(
        scale="continent" if area else "world",
        title=str(subject.title),
        caption=str(subject.caption),
        view_box=ground.view_box,
        name_place=ground.name_place,
        land=safe_path(ground.land),
        shapes=tuple(shape for shape in shapes if shape.path),
        bubbles=tuple(bubbles),
        **_lines(anchors, layout, narrow=not gathered),
        cloths=_cloths({item.continent for item in places}, links),
        links=links,
        whole=whole,
        compact=compact,
    )


def _with_here(places: Sequence[Place], here: Here | None) -> list[Place | Here]:
    """The places with `here` among them, before the first that comes after it in the alphabet."""
    if here is None:
        return list(places)
    after = (number for number, one in enumerate(places) if one.name.casefold() > here.name.casefold())
    number = next(after, len(places))
    return [*places[:number], here, *places[number:]]


def _place_bubble(circle: _Circle, item: Place | Here, subject: Subject) -> Bubble:
    if isinstance(item, Place):
        return _bubble(circle, subject, count=item.count, url=item.url, name=item.name)
    label = gettext("Here, in %(country)s: local groups and events") % {"country": item.name}
    bubble = _bubble(circle, subject, count=item.count, url=item.url, name=item.name, label=label)
    return replace(bubble, text=gettext("Here"), font_size=round(bubble.radius * 0.9), here=True)


def _continent_bubbles(
    items: Sequence[Place | Here], anchors: Sequence[Point], links: MapLinks, subject: Subject
) -> list[Bubble]:
    """What a narrow map shows in the place of so many countries: a bubble for each continent, amid its countries."""
    countries = [(item, anchor) for item, anchor in zip(items, anchors, strict=True) if isinstance(item, Place)]
    names = {slug: str(name) for slug, name in Continent.choices}
    by_continent = {slug: [pair for pair in countries if pair[0].continent == slug] for slug in names}
    found = {slug: pairs for slug, pairs in by_continent.items() if pairs}
    middles = tuple(_middle([anchor for _item, anchor in pairs]) for pairs in found.values())
    counts = tuple(sum(item.count for item, _anchor in pairs) for pairs in found.values())
    circles = zip(_layout(middles, counts, NARROW, NARROW), found, counts, strict=True)
    return [
        replace(_bubble(circle, subject, count=count, url=links.continent + slug, name=names[slug]), only="narrow")
        for circle, slug, count in circles
    ]


def _middle(points: Sequence[Point]) -> Point:
    return sum(x for x, _y in points) / len(points), sum(y for _x, y in points) / len(points)


# As the map of the world: for all that it shows.
@lru_cache(maxsize=128)
def _draw_country(
    code: str,
    spots: tuple[Spot, ...],
    continent: str,
    links: MapLinks,
    compact: bool,
    subject: Subject,
    language: str,
) -> Drawing:
    ground = _country(code)
    anchors = tuple(ground.point((spot.longitude, spot.latitude)) for spot in spots)
    layout = _layout(anchors, tuple(spot.count for spot in spots), ground.window, ground.window)
    path = safe_path(ground.countries.get(code, ""))
    name = country_name(code, language)
    return Drawing(
        scale="country",
        title=_country_title(name, spots, subject),
        caption=str(subject.caption_of_country),
        view_box=ground.view_box,
        name_place=ground.name_place,
        land=safe_path(ground.land),
        shapes=(Shape(path, continent),) if path else (),
        bubbles=tuple(_spot_bubble(circle, spot, name, subject) for circle, spot in zip(layout, spots, strict=True)),
        **_lines(anchors, layout),
        cloths=_cloths({continent}, links),
        links=links,
        whole=True,
        compact=compact,
    )


def _country_title(country: str, spots: Sequence[Spot], subject: Subject) -> str:
    if len(spots) != 1 or spots[0].url:
        return str(subject.title_of_country) % {"country": country}
    place = _name_of(spots[0], country)
    return gettext("On the map: %(place)s") % {"place": place if country in place else f"{place}, {country}"}


@dataclass(frozen=True, slots=True)
class _Ground:
    """What lies under the bubbles, and how places come onto it."""

    window: Window
    land: str
    countries: dict[str, str]
    point: Callable[[tuple[float, float]], Point]

    @property
    def view_box(self) -> str:
        window = self.window
        return f"{window.left:.0f} {window.top:.0f} {window.width:.0f} {window.height:.0f}"

    @property
    def name_place(self) -> tuple[int, int]:
        """In the South Atlantic, which a narrow map of the world shows too, or in the lower left corner."""
        return (790, 880) if self.window == WIDE else (28, round(self.window.height) - 28)


@lru_cache(maxsize=1)
def _world() -> _Ground:
    countries = {code: country.path for code, country in world().countries.items()}
    return _Ground(WIDE, world().land, countries, lambda position: position_to_point(*position))


def _continent(area: str) -> _Ground:
    if area not in Continent.values:
        raise KeyError(area)
    return _framed(frame(area))


def _country(code: str) -> _Ground:
    return _framed(frame(code))


def _framed(drawn: Frame) -> _Ground:
    return _Ground(Window(0, 0, WIDTH, drawn.height), drawn.land, drawn.countries, drawn.point)


# Moving circles apart is the slowest part, and the same for every language.
@lru_cache(maxsize=256)
def _layout(
    anchors: tuple[Point, ...],
    counts: tuple[int, ...],
    wide_window: Window,
    narrow_window: Window,
    extents: tuple[float, ...] = (),
) -> tuple[_Circle, ...]:
    """Circles that can be told apart by a finger; on a wide map beside a country that is smaller than its `extents`."""
    wide_radii = [min(12 + 4 * sqrt(count), 40.0) for count in counts]
    narrow_radii = [min(37 + 3 * sqrt(count), 54.0) for count in counts]
    sizes = zip(extents, wide_radii, strict=bool(extents))
    aside = [radius + BESIDE if size < LARGE * radius else 0.0 for size, radius in sizes]
    rooms = [max(radius + WIDE_GAP / 2, WIDE_APART / 2) for radius in wide_radii]
    wide = place(anchors, rooms, wide_window, 0, aside)
    narrow = uncrossed(anchors, place(anchors, [NARROW_APART / 2] * len(anchors), narrow_window, 0))
    return tuple(map(_Circle, wide, wide_radii, narrow, narrow_radii))


def _bubble(
    circle: _Circle,
    subject: Subject,
    *,
    count: int,
    url: str,
    name: str,
    label: str = "",
    vague: bool = False,
    lang: str = "",
) -> Bubble:
    (x, y), radius = circle.wide, circle.wide_radius
    dx, dy = circle.narrow[0] - round(x), circle.narrow[1] - round(y)
    return Bubble(
        x=round(x),
        y=round(y),
        radius=round(radius),
        shift=safe_path(f"translate({dx:.0f} {dy:.0f}) scale({circle.narrow_radius / round(radius):.2f})"),
        font_size=round(radius * (1.1 if count < 100 else 0.8)),
        text=str(count),
        url=url,
        name=name,
        label=label or subject.counted(count) % {"country": name, "count": count},
        vague=vague,
        lang=lang,
    )


def _spot_bubble(circle: _Circle, spot: Spot, country: str, subject: Subject) -> Bubble:
    vague, name = spot.precision == "country", _name_of(spot, country)
    alone = not spot.url or (spot.precision == "exact" and spot.count == 1)
    label = name if alone else ""
    lang = spot.lang if alone else ""
    return _bubble(circle, subject, count=spot.count, url=spot.url, name=name, label=label, vague=vague, lang=lang)


def _name_of(spot: Spot, country: str) -> str:
    return gettext("%(country)s, place not given") % {"country": country} if spot.precision == "country" else spot.name


def _lines(anchors: Sequence[Point], layout: Sequence[_Circle], *, narrow: bool = True) -> dict[str, SafeString]:
    return {
        "anchors": _path(f"M{x:.0f} {y:.0f}h0" for x, y in anchors),
        "threads": _threads(anchors, [circle.wide for circle in layout]),
        "narrow_threads": _threads(anchors, [circle.narrow for circle in layout]) if narrow else safe_path(""),
    }


def _threads(anchors: Iterable[Point], centres: Iterable[Point]) -> SafeString:
    pairs = zip(anchors, centres, strict=True)
    return _path(f"M{x1:.0f} {y1:.0f}L{x2:.0f} {y2:.0f}" for (x1, y1), (x2, y2) in pairs)


def _path(steps: Iterable[str]) -> SafeString:
    return safe_path("".join(steps))


def _cloths(present: set[str], links: MapLinks) -> tuple[Cloth, ...]:
    return tuple(
        Cloth(slug, str(name), safe_path(weft_path(slug)), links.continent and links.continent + slug)
        for slug, name in Continent.choices
        if slug in present
    )
