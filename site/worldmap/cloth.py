"""The weaves that fill countries on the map, one structure a continent so that colour is never the only sign.

A tile is four threads by four. The warp is the ground; where the weft passes over it lies a short line.
"""

from collections.abc import Callable
from functools import cache

PITCH = 6  # SVG units from thread to thread; the template repeats tiles of 24 by 24
THREADS = 4

# Marks and covers have structures of their own (`pattern.weave`); dyes stand in static/css/map.css.
# By value of `Continent`: whether the weft passes over the warp at a row and a column of the tile.
STRUCTURES: dict[str, Callable[[int, int], bool]] = {
    "afrique": lambda row, column: (row // 2 + column // 2) % 2 == 0,  # basket
    "asie": lambda row, column: (row + column) % 4 < 2,  # twill
    "amerique-latine": lambda row, column: (_wave(row) + _wave(column)) % 4 < 2,  # diamond
    "europe": lambda row, column: (row + column) % 2 == 0,  # plain
    "amerique-du-nord": lambda row, _column: row % 2 == 0,  # rep
    "oceanie": lambda row, column: (row + 2 * column) % 4 == 0,  # satin
}


def _wave(index: int) -> int:
    """0, 1, 2, 1 and again."""
    return min(index % 4, -index % 4)


@cache
def weft_path(continent: str) -> str:
    """SVG path data of the weft in one tile, to be stroked: a line for each crossing it passes over."""
    over = STRUCTURES[continent]
    return "".join(
        f"M{column * PITCH} {row * PITCH + PITCH // 2}h{PITCH}"
        for row in range(THREADS)
        for column in range(THREADS)
        if over(row, column)
    )
