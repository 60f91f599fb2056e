"""The data file: paths that keep to the world, with each country's label point in its own."""

import gzip
import re

import pytest

from worldmap.countries import country_codes, label_point
from worldmap.projection import WORLD_HEIGHT, WORLD_WIDTH, position_to_point
from worldmap.shapes import world

Point = tuple[int, int]


def rings(path: str) -> list[list[Point]]:
    """The corners of each ring of path data made of relative `m`, `l` and `z`."""
    x = y = 0
    found = []
    for text in path.split("z")[:-1]:
        numbers = [int(number) for number in re.findall(r"-?\d+", text)]
        ring: list[Point] = []
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            ring.append((x, y))
        found.append(ring)
        x, y = ring[0]
    return found


def box(path: str) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of a path."""
    points = [point for ring in rings(path) for point in ring]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


DRAWN = [code for code in country_codes() if world().countries[code].path]


def test_how_many_countries_are_drawn() -> None:
    assert len(DRAWN) == 176
    assert {"BJ", "BI", "RW", "HT", "DO", "KH", "BE", "GF"} <= set(DRAWN)


@pytest.mark.parametrize("code", DRAWN)
def test_label_point_lies_within_the_shape(code: str) -> None:
    left, top, right, bottom = box(world().countries[code].path)
    x, y = position_to_point(*label_point(code))
    assert left - 1 <= x <= right + 1
    assert top - 1 <= y <= bottom + 1


def test_land_keeps_to_the_world_without_antarctica() -> None:
    left, top, right, bottom = box(world().land)
    assert left >= 0
    assert top >= 0
    assert right <= WORLD_WIDTH
    assert bottom < position_to_point(0, -60)[1] < WORLD_HEIGHT


@pytest.mark.parametrize("path", [world().land, *(world().countries[code].path for code in ("RU", "FJ"))])
def test_nothing_is_drawn_across_the_antimeridian(path: str) -> None:
    for ring in rings(path):
        following = [*ring[1:], ring[0]]
        assert all(abs(after[0] - before[0]) < WORLD_WIDTH / 4 for before, after in zip(ring, following, strict=True))


def test_land_is_light() -> None:
    assert len(gzip.compress(world().land.encode())) < 8_000
