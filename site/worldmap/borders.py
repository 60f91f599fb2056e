"""Whether a point lies in a country: how far it is from its land, from data/borders.json."""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from math import cos, hypot, radians
from pathlib import Path

BORDERS = Path(__file__).resolve().parent / "data" / "borders.json"

STEPS = 100
"""Steps of the data file in a degree."""
KILOMETRES = 111.2  # in a degree of latitude

Position = tuple[float, float]
"""(longitude, latitude) in degrees."""
Ring = Sequence[Position]


def kilometres_outside(code: str, position: Position) -> float:
    """How far a position is from the land of a country by its alpha-2 code; 0 in it. Raises KeyError for another code.

    To some six kilometres, as borders and coasts are drawn.
    """
    longitude, latitude = position
    shrink = cos(radians(latitude))
    nearest = float("inf")
    inside = False
    for ring in _rings(code):
        inside ^= _holds(ring, position)
        for turn in (-360, 0, 360):  # the shorter way round the Earth
            plane = [((x + turn - longitude) * shrink, y - latitude) for x, y in ring]
            nearest = min(nearest, *(_distance(*edge) for edge in pairwise(plane)))
    return 0.0 if inside else nearest * KILOMETRES


def _holds(ring: Ring, position: Position) -> bool:
    """Whether a closed ring goes round a position (even-odd rule)."""
    x, y = position
    inside = False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def _distance(start: Position, end: Position) -> float:
    """The distance of a segment from the origin."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    along = max(0.0, min(1.0, -(start[0] * dx + start[1] * dy) / length)) if length else 0.0
    return hypot(start[0] + along * dx, start[1] + along * dy)


@cache
def _rings(code: str) -> list[Ring]:
    """The closed rings of a country in degrees."""
    return [list(_closed(numbers)) for numbers in _file()[code]]


def _closed(numbers: Sequence[int]) -> Iterator[Position]:
    points = [(x / STEPS, y / STEPS) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
    yield from points
    yield points[0]


# Read when first asked for: only forms and imports compare a point with its country.
@cache
def _file() -> dict[str, list[list[int]]]:
    borders: dict[str, list[list[int]]] = json.loads(BORDERS.read_text(encoding="utf-8"))
    return borders
