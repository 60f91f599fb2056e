"""Build site/worldmap/data/frames, the shapes of each continent and of each country.

Run once by a developer, again when the sources move, with the folders that build_map.py reads:

    python scripts/build_frames.py WORLD_ATLAS_FOLDER CLDR_CORE_FOLDER

Standard library only. What is written is described in site/worldmap/data/README.md.
"""

import argparse
import json
import sys
from collections.abc import Callable
from functools import partial
from math import cos, hypot, pi, radians, sin
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "site"), str(ROOT)]

from scripts.build_map import (  # noqa: E402
    POINTS,
    land_without,
    main_polygon,
    read_countries,
    read_json,
    read_shapes,
)
from scripts.map_geometry import (  # noqa: E402
    Box,
    Point,
    Ring,
    area,
    clip,
    halves,
    interior_point,
    mark_crossings,
    path_data,
    pieces,
    simplify,
)
from scripts.map_topology import ArcPolygon, Topology, arc_polygons  # noqa: E402
from worldmap.azimuthal import azimuthal  # noqa: E402
from worldmap.frames import FRAMES, WIDTH, turned  # noqa: E402
from worldmap.projection import WORLD_WIDTH, position_to_point  # noqa: E402

TOLERANCE = 0.6  # SVG units of a frame 1280 wide
SMALLEST_ISLAND = 6.0  # square SVG units
MARGIN = 24.0  # SVG units beyond the frame, where the cut edges hide
EARTH = 6371.0  # kilometres

# Of each continent: its middle meridian, and west, south, east and north of what is shown, in degrees.
CONTINENTS = {
    "afrique": (17.5, (-26, -36, 59, 38)),
    "asie": (88.5, (31, -12, 146, 55)),
    "amerique-latine": (-73.5, (-113, -56, -34, 33)),
    "europe": (16.5, (-24, 34.5, 50, 71)),
    "amerique-du-nord": (-98.5, (-168, 14, -54, 79)),
    "oceanie": (164.5, (112, -48, 226, 20)),
}

# A country's main part: its largest polygon, and those that are near it or not much smaller.
NEAR = 250 / EARTH
NEAR_SHARE = 0.15  # of the extent of what has been gathered
LARGE_SHARE = 0.1  # of the largest polygon's area
SMALLEST_EXTENT = 40 / EARTH
PADDING = 0.08  # of the extent, on each side
FLATTEST, TALLEST = 0.62, 1.1  # height by width


def build_continent(document: dict[str, Any], codes: dict[str, str], meridian: float, degrees: Box) -> dict[str, Any]:
    """The frame of a continent."""
    whole, shapes = read_shapes(document, codes)
    rotated = whole.each_arc(lambda arc: [(turned(x, meridian), y) for x, y in arc]).each_arc(mark_crossings)
    west, south, east, north = degrees
    corners = [
        position_to_point(turned(x, meridian), y) for x in (west, east) for y in range(int(south), int(north) + 1)
    ]
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    top, bottom = min(y for _, y in corners), max(y for _, y in corners)
    scale = WIDTH / (right - left)
    height = round((bottom - top) * scale)

    def draw(arc: list[Point]) -> list[Point]:
        line = [position_to_point(*position) for position in arc]
        return [point for piece in pieces(line, WORLD_WIDTH / 2) for point in simplify(piece, TOLERANCE / scale)]

    drawn = rotated.each_arc(draw)

    def path(polygons: list[ArcPolygon], smallest: float) -> str:
        rings = [half for polygon in polygons for ring in drawn.polygon(polygon) for half in halves(ring, 1000)]
        return framed_path([to_frame(ring, (left, top), scale) for ring in rings], height, smallest)

    countries = {code: path(polygons, 1) for code, polygons in sorted(shapes.items())}
    return {
        "height": height,
        "round": False,
        "centre": [meridian, 0],
        "left": round(left, 4),
        "top": round(top, 4),
        "scale": round(scale, 6),
        "land": path(land_without(document, "010"), SMALLEST_ISLAND),
        "countries": {code: text for code, text in countries.items() if text},
    }


def to_frame(ring: Ring, corner: Point, scale: float) -> Ring:
    """A ring of the projected plane in SVG units of the frame."""
    return [((x - corner[0]) * scale, (y - corner[1]) * scale) for x, y in ring]


def framed_path(rings: list[Ring], height: float, smallest: float) -> str:
    """SVG path of what lies in the frame, without specks; of the largest ring alone when all are specks."""
    box = (-MARGIN, -MARGIN, WIDTH + MARGIN, height + MARGIN)
    inside = [cut for ring in rings if (cut := clip(ring, box))]
    if not inside:
        return ""
    return path_data([ring for ring in inside if area(ring) >= smallest] or [max(inside, key=area)])


