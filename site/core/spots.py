"""The bubbles of a country's map: what is at one point together, few enough to be told apart."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import count
from math import floor

from django.utils.translation import gettext as _

from text.alphabet import alphabetical
from worldmap.elements import Spot

from .places import Point, Precision, PublicPlace

MOST_SPOTS = 24
"""Bubbles on the map of a country; where there would be more, those near one another are told together."""

SMALLEST_CELL = 0.25
"""Degrees within which they are near, doubled until the bubbles are few enough."""


@dataclass(frozen=True)
class Placed:
    """A page on the map: its name, its address where its page is to be opened from there, its public place.

    `lang` is the language of its name.
    """

    name: str
    url: str
    place: PublicPlace
    lang: str = ""


def spots(pages: Iterable[Placed], list_url: str, town_url: Callable[[str], str]) -> list[Spot]:
    """The bubbles of a country's map: one for each point, fewer where these are too many to be told apart.

    A bubble leads to the only page there, to its town at `town_url`, or to the list of all. They stand in the
    order of the alphabet, as a reader meets them; the place without a name comes last.
    """
    points: dict[Point, list[Placed]] = defaultdict(list)
    for page in alphabetical(pages, lambda page: page.name):
        points[page.place.point].append(page)
    if len(points) <= MOST_SPOTS:
        bubbles = [_spot(there, town_url) for there in points.values()]
    else:
        bubbles = [_spot_of_many(near, list_url) for near in _neighbourhoods(list(points.values()))]
    return sorted(alphabetical(bubbles, lambda bubble: bubble.name), key=lambda bubble: not bubble.name)


def _spot(there: Sequence[Placed], town_url: Callable[[str], str]) -> Spot:
    first, place = there[0], there[0].place
    if place.precision == Precision.EXACT and len(there) == 1:
        return Spot(*place.point, first.name, first.url, 1, place.precision, first.lang)
    return Spot(*place.point, place.town, town_url(place.town), len(there), place.precision)


def _spot_of_many(near: Sequence[Sequence[Placed]], list_url: str) -> Spot:
    """The bubble of several points stands at the busiest of them: a public one, like the others."""
    busiest = max(near, key=len)[0]
    total = sum(map(len, near))
    name = busiest.place.town or busiest.name
    if len(near) > 1:
        name = _("%(place)s and around") % {"place": name}
    return Spot(*busiest.place.point, name, list_url, total, busiest.place.precision)


def _neighbourhoods(points: Sequence[Sequence[Placed]]) -> list[list[Sequence[Placed]]]:
    """The points in the squares of the finest grid that gathers them into few enough; the vague one stays apart."""
    for doubled in count():
        size = SMALLEST_CELL * 2**doubled
        cells: dict[tuple[object, ...], list[Sequence[Placed]]] = defaultdict(list)
        for there in points:
            place = there[0].place
            square = (floor(place.point[0] / size), floor(place.point[1] / size))
            cells[*square, place.precision == Precision.COUNTRY].append(there)
        if len(cells) <= MOST_SPOTS:
            return list(cells.values())
    raise AssertionError  # the grid ends with one square a hemisphere
