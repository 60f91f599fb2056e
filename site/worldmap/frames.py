"""The parts of the world that are drawn apart: a file each in data/frames, read when it is first drawn."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .azimuthal import Position, azimuthal, position_at
from .projection import position_to_point

FRAMES = Path(__file__).resolve().parent / "data" / "frames"

# Of every frame, in SVG units.
WIDTH = 1280.0


@dataclass(frozen=True, slots=True)
class Frame:
    """A window on a projection, with the shapes in it, in SVG units from its upper left corner.

    A continent (`round` false) is in the Equal Earth projection around the meridian of `centre`, a country in
    Lambert's azimuthal one around `centre`. Of the projected plane `left` and `top` are its corner, `scale` the SVG
    units in one unit. `land` is the path of the land, for a country of that of the others; `countries` has the
    paths of those that may be drawn as one.
    """

    height: float
    round: bool
    centre: Position
    left: float
    top: float
    scale: float
    land: str
    countries: dict[str, str]

    def point(self, position: Position) -> tuple[float, float]:
        """A position in degrees in SVG units; it may lie out of the frame. Raises ValueError off the Earth."""
        x, y = plane(position, self.centre, round=self.round)
        return (x - self.left) * self.scale, (y - self.top) * self.scale

    def position(self, point: tuple[float, float]) -> Position:
        """The position in degrees of a point of a country's frame. Raises ValueError off the Earth."""
        x, y = point
        return position_at((x / self.scale + self.left, y / self.scale + self.top), self.centre)


def plane(position: Position, centre: Position, *, round: bool) -> tuple[float, float]:  # noqa: A002
    """A position on the plane of a frame's projection."""
    return azimuthal(position, centre) if round else position_to_point(turned(position[0], centre[0]), position[1])


def turned(longitude: float, meridian: float) -> float:
    """A longitude counted from another meridian, from -180 to 180."""
    return (longitude - meridian + 180) % 360 - 180


# The files of some twenty countries and six continents are asked for; each takes up to 100 KB of memory.
@lru_cache(maxsize=64)
def frame(name: str) -> Frame:
    """The frame of a country by its alpha-2 code or of a continent by its value. Raises KeyError for another."""
    path = FRAMES / f"{name.lower()}.json"
    if not name.replace("-", "").isalpha() or not path.is_file():
        raise KeyError(name)
    data = json.loads(path.read_text(encoding="utf-8"))
    longitude, latitude = data.pop("centre")
    return Frame(**data, centre=(longitude, latitude))