class CountryFrames:
    """The frames of countries, each around a centre of its own."""

    def __init__(self, document: dict[str, Any], codes: dict[str, str]) -> None:
        """Take the shapes of all countries, in degrees."""
        self.topology, self.shapes = read_shapes(document, codes)
        self.everything = [
            polygon
            for geometry in document["objects"]["countries"]["geometries"]
            if geometry.get("id") != "010"
            for polygon in arc_polygons(geometry)
        ]
        self.directions = [[direction(position) for position in arc] for arc in self.topology.arcs]

    def build(self, code: str) -> dict[str, Any]:
        """The frame of one country."""
        own = self.shapes.get(code, [])
        label = POINTS.get(code) or interior_point(main_polygon(self.topology, own))
        centre = (round(label[0], 2), round(label[1], 2))
        onto = partial(azimuthal, centre=centre)
        outlines = [[onto(position) for position in self.topology.ring(polygon[0])] for polygon in own]
        left, top, width, height = window(outlines)
        scale = WIDTH / width
        near = self.near(centre, hypot(width, height))
        drawn = self.drawn([*near, *own], lambda arc: simplify([onto(place) for place in arc], TOLERANCE / scale))

        def path(polygons: list[ArcPolygon], smallest: float) -> str:
            rings = [to_frame(ring, (left, top), scale) for polygon in polygons for ring in drawn.polygon(polygon)]
            return framed_path(rings, height * scale, smallest)

        mine = {ring[0] for polygon in own for ring in polygon}
        shape = path(own, 1)
        return {
            "height": round(height * scale),
            "round": True,
            "centre": list(centre),
            "left": round(left, 6),
            "top": round(top, 6),
            "scale": round(scale, 3),
            "land": path([polygon for polygon in near if polygon[0][0] not in mine], SMALLEST_ISLAND),
            "countries": {code: shape} if shape else {},
        }

    def near(self, centre: Point, reach: float) -> list[ArcPolygon]:
        """The polygons of all countries with a point within reach (in units of the Earth's radius) of a place."""
        towards, limit = direction(centre), cos(min(reach, pi))
        arcs = {
            index
            for index, line in enumerate(self.directions)
            if any(x * towards[0] + y * towards[1] + z * towards[2] >= limit for x, y, z in line)
        }
        return [polygon for polygon in self.everything if not arcs.isdisjoint(arcs_of(polygon))]

    def drawn(self, polygons: list[ArcPolygon], draw: Callable[[list[Point]], list[Point]]) -> Topology:
        """The topology with the arcs of these polygons drawn, the others empty."""
        used = {index for polygon in polygons for index in arcs_of(polygon)}
        return Topology([draw(arc) if index in used else [] for index, arc in enumerate(self.topology.arcs)])


def arcs_of(polygon: ArcPolygon) -> set[int]:
    """The arcs that a polygon runs along, either way."""
    return {max(index, ~index) for ring in polygon for index in ring}


def direction(position: Point) -> tuple[float, float, float]:
    """The unit vector from the middle of the Earth to a position in degrees."""
    longitude, latitude = radians(position[0]), radians(position[1])
    return cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude)


def window(outlines: list[Ring]) -> Box:
    """Left, top, width and height of what is shown of a country: its main part with some room around."""
    left, top, right, bottom = main_extent(outlines) if outlines else (0.0, 0.0, 0.0, 0.0)
    middle = ((left + right) / 2, (top + bottom) / 2)
    width, height = (max(extent, SMALLEST_EXTENT) * (1 + 2 * PADDING) for extent in (right - left, bottom - top))
    width, height = max(width, height / TALLEST), max(height, width * FLATTEST)
    return middle[0] - width / 2, middle[1] - height / 2, width, height


def main_extent(outlines: list[Ring]) -> Box:
    """Left, top, right and bottom of a country's main part."""
    largest, *rest = sorted(outlines, key=area, reverse=True)
    extent = extent_of(largest)
    large = [extent_of(outline) for outline in rest if area(outline) >= LARGE_SHARE * area(largest)]
    waiting = [extent_of(outline) for outline in rest]
    for other in large:
        extent = union(extent, other)
    while near := [other for other in waiting if gap(extent, other) <= reach(extent)]:
        waiting = [other for other in waiting if other not in near]
        for other in near:
            extent = union(extent, other)
    return extent


def reach(extent: Box) -> float:
    """How far from what has been gathered an island still belongs to it."""
    return max(NEAR, NEAR_SHARE * hypot(extent[2] - extent[0], extent[3] - extent[1]))


def extent_of(ring: Ring) -> Box:
    """Left, top, right and bottom of a ring."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return min(xs), min(ys), max(xs), max(ys)


def union(one: Box, other: Box) -> Box:
    """The smallest box around two."""
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def gap(one: Box, other: Box) -> float:
    """The distance between two boxes."""
    across = max(one[0] - other[2], other[0] - one[2], 0.0)
    return hypot(across, max(one[1] - other[3], other[1] - one[3], 0.0))


def write(name: str, content: dict[str, Any]) -> None:
    """Write one frame."""
    text = json.dumps(content, separators=(",", ":"))
    (FRAMES / f"{name.lower()}.json").write_text(text + "\n", encoding="utf-8")


def main() -> None:
    """Read the two folders named on the command line and write the frames."""
    parser = argparse.ArgumentParser(description="Build the shapes of continents and countries.")
    parser.add_argument("world_atlas", type=Path, help="unpacked folder of the npm package world-atlas")
    parser.add_argument("cldr_core", type=Path, help="unpacked folder of the npm package cldr-core")
    arguments = parser.parse_args()
    document = read_json(arguments.world_atlas / "countries-50m.json")
    continents, codes = read_countries(arguments.cldr_core)
    FRAMES.mkdir(exist_ok=True)
    for continent, (meridian, degrees) in CONTINENTS.items():
        write(continent, build_continent(document, codes, meridian, degrees))
    frames = CountryFrames(document, codes)
    for code in sorted(continents):
        write(code, frames.build(code))
    print(f"{len(continents)} countries, {sum(path.stat().st_size for path in FRAMES.iterdir())} bytes")


if __name__ == "__main__":
    main()
