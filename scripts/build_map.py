"""Build site/worldmap/data/world.json, the countries and shapes of the map.

Run once by a developer, again when the sources move:

    npm pack world-atlas@2 cldr-core     # two .tgz files, then `tar xzf` each into a folder of its own
    python scripts/build_map.py WORLD_ATLAS_FOLDER CLDR_CORE_FOLDER

world-atlas holds Natural Earth's countries as TopoJSON in degrees: the 1:110m
shapes are drawn, the 1:50m ones only tell where small countries lie. cldr-core
tells which territories there are, their numeric codes and their continents.
Standard library only. What is written is described in site/worldmap/data/README.md.
"""

import argparse
import json
import sys
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "site"), str(ROOT)]

from scripts.map_geometry import (  # noqa: E402
    Point,
    Polygon,
    area,
    halves,
    interior_point,
    mark_crossings,
    path_data,
    pieces,
    simplify,
)
from scripts.map_topology import ArcPolygon, Topology, arc_polygons, decode_arcs  # noqa: E402
from worldmap.projection import WORLD_WIDTH, position_to_point  # noqa: E402

TARGET = ROOT / "site" / "worldmap" / "data" / "world.json"
TOLERANCE = 0.7  # SVG units of a world 2000 wide: half a pixel on a wide screen
SMALLEST_ISLAND = 5.0  # square SVG units

# CLDR territory containment, the first group that holds a country wins.
CONTINENTS = {
    "021": "amerique-du-nord",
    "419": "amerique-latine",
    "002": "afrique",
    "142": "asie",
    "150": "europe",
    "009": "oceanie",
}
NO_COUNTRY = {"AQ"}

# Natural Earth's shapes without an ISO number, by its own name.
NAMED = {"Kosovo": "XK", "Somaliland": "SO", "N. Cyprus": "CY"}

# Territories that Natural Earth draws as part of a country: the country, and the box
# (west, south, east, north in degrees) that holds their land and none of the rest.
DETACHED = {
    "BQ": ("NL", (-69, 11, -62, 18)),
    "GF": ("FR", (-55, 2, -51, 6)),
    "GP": ("FR", (-62, 15.8, -60.9, 16.6)),
    "MQ": ("FR", (-61.3, 14.3, -60.7, 15)),
    "RE": ("FR", (55, -22, 56, -20)),
    "SJ": ("NO", (10, 76, 34, 81)),
    "YT": ("FR", (45, -13.2, 45.4, -12.5)),
}
# A place in each of those it does not draw at the scales read.
POINTS = {
    "BV": (3.36, -54.42),
    "CC": (96.85, -12.15),
    "CX": (105.65, -10.48),
    "GI": (-5.35, 36.14),
    "TK": (-171.85, -9.2),
    "TV": (179.2, -8.52),
    "UM": (166.64, 19.29),
}

Shapes = dict[str, list[ArcPolygon]]
Box = tuple[float, float, float, float]


def read_json(path: Path) -> dict[str, Any]:
    """One JSON file."""
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return document


