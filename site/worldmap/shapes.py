"""The countries and shapes of the world, read once per process from data/world.json."""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA_FILE = Path(__file__).resolve().parent / "data" / "world.json"
NUMBER = re.compile(r"-?\d+")


@dataclass(frozen=True, slots=True)
class CountryEntry:
    """What the data file tells about a country.

    `continent` is a value of `worldmap.countries.Continent`. `label` is a place well inside the
    country's main part, (longitude, latitude) in degrees. `path` is SVG path data in the units of
    `worldmap.projection`, empty for a country too small to have a shape at this scale.
    """

    continent: str
    label: tuple[float, float]
    path: str


@dataclass(frozen=True, slots=True)
class World:
    """All land but Antarctica as one SVG path, and every country by its alpha-2 code."""

    land: str
    countries: dict[str, CountryEntry]


def extent(path: str) -> float:
    """The shorter side of the box around the largest part of a shape, in SVG units; 0 without a shape.

    Paths are of relative steps in whole units: `m1169 505l2 7-6 8z`.
    """
    x = y = 0
    sides = [(0, 0)]
    for part in filter(None, path.split("z")):
        numbers = [int(number) for number in NUMBER.findall(part)]
        points = []
        for right, down in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + right, y + down
            points.append((x, y))
        x, y = points[0]
        across = [point[0] for point in points]
        along = [point[1] for point in points]
        sides.append((max(across) - min(across), max(along) - min(along)))
    width, height = max(sides, key=lambda side: side[0] * side[1])
    return min(width, height)


@cache
def world() -> World:
    """The world map read from `data/world.json`, once per process."""
    data = json.loads(DATA_FILE.read_text(encoding="utf-8"))
    countries = {
        code: CountryEntry(entry["continent"], (entry["label"][0], entry["label"][1]), entry.get("path", ""))
        for code, entry in data["countries"].items()
    }
    return World(data["land"], countries)
