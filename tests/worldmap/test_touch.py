"""A finger meets one bubble at a time, and a country is seen beside its own."""

import gzip
from collections.abc import Sequence
from itertools import combinations
from math import dist
from pathlib import Path

import pytest
from django.template.loader import render_to_string

from core.spots import MOST_SPOTS
from tests.worldmap.test_drawing import COUNTRIES, html_of, places
from worldmap.countries import country_codes
from worldmap.drawing import LARGE, NARROW, WIDE, draw_country, draw_map
from worldmap.elements import Drawing, Here, MapLinks, Spot
from worldmap.placement import uncrossed
from worldmap.shapes import extent, world

STATIC = Path(__file__).parents[2] / "site" / "static"
HERE = Here("/groupes-locaux/", "Belgique")
LINKS = MapLinks("/partenaires/", "/partenaires/?continent=")
# The width of the map, in pixels, on a screen of 320 and of 390, and where the map of the world becomes a wide one.
SMALLEST, PHONE, DESK = 276, 348, 928
APART = 32


def narrow_centres(drawn: Drawing) -> list[tuple[float, float]]:
    """Where the bubbles of a narrow map are."""
    shown = [bubble for bubble in drawn.bubbles if bubble.only != "wide"]
    steps = [bubble.shift.split("(")[1].split(")")[0].split() for bubble in shown]
    return [(bubble.x + float(x), bubble.y + float(y)) for bubble, (x, y) in zip(shown, steps, strict=True)]


def nearest(centres: Sequence[tuple[float, float]]) -> float:
    return min(dist(one, other) for one, other in combinations(centres, 2))


@pytest.mark.parametrize("width", [SMALLEST, PHONE])
def test_a_finger_tells_the_countries_of_a_phone_apart(width: int) -> None:
    drawn = draw_map(places(COUNTRIES), here=HERE)
    assert len(drawn.bubbles) == 22
    # Half a pixel is lost where places are rounded.
    assert nearest(narrow_centres(drawn)) * width / NARROW.width >= APART - 0.5


def test_a_finger_tells_the_countries_of_a_wide_map_apart() -> None:
    centres = [(bubble.x, bubble.y) for bubble in draw_map(places(COUNTRIES), here=HERE).bubbles]
    assert nearest(centres) * DESK / WIDE.width >= APART - 0.5


def test_so_many_countries_are_told_by_continent_on_a_phone() -> None:
    drawn = draw_map(places(sorted(country_codes())[:60]), links=LINKS, here=HERE)
    narrow = [bubble for bubble in drawn.bubbles if bubble.only != "wide"]
    assert {bubble.url for bubble in narrow} >= {"/partenaires/?continent=afrique", "/groupes-locaux/"}
    assert len(narrow) <= 7
    assert nearest(narrow_centres(drawn)) * SMALLEST / NARROW.width >= APART - 0.5


def test_the_places_of_a_country_keep_apart_however_many() -> None:
    spots = [Spot(-2 + step % 6 / 9, 12 + step // 6 / 9, f"Ville {step}", "#", 3, "town") for step in range(MOST_SPOTS)]
    assert nearest(narrow_centres(draw_country("BF", spots))) * SMALLEST / 1280 >= APART - 0.5


def test_no_bubble_covers_a_country_that_is_smaller() -> None:
    drawn = draw_map(places(COUNTRIES))
    anchors = [tuple(map(float, step.split("h")[0].split())) for step in drawn.anchors.split("M")[1:]]
    sizes = [extent(world().countries[code].path) for code in COUNTRIES]
    small = [
        dist((bubble.x, bubble.y), anchor) - bubble.radius
        for bubble, anchor, size in zip(drawn.bubbles, anchors, sizes, strict=True)
        if size < LARGE * bubble.radius
    ]
    assert len(small) > 8
    assert min(small) > 0


def test_the_lines_to_the_bubbles_do_not_cross() -> None:
    assert uncrossed([(0, 0), (10, 0)], [(10, 5), (0, 5)]) == [(0, 5), (10, 5)]


def test_the_size_of_a_shape_is_that_of_its_largest_part() -> None:
    assert extent("m10 10l20 0 0 8 -20 0zm100 0l2 0 0 2z") == 8
    assert extent("") == 0


def test_here_stands_among_the_countries_in_their_order() -> None:
    drawn = draw_map(sorted(places(["BD", "BJ", "TG"]), key=lambda place: place[3]), here=HERE)
    assert [bubble.name for bubble in drawn.bubbles] == ["Bangladesh", "Belgique", "Bénin", "Togo"]
    ours = drawn.bubbles[1]
    assert (ours.text, ours.url) == ("Ici", "/groupes-locaux/")
    assert ours.label == "Ici, en Belgique\u00a0: groupes locaux et événements"


def test_a_map_of_a_continent_leaves_here_out() -> None:
    assert [bubble.name for bubble in draw_map(places(["BJ"]), area="afrique", here=HERE).bubbles] == ["Bénin"]


def test_the_whole_map_weighs_less_than_a_picture() -> None:
    """Drawing, scripts and style together, as they go over the line."""
    parts = [STATIC / "js" / "map.js", STATIC / "js" / "view_switch.js", STATIC / "css" / "map.css"]
    switch = render_to_string("components/view_switch.html", {"view": None})
    texts = [
        html_of(draw_map(places(COUNTRIES), links=LINKS, here=HERE)),
        switch,
        *(part.read_text() for part in parts),
    ]
    assert sum(len(gzip.compress(text.encode())) for text in texts) < 60_000
