"""Build site/worldmap/data/borders.json, the land of each country in degrees, to tell whether a point lies in it.

Run once by a developer, again when the sources move, with the folders that build_map.py reads:

    python scripts/build_borders.py WORLD_ATLAS_FOLDER CLDR_CORE_FOLDER

Standard library only. What is written is described in site/worldmap/data/README.md.
"""

import argparse
import json
import sys
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "site"), str(ROOT)]

from scripts.build_map import POINTS, read_countries, read_json, read_shapes  # noqa: E402
from scripts.map_geometry import Point, halves, simplify  # noqa: E402
from scripts.map_topology import ArcPolygon, Topology  # noqa: E402
from worldmap.borders import BORDERS, STEPS  # noqa: E402

TOLERANCE = 0.06  # degrees: some 6 km


def build(world_atlas: Path, cldr: Path) -> dict[str, list[list[int]]]:
    """The rings of each country as lists of x, y, x, y… in steps of a degree, without the point that closes them."""
    continents, codes = read_countries(cldr)
    topology, shapes = read_shapes(read_json(world_atlas / "countries-10m.json"), codes)
    drawn = topology.each_arc(lambda arc: simplify(arc, TOLERANCE))
    borders = {code: rings(drawn, shapes.get(code, [])) for code in sorted(continents)}
    for code, point in POINTS.items():
        borders[code] = borders[code] or [in_steps([point])]
    return borders


def rings(drawn: Topology, polygons: list[ArcPolygon]) -> list[list[int]]:
    """All rings of some polygons, each on one side of the antimeridian; of a speck, its one point."""
    whole = (ring for polygon in polygons for ring in drawn.polygon(polygon))
    return [in_steps(half[:-1]) for ring in whole for half in halves(ring, 0)]


def in_steps(points: list[Point]) -> list[int]:
    """Points as whole steps, each once in a row."""
    rounded = [(round(x * STEPS), round(y * STEPS)) for x, y in points]
    kept = [point for point, before in zip(rounded, [None, *rounded], strict=False) if point != before]
    return list(chain.from_iterable(kept))


def main() -> None:
    """Read the two folders named on the command line and write the data file."""
    parser = argparse.ArgumentParser(description="Build the land of each country.")
    parser.add_argument("world_atlas", type=Path, help="unpacked folder of the npm package world-atlas")
    parser.add_argument("cldr_core", type=Path, help="unpacked folder of the npm package cldr-core")
    arguments = parser.parse_args()
    borders = build(arguments.world_atlas, arguments.cldr_core)
    lines = ",\n".join(f'"{code}":{json.dumps(found, separators=(",", ":"))}' for code, found in borders.items())
    BORDERS.write_text(f"{{{lines}}}\n", encoding="utf-8")
    print(f"{len(borders)} countries, {BORDERS.stat().st_size} bytes")


if __name__ == "__main__":
    main()
