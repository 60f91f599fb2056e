"""The frames of continents and countries: projection, files, windows."""

import gzip
import re
from itertools import pairwise
from math import cos, pi, radians, sin

import pytest

from worldmap.azimuthal import azimuthal
from worldmap.countries import Continent, country_codes, default_continent, label_point
from worldmap.frames import FRAMES, WIDTH, frame, turned


@pytest.mark.parametrize("centre", [(0, 0), (29.9, -3.4), (178, -17), (10, 78)])
def test_the_centre_is_the_origin(centre: tuple[float, float]) -> None:
    assert azimuthal(centre, centre) == pytest.approx((0, 0), abs=1e-9)


def test_distances_along_a_meridian_are_chords() -> None:
    """A place at an angle c from the centre lies at 2 sin(c / 2)."""
    for degrees in (1, 30, 90):
        assert azimuthal((0, degrees), (0, 0)) == pytest.approx((0, -2 * sin(radians(degrees) / 2)))
        assert azimuthal((degrees, 0), (0, 0)) == pytest.approx((2 * sin(radians(degrees) / 2), 0))


def test_a_known_place() -> None:
    """Snyder's worked example, page 332: radius 3, centre 40° N 100° W, place 20° S 100° E."""
    x, y = azimuthal((100, -20), (-100, 40))
    assert (3 * x, -3 * y) == pytest.approx((-4.2339303, 4.0257775), abs=1e-6)


def test_the_other_end_of_the_world_is_refused() -> None:
    with pytest.raises(ValueError, match="other end"):
        azimuthal((180, 0), (0, 0))


def test_areas_are_true() -> None:
    """A cap of one degree around the centre and a ring far from it have the areas they have on the sphere."""
    ring = [azimuthal((90 + step, 60), (90, 90)) for step in range(361)]
    area = abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))) / 2
    assert area == pytest.approx(2 * pi * (1 - cos(radians(30))), rel=1e-4)


def test_longitudes_turn() -> None:
    assert turned(-170, 164.5) == pytest.approx(25.5)
    assert turned(10, 17.5) == -7.5


@pytest.mark.parametrize("name", [*Continent.values, *country_codes()])
def test_every_frame_is_light_and_keeps_its_shapes_in(name: str) -> None:
    drawn = frame(name)
    assert 0.5 * WIDTH < drawn.height < 1.5 * WIDTH
    assert len(gzip.compress((FRAMES / f"{name.lower()}.json").read_bytes())) < 20_000
    for path in (drawn.land, *drawn.countries.values()):
        first = re.match(r"m(-?\d+)[ ]?(-?\d+)", path)
        assert not path or first
        assert not first or -30 < int(first[1]) < WIDTH + 30


@pytest.mark.parametrize("code", country_codes())
def test_a_country_lies_in_its_frame(code: str) -> None:
    x, y = frame(code).point(label_point(code))
    assert 0 < x < WIDTH
    assert 0 < y < frame(code).height


def test_nearly_every_country_has_a_fine_shape() -> None:
    bare = {code for code in country_codes() if not frame(code).countries}
    assert bare <= {"BV", "CC", "CX", "GI", "TK", "TV", "UM"}


@pytest.mark.parametrize(
    ("code", "inside", "outside"),
    [
        ("FR", (9.1, 42.2), (55.5, -21.1)),  # Corsica, not Réunion
        ("GQ", (8.78, 3.75), (0, 20)),  # the island with the capital
        ("MY", (101.7, 3.1), (90, 3)),  # both halves
        ("PH", (125.6, 7.1), (140, 7)),
        ("FJ", (179.2, -16.6), (160, -17)),
    ],
)
def test_the_main_part_is_shown(code: str, inside: tuple[float, float], outside: tuple[float, float]) -> None:
    drawn = frame(code)
    x, y = drawn.point(inside)
    assert 0 < x < WIDTH
    assert 0 < y < drawn.height
    x, y = drawn.point(outside)
    assert not (0 < x < WIDTH and 0 < y < drawn.height)


@pytest.mark.parametrize("name", ["ZZ", "AQ", "", "../world", "mars"])
def test_what_is_no_country_has_no_frame(name: str) -> None:
    with pytest.raises(KeyError):
        frame(name)


def test_continents_show_their_countries() -> None:
    """But for some far islands and Russia, whose middle is in Asia; their bubbles stand at the edge of the frame."""
    out = set()
    for code in country_codes():
        drawn = frame(default_continent(code))
        x, y = drawn.point(label_point(code))
        if not (0 < x < WIDTH and 0 < y < drawn.height):
            out.add(code)
    assert out == {"BV", "CC", "CX", "HM", "IO", "PN", "RU", "SJ", "TF"}