def read_countries(cldr: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Continent by alpha-2 code and alpha-2 code by numeric code, from CLDR's supplemental data."""
    mappings = read_json(cldr / "supplemental/codeMappings.json")["supplemental"]["codeMappings"]
    groups = read_json(cldr / "supplemental/territoryContainment.json")["supplemental"]["territoryContainment"]
    numeric = {code: entry["_numeric"] for code, entry in mappings.items() if "_numeric" in entry}
    continents: dict[str, str] = {}
    for group, continent in CONTINENTS.items():
        for code in territories(group, groups):
            if code in numeric and code not in NO_COUNTRY:
                continents.setdefault(code, continent)
    return continents, {numeric[code]: code for code in continents}


def territories(group: str, groups: dict[str, Any]) -> list[str]:
    """The territories in a group of CLDR, through its subgroups."""
    if group not in groups:
        return [group]
    return [code for part in groups[group]["_contains"] for code in territories(part, groups)]


def read_shapes(document: dict[str, Any], codes: dict[str, str]) -> tuple[Topology, Shapes]:
    """The topology in degrees and each country's polygons, detached territories apart."""
    topology = Topology(decode_arcs(document)).each_arc(mark_crossings)
    shapes: Shapes = {}
    merged = set()
    for geometry in document["objects"]["countries"]["geometries"]:
        code = codes.get(geometry.get("id", "")) or NAMED.get(geometry["properties"]["name"])
        if code:
            if code in shapes:
                merged.add(code)
            shapes.setdefault(code, []).extend(arc_polygons(geometry))
    for code in merged:
        shapes[code] = topology.merge(shapes[code])
    for code, (owner, box) in DETACHED.items():
        detach(topology, shapes, code, owner, box)
    return topology, shapes


def detach(topology: Topology, shapes: Shapes, code: str, owner: str, box: Box) -> None:
    """Give a territory those of its owner's polygons that start in its box."""
    west, south, east, north = box
    near: list[ArcPolygon] = []
    rest: list[ArcPolygon] = []
    for polygon in shapes[owner]:
        x, y = topology.ring(polygon[0])[0]
        (near if west <= x <= east and south <= y <= north else rest).append(polygon)
    shapes[owner] = rest
    if near:
        shapes[code] = near


def land_without(document: dict[str, Any], code: str) -> list[ArcPolygon]:
    """The merged land, less the polygons of the country with this numeric code."""
    countries = document["objects"]["countries"]["geometries"]
    left_out = next(arc_polygons(geometry) for geometry in countries if geometry.get("id") == code)
    arcs = {index for polygon in left_out for ring in polygon for index in ring}
    land = document["objects"]["land"]
    polygons = [polygon for geometry in land.get("geometries", [land]) for polygon in arc_polygons(geometry)]
    return [polygon for polygon in polygons if arcs.isdisjoint(polygon[0])]


def draw(arc: list[Point]) -> list[Point]:
    """An arc in degrees as a simplified line on the map."""
    line = [position_to_point(*position) for position in arc]
    return [point for piece in pieces(line, WORLD_WIDTH / 2) for point in simplify(piece, TOLERANCE)]


def shape_path(drawn: Topology, polygons: list[ArcPolygon]) -> str:
    """SVG path of polygons without their specks; of the largest ring alone when all are specks."""
    whole = [ring for polygon in polygons for ring in drawn.polygon(polygon)]
    rings = [half for ring in whole for half in halves(ring, WORLD_WIDTH / 2)]
    return path_data([ring for ring in rings if area(ring) >= SMALLEST_ISLAND] or [max(rings, key=area)])


def main_polygon(topology: Topology, polygons: list[ArcPolygon]) -> Polygon:
    """The polygon in degrees that covers the largest area of the Earth, on one side of the antimeridian."""

    def true_area(polygon: Polygon) -> float:
        return area([position_to_point(*position) for position in polygon[0]])

    whole = [topology.polygon(polygon) for polygon in polygons]
    return max(([outer, *holes] for first, *holes in whole for outer in halves(first, 0)), key=true_area)


def build(world_atlas: Path, cldr: Path) -> dict[str, Any]:
    """The whole content of the data file."""
    continents, codes = read_countries(cldr)
    coarse, fine = (read_json(world_atlas / f"countries-{scale}.json") for scale in ("110m", "50m"))
    topology, shapes = read_shapes(coarse, codes)
    fine_topology, fine_shapes = read_shapes(fine, codes)
    drawn = topology.each_arc(draw)
    countries = {}
    for code in sorted(continents):
        point = POINTS.get(code) or interior_point(main_polygon(fine_topology, fine_shapes[code]))
        path = shape_path(drawn, shapes[code]) if code in shapes else ""
        countries[code] = {
            "continent": continents[code],
            "label": [round(degrees, 2) for degrees in point],
            **({"path": path} if path else {}),
        }
    return {"land": shape_path(drawn, land_without(coarse, "010")), "countries": countries}


def write(world: dict[str, Any]) -> None:
    """Write the data file, a line a country so that a change can be read."""
    dumps = partial(json.dumps, separators=(",", ":"))
    lines = ",\n".join(f"{dumps(code)}:{dumps(country)}" for code, country in world["countries"].items())
    TARGET.write_text(f'{{"land":{dumps(world["land"])},\n"countries":{{\n{lines}\n}}}}\n', encoding="utf-8")


def main() -> None:
    """Read the two folders named on the command line and write the data file."""
    parser = argparse.ArgumentParser(description="Build the data of the map.")
    parser.add_argument("world_atlas", type=Path, help="unpacked folder of the npm package world-atlas")
    parser.add_argument("cldr_core", type=Path, help="unpacked folder of the npm package cldr-core")
    arguments = parser.parse_args()
    world = build(arguments.world_atlas, arguments.cldr_core)
    write(world)
    drawn = sum("path" in country for country in world["countries"].values())
    print(f"{len(world['countries'])} countries, {drawn} with a shape, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
