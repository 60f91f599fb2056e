"""What the map shows of countries and counts, and what a reader finds in it."""

import gzip
import re
from itertools import combinations
from math import dist

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from worldmap.cloth import weft_path
from worldmap.countries import Continent, country_name, default_continent
from worldmap.drawing import draw_country, draw_map
from worldmap.elements import Drawing, MapLinks, Spot

AFRICA = ["BJ", "BF", "BI", "GN", "ML", "MR", "CD", "RW", "SN", "TG"]
COUNTRIES = [*AFRICA, "BD", "KH", "IN", "ID", "NP", "PH", "BO", "GT", "PE", "DO", "HT"]


def places(codes: list[str], count: int = 3) -> list[tuple[str, int, str, str, str]]:
    return [(code, count, f"#pays-{code.lower()}", country_name(code, "fr"), default_continent(code)) for code in codes]


def html_of(drawn: Drawing) -> str:
    return render_to_string("components/map.html", {"map": drawn})


@pytest.fixture(scope="module")
def page() -> str:
    with override("fr"):
        return html_of(draw_map(places(COUNTRIES)))


def test_every_country_is_a_link_that_says_where_and_how_many(page: str) -> None:
    links = re.findall(r'<a class="map-bubble" href="(#pays-..)"><title>(.*?)</title>', page)
    assert len(links) == 21
    assert ("#pays-bj", "Bénin\u00a0: 3 mouvements partenaires") in links


def test_one_movement_is_singular() -> None:
    assert draw_map(places(["TG"], 1)).bubbles[0].label == "Togo\u00a0: 1 mouvement partenaire"


def test_a_country_without_movements_is_left_out() -> None:
    assert draw_map(places(["TG"], 0)).bubbles == ()
    assert "map-land" in html_of(draw_map([]))


def test_countries_wear_the_cloth_of_their_continent(page: str) -> None:
    for continent, total in (("afrique", 10), ("asie", 6), ("amerique-latine", 5)):
        assert page.count(f'class="map-country continent-{continent}" fill="url(#cloth-{continent})"') == total
        assert page.count(f'<pattern id="cloth-{continent}"') == 1
    assert 'id="cloth-europe"' not in page


def test_no_two_continents_are_woven_alike() -> None:
    assert len({weft_path(continent) for continent in Continent.values}) == len(Continent.values)


def test_the_legend_names_the_continents_but_not_in_small(page: str) -> None:
    assert "Afrique" in page
    assert "Amérique latine" in page
    assert "map-legend" not in html_of(draw_map(places(COUNTRIES), compact=True))


def test_nothing_a_strict_policy_would_refuse(page: str) -> None:
    assert not re.search(r'<script(?! type="module" src=)|<style|\sstyle=|\son\w+=', page)


def test_names_and_addresses_are_escaped() -> None:
    page = html_of(draw_map([("BJ", 2, '/?a=1&b="2"', "<b>Bénin</b>", "afrique")]))
    assert "<b>" not in page
    assert 'href="/?a=1&amp;b=&quot;2&quot;"' in page


def test_a_continent_has_its_own_window_and_a_way_back() -> None:
    links = MapLinks(world="/partenaires/", continent="/partenaires/?continent=")
    with override("fr"):
        page = html_of(draw_map(places(AFRICA), area="afrique", links=links))
    assert '<a href="/partenaires/">Revenir à la carte du monde</a>' in page
    assert '<a href="/partenaires/?continent=afrique">Afrique</a>' in page
    assert page.count('class="map-country continent-afrique"') == 10
    assert "map-equator" not in page
    with pytest.raises(KeyError):
        draw_map(places(AFRICA), area="atlantide")


def test_a_small_country_has_its_shape_on_its_continent() -> None:
    assert draw_map(places(["CV"])).shapes == ()
    assert len(draw_map(places(["CV"]), area="afrique").shapes) == 1


BURUNDI = [
    Spot(29.36, -3.38, "Bujumbura", "/bujumbura/", 4, "town"),
    Spot(29.92, -3.43, "Syndicat des enseignants", "/syndicat/", 1, "exact"),
    Spot(29.89, -3.36, "", "#sans-lieu", 3, "country"),
]


def test_a_country_shows_towns_and_those_without_a_place_as_one() -> None:
    with override("fr"):
        page = html_of(draw_country("BI", BURUNDI))
    labels = re.findall(r'<a class="map-bubble[^>]*><title>(.*?)</title>', page)
    assert labels == [
        "Bujumbura\u00a0: 4 mouvements partenaires",
        "Syndicat des enseignants",
        "Burundi, lieu non précisé\u00a0: 3 mouvements partenaires",
    ]
    assert page.count("map-vague") == 1
    assert page.count('class="map-country continent-afrique"') == 1
    assert 'aria-label="Carte des mouvements partenaires\u00a0: Burundi"' in page


def test_the_bubbles_of_a_country_keep_apart_and_in_the_frame() -> None:
    crowd = [Spot(29.36 + step / 1000, -3.38, f"Lieu {step}", "#", 1, "exact") for step in range(12)]
    bubbles = draw_country("BI", crowd).bubbles
    assert all(dist((a.x, a.y), (b.x, b.y)) >= a.radius + b.radius for a, b in combinations(bubbles, 2))
    far = draw_country("FR", [Spot(55.5, -21.1, "Saint-Denis", "#", 1, "town")])
    assert 0 < far.bubbles[0].x < 1280


def test_a_map_without_links_is_a_picture_of_a_place() -> None:
    with override("fr"):
        page = html_of(draw_country("BI", [Spot(29.36, -3.38, "Bujumbura", "", 1, "town")], compact=True))
    assert "<a " not in page
    assert 'role="img" aria-label="Sur la carte\u00a0: Bujumbura, Burundi"' in page
    assert 'class="map-count"' not in page


def test_bubbles_grow_with_the_square_root_of_the_count() -> None:
    one, four, nine = (draw_map(places(["IN"], count)).bubbles[0].radius for count in (1, 4, 9))
    assert four - one == nine - four > 0


def test_a_far_island_is_not_cropped_away() -> None:
    assert not draw_map(places(COUNTRIES)).whole
    fiji = draw_map(places(["FJ"]))
    assert fiji.whole
    assert "map-whole" in html_of(fiji)


def test_a_country_too_small_for_a_shape_has_its_bubble() -> None:
    drawn = draw_map(places(["CV"]))
    assert drawn.shapes == ()
    assert len(drawn.bubbles) == 1


def test_an_unknown_country_is_an_error() -> None:
    with pytest.raises(KeyError):
        draw_map([("ZZ", 1, "#", "Nulle part", "afrique")])


def test_a_map_is_laid_out_once_for_each_language() -> None:
    with override("en"):
        english = draw_map(places(["BJ"]))
        assert draw_map(places(["BJ"])) is english
    with override("fr"):
        french = draw_map(places(["BJ"]))
    assert english.bubbles[0].label == "Bénin: 3 partner movements"
    assert french.bubbles[0].label == "Bénin\u00a0: 3 mouvements partenaires"


def test_the_whole_component_is_light(page: str) -> None:
    assert len(gzip.compress(page.encode())) < 16_000
