"""The countries and shapes of the world, read once per process from data/world.json."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA_FILE = Path(__file__).resolve().parent / "data" / "world.json"


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


@cache
def world() -> World:
    """The world map read from `data/world.json`, once per process."""
    data = json.loads(DATA_FILE.read_text(encoding="utf-8"))
    countries = {
        code: CountryEntry(entry["continent"], (entry["label"][0], entry["label"][1]), entry.get("path", ""))
        for code, entry in data["countries"].items()
    }
    return World(data["land"], countries)
