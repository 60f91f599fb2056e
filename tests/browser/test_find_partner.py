"""Finding a partner movement: by the map, by the filters; with script, without, by keyboard."""

import re
from itertools import combinations
from math import dist

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.browser.conftest import OpenPage
from tests.browser.site_pages import DESK, PHONE, address_of, directory, partners_of, some_partner


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def reader(open_page: OpenPage, request: pytest.FixtureRequest) -> Page:
    """A reader with script and without."""
    return open_page(java_script_enabled=request.param, viewport=DESK)


def with_script(page: Page) -> bool:
    """Whether scripts run: with them a bubble opens a card first."""
    return page.locator("figure.map").get_by_role("button", name="Agrandir").count() > 0


def bubble(page: Page, country: str) -> Locator:
    """The map's link to a country."""
    return page.locator("figure.map").get_by_role("link", name=re.compile(f"^{country}"))


def listed(page: Page) -> list[str]:
    """Names of the partners in the list."""
    return sorted(page.locator(".partners a").all_inner_texts())


def test_by_a_bubble_of_the_map(reader: Page) -> None:
    partner = some_partner()
    part = f"pays-{partner.country.code.lower()}"
    reader.goto(directory().get_url())
    bubble(reader, partner.country.name).locator("circle").click()
    if with_script(reader):
        reader.get_by_role("dialog").get_by_role("link", name="Voir dans la liste").click()
    expect(reader).to_have_url(re.compile(f"#{part}$"))
    expect(reader.locator(f"#{part} h3")).to_be_in_viewport()
    expect(reader.locator(f"#{part}").get_by_role("link", name=partner.title, exact=True)).to_be_visible()
    reader.get_by_role("link", name=partner.title, exact=True).click()
    expect(reader.get_by_role("heading", level=1)).to_have_text(partner.title)


def test_by_the_small_map_of_the_home_page_and_the_keyboard(page: Page) -> None:
    partner = some_partner()
    page.goto("/")
    bubble(page, partner.country.name).focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"{directory().get_url()}#pays-{partner.country.code.lower()}$"))
    expect(page.get_by_role("heading", name=re.compile(f"^{partner.country.name}"))).to_be_in_viewport()


def test_the_map_counts_what_the_list_shows(page: Page) -> None:
    partner = some_partner()
    count = len(partners_of(partner.country.code))
    page.goto(directory().get_url())
    expect(bubble(page, partner.country.name)).to_have_accessible_name(re.compile(rf"\b{count} mouvements"))
    expect(bubble(page, partner.country.name).locator("text").first).to_have_text(str(count))


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_no_bubble_is_too_near_another_for_a_finger(open_page: OpenPage, size: ViewportSize) -> None:
    """WCAG 2.5.8: targets are 24 px wide, or their centres 24 px from one another."""
    page = open_page(viewport=size)
    page.goto(address_of("partners.PartnerIndexPage"))
    centres = page.locator("figure.map a circle").evaluate_all(
        "circles => circles.map(circle => circle.getBoundingClientRect()).map("
        "box => [box.x + box.width / 2, box.y + box.height / 2])"
    )
    assert len(centres) > 1
    assert min(dist(one, other) for one, other in combinations(centres, 2)) >= 24


def test_by_the_filters(reader: Page) -> None:
    partner = some_partner()
    reader.goto(directory().get_url())
    choice = reader.get_by_label("Pays").locator("option", has_text=partner.country.name)
    reader.get_by_label("Pays").select_option(choice.get_attribute("value"))
    reader.get_by_role("button", name="Filtrer").click()
    reader.wait_for_url(re.compile(f"pays={partner.country.code.lower()}"))
    names = partners_of(partner.country.code)
    assert listed(reader) == names
    expect(reader.get_by_role("status")).to_contain_text(f"{len(names)} mouvements")
    expect(reader.get_by_label("Pays")).to_have_value(partner.country.code.lower())
    reader.get_by_role("link", name=partner.title, exact=True).click()
    expect(reader.get_by_role("heading", level=1)).to_have_text(partner.title)


def test_filters_add_up_and_are_taken_away(reader: Page) -> None:
    reader.goto(directory().get_url())
    everything = listed(reader)
    reader.get_by_label("Continent").select_option("afrique")
    reader.get_by_role("button", name="Filtrer").click()
    reader.wait_for_url(re.compile("continent=afrique"))
    african = listed(reader)
    assert african
    assert set(african) < set(everything)
    reader.get_by_label("Type de mouvement").select_option(index=1)
    reader.get_by_role("button", name="Filtrer").click()
    reader.wait_for_url(re.compile("continent=afrique.*type=[^&]"))
    assert set(listed(reader)) <= set(african)
    reader.get_by_role("link", name="Tout afficher").click()
    reader.wait_for_url(f"**{directory().get_url()}")
    assert listed(reader) == everything
