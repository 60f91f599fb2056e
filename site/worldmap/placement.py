"""Where bubbles go when their countries lie too close together: around the crowd, in its order."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import atan2, cos, dist, hypot, pi, sin

Point = tuple[float, float]

ROUNDS = 110
SETTLING = 40  # last rounds without pull, so that nothing overlaps in the end
PULL = 0.06  # share of the way back to its anchor that a circle is drawn in each round


@dataclass(frozen=True, slots=True)
class Window:
    """A part of the map, in SVG units."""

    left: float
    top: float
    width: float
    height: float

    def holds(self, point: Point) -> bool:
        """Whether a point lies in the window."""
        x, y = point
        return self.left <= x <= self.left + self.width and self.top <= y <= self.top + self.height

    def clamp(self, point: Point, radius: float) -> Point:
        """The nearest centre at which a circle of this radius is whole in the window."""
        x, y = point
        return (
            min(max(x, self.left + radius), self.left + self.width - radius),
            min(max(y, self.top + radius), self.top + self.height - radius),
        )


def place(
    anchors: Sequence[Point], radii: Sequence[float], window: Window, gap: float, aside: Sequence[float] = ()
) -> list[Point]:
    """Centres for circles that want to lie on their anchors but may not overlap.

    A circle keeps its distance in `aside`, where there is one, from its own anchor, so as not to cover what is there.

    Circles that would touch start on a ring around their crowd, in the order of their anchors. Then they
    are drawn back to their anchors while they keep `gap` to each other and, as far as they can, to the
    anchors of others. The same input always gives the same places. All lengths are in SVG units. A window
    too small for its circles leaves some of them overlapping.
    """
    centres = [_aside(number, anchors, distance) for number, distance in enumerate(aside)] or list(anchors)
    for crowd in _crowds(anchors, radii, gap):
        _start_on_a_ring(centres, crowd, radii, gap)
    pairs = [
        (first, second)
        for second in range(len(anchors))
        for first in range(second)
        if dist(anchors[first], anchors[second]) < 3 * (radii[first] + radii[second] + gap)
    ]
    for number in range(ROUNDS):
        for index, distance in enumerate(aside):
            centres[index] = _away(centres[index], anchors[index], distance)
        if number < ROUNDS - SETTLING:
            centres = [_between(centre, anchor, PULL) for centre, anchor in zip(centres, anchors, strict=True)]
        for first, second in pairs:
            if number < ROUNDS - SETTLING:
                centres[first] = _away(centres[first], anchors[second], radii[first] + gap)
                centres[second] = _away(centres[second], anchors[first], radii[second] + gap)
            _part(centres, first, second, radii[first] + radii[second] + gap)
        centres = [window.clamp(centre, radius) for centre, radius in zip(centres, radii, strict=True)]
    return centres


def uncrossed(anchors: Sequence[Point], centres: Sequence[Point]) -> list[Point]:
    """The same centres, each given to the anchor that makes the lines between them short: none then crosses another."""
    given = list(centres)
    better = True
    while better:
        better = False
        for first, second in combinations(range(len(given)), 2):
            one, two = given[first], given[second]
            now = dist(anchors[first], one) + dist(anchors[second], two)
            if dist(anchors[first], two) + dist(anchors[second], one) < now - 1e-6:
                given[first], given[second] = two, one
                better = True
    return given


def _aside(number: int, anchors: Sequence[Point], distance: float) -> Point:
    """Beside an anchor, on the side where the others are farther."""
    x, y = anchors[number]
    pushes = [
        ((x - left) / apart**2, (y - top) / apart**2) for left, top in anchors if (apart := dist((x, y), (left, top)))
    ]
    right, down = sum(push[0] for push in pushes), sum(push[1] for push in pushes)
    length = hypot(right, down)
    return (x + right / length * distance, y + down / length * distance) if length else (x, y - distance)


def _crowds(anchors: Sequence[Point], radii: Sequence[float], gap: float) -> list[list[int]]:
    """Groups of two and more circles that would hang together if each lay on its anchor."""
    groups: list[list[int]] = []
    for index, anchor in enumerate(anchors):
        touched = [
            group
            for group in groups
            if any(dist(anchor, anchors[other]) < radii[index] + radii[other] + gap for other in group)
        ]
        groups = [group for group in groups if group not in touched]
        groups.append([*(other for group in touched for other in group), index])
    return [group for group in groups if len(group) > 1]


def _start_on_a_ring(centres: list[Point], crowd: list[int], radii: Sequence[float], gap: float) -> None:
    """Spread a crowd evenly over a ring that has room for it, turned to lie as near to its anchors as can be."""
    middle = (sum(centres[i][0] for i in crowd) / len(crowd), sum(centres[i][1] for i in crowd) / len(crowd))
    angles = {i: atan2(centres[i][1] - middle[1], centres[i][0] - middle[0]) for i in crowd}
    order = sorted(crowd, key=lambda i: (angles[i], i))
    radius = sum(2 * radii[i] + gap for i in crowd) / (2 * pi)
    slots = {i: 2 * pi * number / len(order) for number, i in enumerate(order)}
    turn = atan2(sum(sin(angles[i] - slots[i]) for i in crowd), sum(cos(angles[i] - slots[i]) for i in crowd))
    for i in crowd:
        centres[i] = (middle[0] + radius * cos(slots[i] + turn), middle[1] + radius * sin(slots[i] + turn))


def _between(start: Point, end: Point, share: float) -> Point:
    """The point a share of the way from start to end."""
    return start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])


def _away(centre: Point, obstacle: Point, apart: float) -> Point:
    """A centre moved straight away from an obstacle until it is far enough."""
    distance = dist(centre, obstacle)
    if not 0 < distance < apart:
        return centre
    return _between(obstacle, centre, apart / distance)


def _part(centres: list[Point], first: int, second: int, apart: float) -> None:
    """Move two centres away from each other, half the missing distance each."""
    one, two = centres[first], centres[second]
    distance = dist(one, two)
    if distance >= apart:
        return
    if not distance:
        two, distance = (one[0] + 1, one[1]), 1.0
    missing = (apart - distance) / 2 / distance
    centres[first], centres[second] = _between(one, two, -missing), _between(two, one, -missing)
