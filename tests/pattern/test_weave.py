"""The weave: always the same, told apart by structure, light enough for eighty on a page."""

from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image

from pattern import weave
from pattern.picture import DAYLIGHT, weave_png
from worldmap.countries import Continent

SEEDS = [f"mouvement-{number}" for number in range(80)]
CONTINENTS = ["afrique", "asie", "amerique-latine"]


def test_continents_are_those_of_the_site() -> None:
    assert set(weave.STRUCTURES) == set(weave.DYES) <= set(Continent.values)


def test_a_mark_is_always_the_same() -> None:
    first = weave.svg(weave.mark("CNTB", ["syndicat", "jeunes"], "afrique"), "mark")
    second = weave.svg(weave.mark("CNTB", ["jeunes", "syndicat"], "afrique"), "mark")
    assert first == second


def test_partners_of_one_country_and_kind_differ() -> None:
    marks = {weave.mark_svg(seed, ("syndicat",), "asie") for seed in SEEDS}
    assert len(marks) > 40


def test_continents_differ_without_colour() -> None:
    """The same partner elsewhere is woven otherwise: where the weft passes over, not only its dye."""
    structures = {weave.mark("x", [], continent).weft_over for continent in [*CONTINENTS, ""]}
    assert len(structures) == 4


@pytest.mark.parametrize("continent", [*CONTINENTS, "", "europe"])
def test_one_red_thread_runs_through_a_mark_and_is_seen(continent: str) -> None:
    for seed in SEEDS:
        cloth = weave.mark(seed, ["coopérative"], continent)
        threads = [*cloth.warp, *cloth.weft]
        assert [thread.tone for thread in threads].count("terre") == 1
        assert any(run.thread.tone == "terre" for run in cloth.runs())


def test_marks_have_one_size() -> None:
    sizes = {(cloth.width, cloth.height) for seed in SEEDS for cloth in [weave.mark(seed, [seed], "asie")]}
    assert sizes == {(40, 40)}


def test_each_crossing_shows_one_thread() -> None:
    cloth = weave.mark("x", [], "amerique-latine")
    runs = list(cloth.runs())
    for row, y in enumerate(weave._starts(cloth.weft)):
        for column, x in enumerate(weave._starts(cloth.warp)):
            covering = [run for run in runs if run.x <= x < run.x + run.width and run.y <= y < run.y + run.height]
            assert [run.standing for run in covering] == [not cloth.weft_over[row][column]]


def test_eighty_marks_stay_light() -> None:
    drawings = [weave.mark_svg(seed, ("syndicat",), CONTINENTS[len(seed) % 3]) for seed in SEEDS]
    assert max(len(drawing) for drawing in drawings) < 900
    assert sum(len(drawing) for drawing in drawings) / len(drawings) < 750


def test_the_journey_has_a_thread_for_each_partner() -> None:
    cloth = weave.journey({"afrique": 40, "asie": 22, "amerique-latine": 18})
    tones = [thread.tone for thread in cloth.warp]
    assert [tones.count(tone) for tone in ("soleil", "ocean", "foret")] == [40, 22, 18]
    assert [thread.tone for thread in cloth.weft].count("terre") == 1


def test_a_cover_never_has_its_ground_for_a_thread() -> None:
    for seed in SEEDS:
        tones = {thread.tone for cloth in [weave.cover(seed, 7, 9)] for thread in (*cloth.warp, *cloth.weft)}
        assert weave.ground(seed) not in tones


@pytest.mark.parametrize(
    "drawing",
    [
        weave.mark_svg("x", (), "asie"),
        weave.cover_svg("x", 7, 9),
        weave.swatch_svg("afrique"),
        weave.journey_svg((("afrique", 3), ("asie", 2))),
    ],
)
def test_drawings_are_well_formed_hidden_from_readers_and_free_of_inline_style(drawing: str) -> None:
    element = ElementTree.fromstring(drawing)  # noqa: S314
    assert element.get("aria-hidden") == "true"
    assert "style=" not in drawing
    assert all(path.get("class") in {tone[0] for tone in DAYLIGHT} for path in element)


def test_share_pictures_have_the_size_asked_and_the_site_s_colours() -> None:
    picture = Image.open(BytesIO(weave_png("x", title="Le prix d’une chemise\u00a0: qui paie ?", size=(1200, 630))))
    assert picture.size == (1200, 630)
    colours = {colour for _count, colour in picture.convert("RGB").getcolors(maxcolors=4096)}
    assert {(251, 247, 239), (27, 25, 48)} <= colours


@pytest.mark.parametrize("title", ["", "mot " * 120, "anticonstitutionnellement" * 6])
def test_share_pictures_bear_any_title(title: str) -> None:
    assert weave_png("x", title=title).startswith(b"\x89PNG")
