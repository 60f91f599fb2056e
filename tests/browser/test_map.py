"""The map by hand: zoom, cards and keyboard."""

import re
from itertools import combinations
from math import dist
from typing import Literal

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.browser.axe import violations
from tests.browser.conftest import OpenPage
from tests.browser.site_pages import DESK, PHONE, directory, partners_of, some_partner

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
VISIBLE_WIDTH = "svg => svg.viewBox.baseVal.width"


@pytest.fixture
def still(open_page: OpenPage) -> Page:
    """The directory on a desk, without motion."""
    page = open_page(viewport=DESK, reduced_motion="reduce")
    page.goto(directory().get_url())
    return page


def drawing(page: Page) -> Locator:
    """The map itself."""
    return page.locator("svg.map-drawing")


def width_shown(page: Page) -> float:
    """How much of the map is shown across, in its units."""
    return float(drawing(page).evaluate(VISIBLE_WIDTH))


def bubble(page: Page, country: str) -> Locator:
    """The map's link to a country."""
    return page.locator("figure.map").get_by_role("link", name=re.compile(f"^{country}"))


def card(page: Page) -> Locator:
    """The card of the bubble that was opened."""
    return page.locator("figure.map").get_by_role("dialog")


def size_of(bubble: Locator) -> float:
    """The width of a bubble on the screen."""
    box = bubble.locator("circle").bounding_box()
    assert box
    return box["width"]


def test_the_buttons_look_closer_and_bubbles_keep_their_size(still: Page) -> None:
    whole = width_shown(still)
    some = bubble(still, some_partner().country.name)
    before = size_of(some)
    still.get_by_role("button", name="Agrandir").click()
    assert width_shown(still) == pytest.approx(whole / 2)
    assert size_of(some) == pytest.approx(before, rel=0.03)
    still.get_by_role("button", name="Agrandir").click()
    still.get_by_role("button", name="Réduire").click()
    assert width_shown(still) == pytest.approx(whole / 2)
    still.get_by_role("button", name="Tout voir").click()
    assert width_shown(still) == pytest.approx(whole)
    assert size_of(some) == pytest.approx(before, rel=0.01)


def test_beyond_the_closest_lies_the_country(still: Page) -> None:
    whole = width_shown(still)
    closer = still.get_by_role("button", name="Agrandir")
    for _step in range(3):
        closer.click()
    assert width_shown(still) == pytest.approx(whole / 8)
    closer.click()
    inside = still.get_by_role("group", name=re.compile("^Carte des mouvements partenaires\\s: "))
    expect(inside).to_be_focused()
    for _step in range(3):
        closer.click()
    expect(closer).to_have_attribute("aria-disabled", "true")


def test_the_wheel_is_the_page_s_unless_ctrl_is_held(still: Page) -> None:
    whole = width_shown(still)
    drawing(still).hover()
    scrolled = still.evaluate("scrollY")
    still.mouse.wheel(0, 120)
    expect(still.get_by_text("Tenez Ctrl")).to_be_visible()
    still.wait_for_function("before => scrollY > before", arg=scrolled)
    assert width_shown(still) == whole
    drawing(still).hover()
    still.keyboard.down("Control")
    still.mouse.wheel(0, -120)
    still.keyboard.up("Control")
    still.wait_for_function(f"whole => ({VISIBLE_WIDTH})(document.querySelector('.map-drawing')) < whole", arg=whole)


def test_a_double_click_looks_closer_and_dragging_moves(still: Page) -> None:
    drawing(still).scroll_into_view_if_needed()
    box = drawing(still).bounding_box()
    assert box
    x, y = box["x"] + box["width"] * 0.9, box["y"] + box["height"] * 0.6
    whole = width_shown(still)
    still.mouse.dblclick(x, y)
    assert width_shown(still) == pytest.approx(whole / 2)
    before = drawing(still).get_attribute("viewBox")
    still.mouse.move(x, y)
    still.mouse.down()
    still.mouse.move(x + 60, y, steps=4)
    still.mouse.up()
    assert drawing(still).get_attribute("viewBox") != before
    expect(card(still)).to_be_hidden()


def test_two_fingers_look_closer(open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE, has_touch=True, is_mobile=True, reduced_motion="reduce")
    page.goto(f"{directory().get_url()}?vue=carte")
    drawing(page).scroll_into_view_if_needed()
    box = drawing(page).bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    whole = width_shown(page)
    touch = page.context.new_cdp_session(page)

    def fingers(kind: str, apart: float) -> None:
        points = [{"x": x - apart, "y": y, "id": 1}, {"x": x + apart, "y": y, "id": 2}] if apart else []
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    fingers("touchStart", 20)
    for apart in (30, 45, 60):
        fingers("touchMove", apart)
    fingers("touchEnd", 0)
    page.wait_for_function(f"half => ({VISIBLE_WIDTH})(document.querySelector('.map-drawing')) < half", arg=whole / 1.5)


