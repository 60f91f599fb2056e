"""Which part of a country its map shows."""

import pytest

from scripts.build_frames import FLATTEST, PADDING, TALLEST, main_extent, window
from scripts.map_geometry import Ring


def square(left: float, top: float, side: float) -> Ring:
    right, bottom = left + side, top + side
    return [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]


def test_a_near_island_belongs_and_leads_to_the_next() -> None:
    chain = [square(0, 0, 0.1), square(0.13, 0, 0.01), square(0.17, 0, 0.01)]
    assert main_extent(chain) == pytest.approx((0, 0, 0.18, 0.1))


def test_a_far_island_does_not() -> None:
    assert main_extent([square(0, 0, 0.1), square(1, 0, 0.01)]) == pytest.approx((0, 0, 0.1, 0.1))


def test_a_far_part_that_is_large_does() -> None:
    assert main_extent([square(0, 0, 0.1), square(0.5, 0, 0.05)]) == pytest.approx((0, 0, 0.55, 0.1))


def test_the_window_has_room_around_and_a_moderate_form() -> None:
    left, top, width, height = window([square(0, 0, 0.1)])
    assert width == height == pytest.approx(0.1 * (1 + 2 * PADDING))
    assert left == top == pytest.approx(-0.1 * PADDING)
    tall = window([[(0, 0), (0.01, 0), (0.01, 0.5), (0, 0.5), (0, 0)]])
    assert tall[3] / tall[2] == pytest.approx(TALLEST)
    flat = window([[(0, 0), (0.5, 0), (0.5, 0.01), (0, 0.01), (0, 0)]])
    assert flat[3] / flat[2] == pytest.approx(FLATTEST)
