"""Reading the site by keyboard and on a phone, with and without script."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.journal import Journal
from tests.browser.site_pages import DESK, PHONE, UNKNOWN, address_of

TABS = 25
# A mark of focus: an outline, or for a bubble of the map, a line around its circle.
FOCUS_MARK = """() => {
  const focused = document.activeElement, style = getComputedStyle(focused);
  const circle = focused.querySelector("circle");
  const line = circle ? getComputedStyle(circle) : null;
  return {
    name: `${focused.tagName} ${focused.textContent.trim().slice(0, 30)}`,
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    circled: line ? `${line.stroke} ${line.strokeWidth} ${line.outlineStyle} ${line.fill}` : "",
  };
}"""


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def reader(open_page: OpenPage, request: pytest.FixtureRequest) -> Page:
    """A reader on a desk, with script and without."""
    return open_page(java_script_enabled=request.param, viewport=DESK)


def test_the_contents_list_follows_a_leap_of_the_scroll(open_page: OpenPage) -> None:
    page = open_page(viewport=DESK)
    page.goto("/nous-connaitre/reseau-d-entraide/")
    current = page.locator(".toc [aria-current=location]")
    expect(current).to_have_count(0)
    page.keyboard.press("End")
    expect(current).to_have_text("Les mots de cette page")


def test_from_the_home_page_to_every_part_of_the_menu(reader: Page) -> None:
    reader.goto("/")
    menu = reader.get_by_role("navigation", name="Menu principal")
    names = menu.locator(".nav__main > li > a").all_inner_texts()
    assert len(names) >= 4
    for name in names:
        menu.get_by_role("link", name=name, exact=True).click()
        expect(menu.get_by_role("link", name=name, exact=True)).to_have_attribute("aria-current", "page")
        expect(reader.get_by_role("heading", level=1)).to_have_count(1)


def test_skip_link_comes_first_and_leads_to_the_content(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Aller au contenu")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def test_focus_is_seen_on_every_stop(open_page: OpenPage) -> None:
    page = open_page(reduced_motion="reduce")
    page.goto("/")
    unseen = []
    for _stop in range(TABS):
        page.keyboard.press("Tab")
        mark = page.evaluate(FOCUS_MARK)
        if not mark["outlined"] and not mark["circled"]:
            unseen.append(mark["name"])
    assert unseen == []


def test_focus_is_seen_on_the_map(open_page: OpenPage) -> None:
    page = open_page(reduced_motion="reduce")
    page.goto(address_of("partners.PartnerIndexPage"))
    bubble = page.locator("figure.map a").first
    look = "circle => { const s = getComputedStyle(circle); return [s.stroke, s.strokeWidth, s.fill, s.outlineStyle]; }"
    before = bubble.locator("circle").evaluate(look)
    page.locator("figure.map").evaluate("map => { map.tabIndex = -1; map.focus(); }")
    # The drawing, which the keyboard enlarges, then its first bubble.
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(bubble).to_be_focused()
    assert bubble.locator("circle").evaluate(look) != before


def test_phone_menu_opens_and_closes_by_keyboard(open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE)
    page.goto("/")
    menu = page.get_by_role("navigation", name="Menu principal")
    expect(menu).to_be_hidden()
    page.get_by_role("button", name="Menu").focus()
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    # Nothing behind it is in reach: after its last link, the focus leaves the page, not the menu.
    for _ in range(40):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('#menu')")
    menu.get_by_role("link").first.focus()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(page.get_by_role("button", name="Menu")).to_be_focused()
    expect(page.get_by_role("main")).to_be_visible()


def test_phone_menu_closes_when_the_window_grows_past_it(open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE)
    page.goto("/contact/")
    page.get_by_role("button", name="Menu").click()
    expect(page.locator("#menu:popover-open")).to_have_count(1)
    page.set_viewport_size(DESK)
    expect(page.locator("#menu:popover-open")).to_have_count(0)
    page.get_by_role("main").get_by_role("textbox").first.fill("Awa")


def test_phone_menu_opens_without_script(open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE, java_script_enabled=False)
    page.goto("/")
    page.get_by_role("button", name="Menu").click()
    menu = page.get_by_role("navigation", name="Menu principal")
    link = menu.locator(".nav__main a").first
    target = link.get_attribute("href")
    link.click()
    expect(page).to_have_url(re.compile(f"{target}$"))
    expect(page.get_by_role("heading", level=1)).to_have_count(1)


def test_unknown_address_shows_the_way_back(page: Page, site_url: str, journal: Journal) -> None:
    journal.allow("status of 404")
    answer = page.goto(UNKNOWN)
    assert answer is not None
    assert answer.status == 404
    page.locator("main a").first.click()
    expect(page).to_have_url(f"{site_url}/")


def test_the_two_languages_lead_to_each_other(reader: Page) -> None:
    reader.goto("/")
    reader.get_by_role("link", name="English").click()
    expect(reader.locator("html")).to_have_attribute("lang", "en")
    reader.get_by_role("link", name="Français").click()
    expect(reader.locator("html")).to_have_attribute("lang", "fr")


def test_who_arrives_is_offered_the_language_of_the_browser(open_page: OpenPage) -> None:
    page = open_page(locale="en-GB", viewport=PHONE)
    page.goto("/vision-et-missions/")
    offer = page.locator(".offer")
    expect(offer).to_have_attribute("lang", "en")
    expect(offer.get_by_role("link", name="Read this page in English")).to_have_attribute(
        "href", re.compile("/en/vision-and-missions/$")
    )
    assert page.evaluate("localStorage.length") == 0
    offer.get_by_role("button", name="No, thank you").click()
    expect(offer).to_have_count(0)
    page.goto("/partenaires/")
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(offer).to_have_count(0)
    assert page.context.cookies() == []


def test_no_cookie_for_who_only_reads(page: Page) -> None:
    for path in ("/", address_of("partners.PartnerIndexPage"), address_of("campaigns.CampaignPage")):
        page.goto(path)
    assert page.context.cookies() == []


def test_a_section_opens_its_pages_and_a_term_its_definition(reader: Page) -> None:
    reader.goto("/nous-connaitre/")
    menu = reader.get_by_role("navigation", name="Menu principal")
    menu.get_by_role("button", name="Pages de « Nous connaître »").click()
    menu.get_by_role("link", name="À propos du réseau d’entraide").click()
    expect(reader.get_by_role("heading", level=1)).to_have_text("À propos du réseau d’entraide")
    reader.get_by_role("navigation", name="Sommaire").get_by_role("link", name="Nos valeurs").click()
    expect(reader).to_have_url(re.compile("#nos-valeurs$"))
    card = reader.get_by_role("complementary", name="Partenaire")
    button = reader.get_by_role("button", name="partenaires", exact=True)
    link = reader.get_by_role("link", name="partenaires", exact=True)
    expect(button.or_(link).first).to_be_visible()
    if button.count():
        button.press("Enter")
        expect(card).to_be_visible()
        reader.keyboard.press("Tab")
        expect(card.get_by_role("link", name="Voir dans le glossaire")).to_be_focused()
        reader.keyboard.press("Escape")
        expect(card).to_be_hidden()
        expect(button).to_be_focused()
    else:
        link.click()
        expect(reader).to_have_url(re.compile("/glossaire/#partenaire$"))
