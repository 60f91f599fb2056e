"""The projection against values worked out apart from our code."""

from math import inf, nan, pi, radians, sin, sqrt

import pytest

from worldmap.projection import WORLD_HEIGHT, WORLD_WIDTH, position_to_point, project


def test_centre_of_the_world_is_the_origin() -> None:
    assert project(0, 0) == (0, 0)


def test_right_end_of_the_equator() -> None:
    # On the equator theta = 0, so x = 2 π / (√3 A1).
    assert project(180, 0)[0] == pytest.approx(2 * pi / (sqrt(3) * 1.340264), abs=1e-12)


def test_published_proportions() -> None:
    """The paper gives a width 2.05458 times the height, the poles as lines 0.59247 as long as the equator."""
    width, height = project(180, 0)[0], project(0, 90)[1]
    assert width / height == pytest.approx(2.05458, abs=1e-5)
    assert project(180, 90)[0] / width == pytest.approx(0.59247, abs=1e-5)
    assert project(0, 90)[1] == project(180, 90)[1]


@pytest.mark.parametrize(
    ("longitude", "latitude", "easting", "northing"),
    [
        # Metres on the sphere of 6 378 137 m, as PROJ's JavaScript port gives them.
        (180, 0, 17263256.844, 0),
        (-180, 90, -10227908.090, 8402320.157),
        (180, 45, 14795421.791, 5486671.715),
        (17, 13, 1610419.034, 1672158.769),
        (80, -83, 4640719.797, -8310148.402),
        (-64.7, -16.7, -6079768.642, -2141729.556),
    ],
)
def test_known_places(longitude: float, latitude: float, easting: float, northing: float) -> None:
    x, y = project(longitude, latitude)
    assert x * 6378137 == pytest.approx(easting, abs=0.001)
    assert y * 6378137 == pytest.approx(northing, abs=0.001)


@pytest.mark.parametrize(("longitude", "latitude"), [(12.5, 41.9), (100, 10), (179, 89)])
def test_symmetry(longitude: float, latitude: float) -> None:
    x, y = project(longitude, latitude)
    assert project(-longitude, latitude) == (-x, y)
    assert project(longitude, -latitude) == (x, -y)


@pytest.mark.parametrize("south", [-90, -60, -35, -1, 0, 20, 51, 80, 89])
def test_areas_are_true(south: float) -> None:
    """A strip one degree high and 360° round has the same area on the map as on the sphere."""
    north, steps = south + 1, 200
    strip = 0.0
    for step in range(steps):
        low, high = south + step / steps, south + (step + 1) / steps
        (right_low, bottom), (right_high, top) = project(180, low), project(180, high)
        strip += (right_low + right_high) * (top - bottom)
    on_the_sphere = 2 * pi * (sin(radians(north)) - sin(radians(south)))
    assert strip == pytest.approx(on_the_sphere, rel=1e-5)


@pytest.mark.parametrize("position", [(180.1, 0), (-181, 0), (0, 90.01), (0, -91), (nan, 0), (0, nan), (inf, 0)])
def test_a_position_off_the_earth_is_refused(position: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="out of range"):
        position_to_point(*position)


def test_points_of_the_map() -> None:
    assert pytest.approx(2000 / 2.05458, abs=0.01) == WORLD_HEIGHT
    assert position_to_point(0, 0) == pytest.approx((1000, WORLD_HEIGHT / 2))
    assert position_to_point(-180, 0)[0] == pytest.approx(0, abs=1e-9)
    assert position_to_point(180, 0)[0] == pytest.approx(WORLD_WIDTH)
    assert position_to_point(0, 90)[1] == pytest.approx(0, abs=1e-9)
    assert position_to_point(0, -90)[1] == pytest.approx(WORLD_HEIGHT)


def test_south_is_down_and_east_is_right() -> None:
    cotonou, brussels = position_to_point(2.4, 6.4), position_to_point(4.4, 50.8)
    dhaka = position_to_point(90.4, 23.8)
    assert cotonou[1] > brussels[1]
    assert dhaka[0] > brussels[0]
