"""What to do stands in the first screen, on a phone and on a desk."""

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.browser.conftest import OpenPage
from tests.browser.site_pages import DESK, PHONE, address_of

ASKING = (
    "home.HomePage",
    *(f"campaigns.{name}Page" for name in ("Campaign", "Story", "Event", "Call")),
    "partners.PartnerPage",
)


def reach(page: Page) -> float:
    """How far down the first thing to do reaches, in pixels; the page says what it is."""
    box = page.locator("main .actions a").first.bounding_box()
    assert box
    return box["y"] + box["height"]


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
def test_the_first_thing_to_do_is_seen_without_scrolling(open_page: OpenPage, screen: ViewportSize) -> None:
    page = open_page(viewport=screen)
    for page_type in ASKING:
        page.goto(address_of(page_type))
        assert reach(page) <= screen["height"], page_type
