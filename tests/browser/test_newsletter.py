"""The pages of the newsletter are accessible; signing up by the keyboard alone is in `test_journeys`."""

from playwright.sync_api import expect

from newsletter.links import LINKS
from newsletter.models import Subscriber
from tests.browser.axe import violations
from tests.browser.conftest import OpenPage
from tests.browser.site_pages import NARROWEST, address_of


def test_the_page_of_a_subscription_is_accessible(open_page: OpenPage) -> None:
    subscriber = Subscriber.objects.filter(state="subscribed").first()
    page = open_page(viewport=NARROWEST, reduced_motion="reduce")
    page.goto(f"/suivi/infolettre/{LINKS.token_of(subscriber)}/")
    expect(page.get_by_role("button", name="Se désabonner")).to_be_visible()
    assert violations(page) == []


def test_an_error_is_accessible(open_page: OpenPage) -> None:
    page = open_page(viewport=NARROWEST, reduced_motion="reduce")
    page.goto(address_of("newsletter.NewsletterPage"))
    page.get_by_label("Adresse électronique").fill("awa@courriel")
    page.locator("main form button[type=submit]").press("Enter")
    page.get_by_role("alert").get_by_role("link", name="Adresse électronique").press("Enter")
    expect(page.get_by_label("Adresse électronique")).to_be_focused()
    assert violations(page) == []
