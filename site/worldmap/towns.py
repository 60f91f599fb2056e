"""The towns of a country, from data/towns.json."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TOWNS = Path(__file__).resolve().parent / "data" / "towns.json"


@dataclass(frozen=True, slots=True)
class Town:
    """A town and where it lies, in degrees."""

    name: str
    longitude: float
    latitude: float


@cache
def towns_of(code: str) -> tuple[Town, ...]:
    """The towns of a country by its alpha-2 code, the larger ones first; none for a country that has none there."""
    return tuple(Town(*entry) for entry in _file().get(code, ()))


# Read when first asked for: most processes never show the studio's map.
@cache
def _file() -> dict[str, list[tuple[str, float, float]]]:
    towns: dict[str, list[tuple[str, float, float]]] = json.loads(TOWNS.read_text(encoding="utf-8"))
    return towns