def test_a_card_opens_where_one_clicks_and_escape_returns(still: Page) -> None:
    partner = some_partner()
    country = bubble(still, partner.country.name)
    country.locator("circle").click()
    expect(card(still)).to_be_visible()
    expect(card(still)).to_be_focused()
    names = partners_of(partner.country.code)
    expect(card(still).get_by_role("heading")).to_contain_text(f"{len(names)} mouvements")
    shown = card(still).locator("li").all_inner_texts()
    assert len(shown) == min(len(names), 6)
    assert set(shown) <= set(names)
    assert partner.title in card(still).inner_text()
    still.keyboard.press("Escape")
    expect(card(still)).to_be_hidden()
    expect(country).to_be_focused()


def test_a_card_leads_to_a_partner(still: Page) -> None:
    partner = some_partner()
    bubble(still, partner.country.name).locator("circle").click()
    name = card(still).locator("li a").first.inner_text()
    card(still).locator("li a").first.click()
    expect(still.get_by_role("heading", level=1)).to_have_text(name)


def test_the_card_shuts_by_its_button_and_by_a_click_elsewhere(still: Page) -> None:
    country = bubble(still, some_partner().country.name)
    country.locator("circle").click()
    card(still).get_by_role("button", name="Fermer").click()
    expect(country).to_be_focused()
    country.locator("circle").click()
    drawing(still).click(position={"x": 8, "y": 8})
    expect(card(still)).to_be_hidden()


def focused_name(page: Page) -> str:
    """The name of the bubble that has the focus."""
    return str(page.evaluate("document.activeElement.querySelector('.map-name').textContent"))


def test_the_keyboard_alone(still: Page) -> None:
    """Tab comes in once and goes out again; arrows and letters lead from name to name, in the order of the alphabet."""
    names = still.locator("a.map-bubble .map-name").all_text_contents()
    still.locator("a.map-bubble").first.focus()
    met = [focused_name(still)]
    for _step in names[1:]:
        still.keyboard.press("ArrowRight")
        met.append(focused_name(still))
    assert met == names
    assert "Belgique" in names
    still.keyboard.press("ArrowUp")
    assert focused_name(still) == names[-2]
    still.keyboard.press("Home")
    still.keyboard.press("t")
    assert focused_name(still) == "Togo"
    whole = width_shown(still)
    still.keyboard.press("+")
    assert width_shown(still) == pytest.approx(whole / 2)
    still.keyboard.press("-")
    still.keyboard.press("+")
    still.keyboard.press("0")
    assert width_shown(still) == pytest.approx(whole)
    still.keyboard.press("Enter")
    expect(card(still)).to_be_focused()
    still.keyboard.press("Escape")
    still.keyboard.press("Tab")
    expect(still.get_by_role("button", name="Agrandir")).to_be_focused()
    still.keyboard.press("Shift+Tab")
    assert focused_name(still) == "Togo"


def test_names_stand_beside_their_bubbles_when_the_map_is_near(still: Page) -> None:
    named = still.locator("[data-named] .map-name")
    assert named.count() == 0
    still.get_by_role("button", name="Agrandir").click()
    boxes = named.evaluate_all(
        "names => names.map(name => name.getBoundingClientRect()).map(b => [b.x, b.y, b.right, b.bottom])"
    )
    assert len(boxes) > 4
    assert not [
        pair
        for pair in combinations(boxes, 2)
        if pair[0][0] < pair[1][2] and pair[1][0] < pair[0][2] and pair[0][1] < pair[1][3] and pair[1][1] < pair[0][3]
    ]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_list_or_map_on_a_phone_keeps_the_filters(open_page: OpenPage, script: bool) -> None:
    page = open_page(viewport=PHONE, java_script_enabled=script)
    page.goto(f"{directory().get_url()}?type=syndicat")
    shown = page.locator("#liste, #carte").filter(visible=True)
    expect(shown).to_have_attribute("id", "liste")
    loads: list[str] = []
    page.on("request", lambda request: loads.append(request.url) if request.is_navigation_request() else None)
    page.get_by_role("navigation", name="Liste ou carte").get_by_role("link", name="Carte").click()
    expect(shown).to_have_attribute("id", "carte")
    expect(page).to_have_url(re.compile("type=syndicat&vue=carte$"))
    assert bool(loads) is not script
    page.locator("figure.map").get_by_role("link", name="Afrique", exact=True).click()
    expect(page).to_have_url(re.compile("(?=.*type=syndicat)(?=.*vue=carte).*continent=afrique"))
    expect(shown).to_have_attribute("id", "carte")
    if not script:
        page.locator("figure.map a.map-bubble circle").first.click()
        expect(shown).to_have_attribute("id", "liste")


