"""Bubbles that neither overlap nor leave the map, always in the same places."""

from itertools import combinations
from math import dist

from worldmap.countries import country_codes, label_point
from worldmap.placement import Window, place
from worldmap.projection import position_to_point

WORLD = Window(0, 0, 2000, 973)
WEST_AFRICA = ["BJ", "BF", "GN", "ML", "MR", "SN", "TG"]


def anchors_of(codes: list[str]) -> list[tuple[float, float]]:
    return [position_to_point(*label_point(code)) for code in codes]


def test_a_circle_alone_lies_on_its_anchor() -> None:
    assert place([(300, 400), (900, 200)], [40, 30], WORLD, 10) == [(300, 400), (900, 200)]


def test_a_crowd_keeps_apart_and_near() -> None:
    anchors, radii = anchors_of(WEST_AFRICA), [44.0, 40, 49, 42, 40, 45, 40]
    centres = place(anchors, radii, WORLD, 10)
    for first, second in combinations(range(len(centres)), 2):
        assert dist(centres[first], centres[second]) >= radii[first] + radii[second] + 9
    assert max(dist(*pair) for pair in zip(anchors, centres, strict=True)) < 140


def test_a_crowd_keeps_its_order() -> None:
    senegal, togo, benin = place(anchors_of(["SN", "TG", "BJ"]), [40, 40, 40], WORLD, 10)
    assert senegal[0] < togo[0] < benin[0]


def test_the_same_countries_always_have_the_same_places() -> None:
    anchors, radii = anchors_of(WEST_AFRICA), [40.0] * 7
    assert place(anchors, radii, WORLD, 10) == place(anchors, radii, WORLD, 10)


def test_two_on_one_anchor_part() -> None:
    first, second = place([(500, 500), (500, 500)], [20, 20], WORLD, 4)
    assert dist(first, second) >= 43.9


def test_circles_stay_whole_in_the_window() -> None:
    window = Window(100, 100, 300, 300)
    for x, y in place([(90, 250), (100, 250), (390, 399)], [30, 30, 30], window, 5):
        assert 130 <= x <= 370
        assert 130 <= y <= 370


def test_all_countries_of_the_world_at_once() -> None:
    codes = list(country_codes())
    centres = place(anchors_of(codes), [6.0] * len(codes), WORLD, 1)
    assert len(centres) == len(codes)


def test_no_country_no_circle() -> None:
    assert place([], [], WORLD, 10) == []
