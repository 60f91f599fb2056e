"""The layout holds: narrow screens, large text, forced colours, no motion, paper."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect
from pypdfium2 import PdfDocument

from tests.browser.conftest import OpenPage
from tests.browser.site_pages import DESK, NARROWEST, PHONE, address_of, page_types

# What sticks out on the right of the page: the innermost elements only.
TOO_WIDE = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const out = [...document.body.querySelectorAll("*")].filter(
    element => element.getBoundingClientRect().right > root.clientWidth + 1);
  const innermost = out.filter(element => !out.some(other => other !== element && element.contains(other)));
  const name = element => `${element.tagName} ${element.getAttribute('class')}: ${element.textContent.slice(0, 40)}`;
  return [`page: ${root.scrollWidth} px`].concat(innermost.slice(0, 5).map(name));
}"""
MOVING = """() => [...document.querySelectorAll("*")].filter(element => {
  const style = getComputedStyle(element);
  const seconds = `${style.transitionDuration}, ${style.animationDuration}`.split(", ").map(parseFloat);
  return Math.max(...seconds) > 0.01;
}).map(element => `${element.tagName} ${element.getAttribute('class')}`)"""
# WCAG 1.4.4: text at twice its size.
LARGE_TEXT = "() => { document.documentElement.style.fontSize = '200%'; }"


def resize(page: Page, size: ViewportSize) -> None:
    """Give a page another size, and wait until it has taken it."""
    page.set_viewport_size(size)
    expect(page.locator("html")).to_have_js_property("clientWidth", size["width"])


def stays_within(page: Page, path: str) -> None:
    """Nothing of a page is wider than the screen: on the narrowest phone, in large letters, on a desk."""
    page.goto(path)
    assert page.evaluate(TOO_WIDE) == []
    resize(page, PHONE)
    page.evaluate(LARGE_TEXT)
    assert page.evaluate(TOO_WIDE) == []
    resize(page, DESK)
    assert page.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize("page_type", page_types())
def test_no_horizontal_scroll(open_page: OpenPage, page_type: str) -> None:
    stays_within(open_page(viewport=NARROWEST), address_of(page_type))


def test_no_horizontal_scroll_among_results(open_page: OpenPage) -> None:
    stays_within(open_page(viewport=NARROWEST), "/recherche/?q=mutuelle")


def test_no_motion_for_those_who_ask_for_none(open_page: OpenPage) -> None:
    page = open_page(reduced_motion="reduce")
    for page_type in ("home.HomePage", "partners.PartnerIndexPage", "campaigns.CampaignPage"):
        page.goto(address_of(page_type))
        assert page.evaluate(MOVING) == []


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_forced_colours_keep_links_and_the_map(open_page: OpenPage, size: ViewportSize) -> None:
    page = open_page(forced_colors="active", viewport=size)
    page.goto(address_of("partners.PartnerIndexPage"))
    ground, ink = page.evaluate(
        "() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
    )
    circle = page.locator("figure.map a circle").first
    paints = circle.evaluate("circle => [getComputedStyle(circle).fill, getComputedStyle(circle).stroke]")
    assert any(paint not in (ground, "none") for paint in paints)
    colour, line = page.locator(".partners a").first.evaluate(
        "link => [getComputedStyle(link).color, getComputedStyle(link).textDecorationLine]"
    )
    assert colour != ink or "underline" in line


def test_paper_keeps_the_text_and_leaves_out_the_menus(page: Page) -> None:
    page.goto(address_of("campaigns.CampaignPage"))
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("header nav")).to_be_hidden()
    expect(page.get_by_role("link", name="Aller au contenu")).to_be_hidden()
    ground = page.evaluate("() => getComputedStyle(document.documentElement).backgroundColor")
    assert ground == "rgb(255, 255, 255)"


def test_paper_has_every_picture_the_address_and_no_heading_alone_at_a_foot(page: Page) -> None:
    page.goto(address_of("campaigns.CampaignPage"))
    assert page.locator("img[loading=lazy]").count()
    headings = {" ".join(text.split()) for text in page.locator(":is(h2, h3, h4)").all_inner_texts()}
    sheets = PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))
    expect(page.locator("img[loading=lazy]")).to_have_count(0)
    texts = [sheet.get_textpage().get_text_range().split("\r\n") for sheet in sheets]
    assert len(texts) > 3
    assert not headings & {lines[-1].strip() for lines in texts}
    end = " ".join(texts[-1])
    assert address_of("campaigns.CampaignPage") in end
    assert "Page du" in end
