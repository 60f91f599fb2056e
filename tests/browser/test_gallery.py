"""The gallery of a campaign by hand: its map tells the stories of a country, its filters work without script."""

from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.site_pages import DESK, PHONE, gallery


def test_a_bubble_tells_the_stories_of_its_country(open_page: OpenPage) -> None:
    page = open_page(viewport=DESK)
    page.goto(gallery())
    page.locator("a.map-bubble", has_text="Bangladesh").locator("circle").click()
    card = page.locator(".map-card")
    expect(card.get_by_role("heading")).to_have_text("Bangladesh\u00a0: 2 récits")
    for story in ("La chaîne s’arrête un quart d’heure", "Ce que l’on dit à voix basse dans l’atelier"):
        expect(card.locator("ul a", has_text=story)).to_be_visible()
    card.get_by_role("link", name="Page du pays").click()
    expect(page.locator(".map-of-country .map-drawing")).to_have_attribute(
        "aria-label", "Carte des récits\u00a0: Bangladesh"
    )


def test_filters_and_neighbours_work_without_script(open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE, java_script_enabled=False)
    page.goto(gallery())
    page.get_by_label("Contenu").select_option("formation")
    page.get_by_role("button", name="Filtrer").click()
    page.get_by_role("link", name="Une journée sur deux roues").click()
    # Both at its beginning and between the other stories.
    page.get_by_role("link", name="Tous les récits").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("galerie mondiale")
