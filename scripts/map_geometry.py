"""Plane geometry for build_map.py and build_frames.py: rings, simplification, inner points, SVG paths."""

from heapq import heappop, heappush
from itertools import count, pairwise
from math import cos, hypot, radians, sqrt

Point = tuple[float, float]
Ring = list[Point]  # closed: the last point repeats the first
Polygon = list[Ring]  # the outer ring, then the holes
Box = tuple[float, float, float, float]  # left, top, right, bottom


def area(ring: Ring) -> float:
    """Area within a closed ring, positive whichever way it turns."""
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))) / 2


def inside(point: Point, polygon: Polygon) -> bool:
    """Whether a point lies in a polygon and in none of its holes (even-odd rule)."""
    x, y = point
    crossings = 0
    for ring in polygon:
        for (x1, y1), (x2, y2) in pairwise(ring):
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                crossings += 1
    return crossings % 2 == 1


def distance_to_segment(point: Point, start: Point, end: Point) -> float:
    """Distance from a point to the nearest place on a segment."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    along = 0.0
    if length:
        along = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length
        along = max(0.0, min(1.0, along))
    return hypot(point[0] - start[0] - along * dx, point[1] - start[1] - along * dy)


def simplify(line: list[Point], tolerance: float) -> list[Point]:
    """Leave out the points of a line that lie within the tolerance of what remains.

    Douglas and Peucker's method (1973). A closed line is its own chord: every point is then
    measured from its one end, so that it is cut at the farthest.
    """
    if len(line) < 3:
        return line
    far, distance = max(
        ((index, distance_to_segment(point, line[0], line[-1])) for index, point in enumerate(line)),
        key=lambda item: item[1],
    )
    if distance <= tolerance:
        return [line[0], line[-1]]
    return simplify(line[: far + 1], tolerance)[:-1] + simplify(line[far:], tolerance)


def interior_point(polygon: Polygon) -> Point:
    """The point of a polygon in degrees that lies farthest from its edges, to a fiftieth of its size.

    Degrees of longitude are shortened by the cosine of the latitude. The search
    halves squares, best hope first (Agafonkin, "A new algorithm for finding a visual center of a
    polygon", 2016).
    """
    ys = [y for _, y in polygon[0]]
    shrink = cos(radians((min(ys) + max(ys)) / 2))
    plane = [[(x * shrink, y) for x, y in ring] for ring in polygon]
    xs = [x for x, _ in plane[0]]
    side = min(max(xs) - min(xs), max(ys) - min(ys))
    order = count()
    heap: list[tuple[float, int, float, Point, float]] = []

    def depth(point: Point) -> float:
        nearest = min(distance_to_segment(point, *pair) for ring in plane for pair in pairwise(ring))
        return nearest if inside(point, plane) else -nearest

    def push(centre: Point, half: float) -> None:
        found = depth(centre)
        heappush(heap, (-found - half * sqrt(2), next(order), found, centre, half))

    for column in range(int((max(xs) - min(xs)) / side) + 1):
        for row in range(int((max(ys) - min(ys)) / side) + 1):
            push((min(xs) + (column + 0.5) * side, min(ys) + (row + 0.5) * side), side / 2)
    best, best_depth = plane[0][0], -side
    while heap:
        hope, _, found, centre, half = heappop(heap)
        if found > best_depth:
            best, best_depth = centre, found
        if -hope - best_depth <= side / 50:
            break
        for dx in (-half / 2, half / 2):
            for dy in (-half / 2, half / 2):
                push((centre[0] + dx, centre[1] + dy), half / 2)
    return best[0] / shrink, best[1]


def mark_crossings(line: list[Point]) -> list[Point]:
    """Add the points where a line in degrees crosses the antimeridian, on its two sides."""
    marked = line[:1]
    for (x1, y1), (x2, y2) in pairwise(line):
        if abs(x2 - x1) > 180:
            side = 180.0 if x1 > 0 else -180.0
            span = x2 + 2 * side - x1
            y = y1 + (y2 - y1) * (side - x1) / span if span else y1
            marked += [(side, y), (-side, y)]
        marked.append((x2, y2))
    return marked


SHORTEST_JUMP = 90.0  # degrees or SVG units of the world; an island across the Greenwich meridian makes shorter ones


def pieces(line: list[Point], middle: float) -> list[list[Point]]:
    """Cut a line where it jumps from one end of the world to the other, `middle` being the Greenwich x."""
    cut = [line[:1]]
    reach = max(SHORTEST_JUMP, *(abs(x - middle) for x, _ in line))
    for before, after in pairwise(line):
        if abs(after[0] - before[0]) > reach:
            cut.append([])
        cut[-1].append(after)
    return cut


def halves(ring: Ring, middle: float) -> list[Ring]:
    """A closed ring, or one for each side of the antimeridian when it lies across."""
    cut = pieces(ring, middle)
    if len(cut) == 1:
        return cut
    cut[0] = cut.pop() + cut[0][1:]
    sides = ([piece for piece in cut if (piece[0][0] > middle) is east] for east in (False, True))
    closed = [[point for piece in side for point in piece] for side in sides]
    return [[*points, points[0]] for points in closed]


def clip(ring: Ring, box: Box) -> Ring:
    """The part of a closed ring within a box, empty when there is none; what leaves it runs along its edges.

    Sutherland and Hodgman's method (1974): one edge after the other.
    """
    for axis in (0, 1):
        for limit, side in ((box[axis], 1), (box[axis + 2], -1)):
            ring = _cut(ring, axis, limit, side)
    return ring


def _cut(ring: Ring, axis: int, limit: float, side: int) -> Ring:
    """What lies on one side of a line that runs along the other axis."""
    kept: Ring = []
    for before, after in pairwise(ring):
        in_before, in_after = ((point[axis] - limit) * side >= 0 for point in (before, after))
        if in_before != in_after:
            share = (limit - before[axis]) / (after[axis] - before[axis])
            kept.append((before[0] + share * (after[0] - before[0]), before[1] + share * (after[1] - before[1])))
        if in_after:
            kept.append(after)
    return [*kept, kept[0]] if kept else []


def path_data(rings: list[Ring]) -> str:
    """SVG path data of closed rings, in whole units and relative steps, as short as it can be written.

    Rings that whole units flatten to less than a triangle are left out: the text may be empty.
    """
    parts, pen = [], (0, 0)
    for ring in rings:
        points = [(round(x), round(y)) for x, y in ring]
        points = [point for index, point in enumerate(points) if index == 0 or point != points[index - 1]]
        if len(points) < 4:
            continue
        steps = [(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise([pen, *points[:-1]])]
        numbers = [number for step in steps for number in step]
        parts.append("m" + _join(numbers[:2]) + "l" + _join(numbers[2:]) + "z")
        pen = points[0]
    return "".join(parts)


def _join(numbers: list[int]) -> str:
    """Numbers in a row, a space only where no minus sign parts them already."""
    return "".join(f" {number}" if number >= 0 else str(number) for number in numbers).lstrip(" ")
