"""A story on the map: it moves along as one reads, and is a list without script."""

import pytest
from playwright.sync_api import Page, expect

from campaigns.models import CampaignPage
from tests.browser.conftest import OpenPage
from tests.browser.site_pages import DESK, PHONE

VIEW = "document.querySelector('.b-journey svg').getAttribute('viewBox')"


def opened(page: Page) -> Page:
    page.goto(CampaignPage.objects.get(slug="remonter-le-fil", locale__language_code="fr").get_url())
    return page


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_map_goes_where_one_reads(open_page: OpenPage, size: object) -> None:
    page = opened(open_page(viewport=size, reduced_motion="reduce"))
    for name in ("Cambodge", "Guatemala"):
        stop = page.locator(".b-journey__stop").filter(has_text=name)
        stop.locator(".b-journey__sentence").evaluate(
            "text => scrollTo(0, text.getBoundingClientRect().top + scrollY - innerHeight * 0.55)"
        )
        page.wait_for_function(f"view => {VIEW} === view", arg=stop.get_attribute("data-view"))
        expect(page.locator(".b-journey__map")).to_be_in_viewport()
    link = page.locator(".b-journey__stop a").first
    link.focus()
    page.wait_for_function(f"view => {VIEW} === view", arg=page.locator("[data-view]").first.get_attribute("data-view"))


def test_a_list_without_script(open_page: OpenPage) -> None:
    page = opened(open_page(viewport=PHONE, java_script_enabled=False))
    expect(page.locator(".b-journey__stop h3")).to_have_count(5)
    expect(page.locator(".b-journey svg")).to_be_visible()
    assert page.locator(".b-journey__map").evaluate("map => getComputedStyle(map).position") == "static"