def test_motion_is_short_and_only_for_those_who_want_it(open_page: OpenPage) -> None:
    page = open_page(viewport=DESK)
    page.goto(directory().get_url())
    whole = width_shown(page)
    page.get_by_role("button", name="Agrandir").click()
    page.wait_for_function(
        f"half => Math.abs(({VISIBLE_WIDTH})(document.querySelector('.map-drawing')) - half) < 1", arg=whole / 2
    )


def test_a_map_put_in_later_works_at_once(still: Page) -> None:
    still.locator("figure.map").evaluate(
        "async figure => { const text = await (await fetch(location.href)).text();"
        " figure.replaceWith(new DOMParser().parseFromString(text, 'text/html').querySelector('figure.map')); }"
    )
    whole = width_shown(still)
    still.get_by_role("button", name="Agrandir").click()
    assert width_shown(still) == pytest.approx(whole / 2)


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_an_open_card_is_accessible(open_page: OpenPage, size: ViewportSize) -> None:
    page = open_page(viewport=size, reduced_motion="reduce")
    page.goto(f"{directory().get_url()}?vue=carte")
    bubble(page, some_partner().country.name).locator("circle").click()
    expect(card(page).locator("li").first).to_be_visible()
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == []


def test_into_a_country_and_back(still: Page) -> None:
    """One step beyond the closest puts the country's map in the world's place; its shapes are asked for only then."""
    asked: list[str] = []
    partner = some_partner()
    still.on("request", lambda request: asked.append(request.url))
    country = bubble(still, partner.country.name)
    country.locator("circle").click()
    expect(card(still).get_by_role("link", name="Page du pays")).to_have_attribute("href", re.compile("/pays/"))
    still.keyboard.press("Escape")
    for _step in range(4):
        still.keyboard.press("+")
    inside = still.get_by_role("group", name=re.compile(f"Carte des mouvements partenaires\\s: {partner.country.name}"))
    expect(inside).to_be_focused()
    assert [url for url in asked if "/partenaires/" in url] == [url for url in asked if "/pays/" in url] != []
    still.locator("a.map-bubble circle").first.click()
    expect(card(still).locator("li").first).to_be_visible()
    assert set(card(still).locator("li").all_inner_texts()) <= set(partners_of(partner.country.code))
    for scheme in SCHEMES:
        still.emulate_media(color_scheme=scheme)
        assert violations(still) == []
    still.keyboard.press("Escape")
    still.get_by_role("link", name="Revenir à la carte du monde").click()
    expect(country).to_be_focused()
    expect(still).to_have_url(re.compile(f"{directory().get_url()}$"))


def test_from_the_world_to_a_country_without_script(open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE, java_script_enabled=False)
    partner = some_partner()
    page.goto(f"{directory().get_url()}?vue=carte")
    continent = partner.country.get_continent_display()
    page.locator("figure.map").get_by_role("link", name=continent, exact=True).click()
    expect(page).to_have_url(re.compile(f"vue=carte&continent={partner.country.continent}"))
    bubble(page, partner.country.name).locator("circle").click()
    page.locator(f"#pays-{partner.country.code.lower()}").get_by_role("link", name=partner.country.name).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(partner.country.name)
    shown = [int(text) for text in page.locator(".map-count").all_text_contents()]
    assert sum(shown) == len(partners_of(partner.country.code))
    page.goto(directory().get_url() + f"?vue=carte&continent={partner.country.continent}")
    page.get_by_role("link", name="Revenir à la carte du monde").click()
    expect(page).to_have_url(re.compile(f"{directory().get_url()}\\?vue=carte$"))


@pytest.mark.parametrize("query", ["?vue=carte", "?vue=carte&continent=afrique"])
@pytest.mark.parametrize("width", [320, 390, 1024])
def test_bubbles_are_far_enough_apart_for_a_finger(open_page: OpenPage, width: int, query: str) -> None:
    page = open_page(viewport={"width": width, "height": 800})
    page.goto(directory().get_url() + query)
    centres = page.locator("figure.map a circle").evaluate_all(
        "circles => circles.map(circle => circle.getBoundingClientRect())"
        ".map(box => [box.x + box.width / 2, box.y + box.height / 2])"
    )
    assert len(centres) > 1
    assert min(dist(one, other) for one, other in combinations(centres, 2)) >= 32


def test_on_paper_there_is_nothing_to_press(still: Page) -> None:
    still.emulate_media(media="print")
    expect(drawing(still)).to_be_visible()
    expect(still.get_by_role("button", name="Agrandir")).to_be_hidden()
