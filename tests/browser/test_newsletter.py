"""Signing up for the newsletter by the keyboard alone, from the home page to what is kept, with script and without."""

import pytest
from playwright.sync_api import expect

from newsletter.links import LINKS
from newsletter.models import Subscriber
from tests.browser.axe import violations
from tests.browser.conftest import OpenPage
from tests.browser.site_pages import DESK, NARROWEST, address_of
from tests.browser.test_giving import tab_to


@pytest.mark.parametrize("script", [True, False])
def test_sign_up(open_page: OpenPage, script: bool) -> None:
    email = f"clavier-{'avec' if script else 'sans'}@courriel.example"
    page = open_page(java_script_enabled=script, viewport=DESK)
    page.goto("/nous-connaitre/")
    page.get_by_role("link", name="Recevoir l’infolettre").first.press("Enter")
    page.wait_for_url("**/infolettre/")
    page.get_by_label("Adresse électronique").focus()
    page.keyboard.type(email)
    tab_to(page, "Santé")
    page.keyboard.press("Space")
    tab_to(page, "Recevoir l’infolettre")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Encore un pas\u00a0: votre courrier")
    # What the mail leads to.
    subscriber = Subscriber.objects.get(email=email)
    page.goto(f"/suivi/infolettre/{LINKS.token_of(subscriber)}/")
    tab_to(page, "Confirmer mon abonnement")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("C’est confirmé")
    expect(page.get_by_label("Santé")).to_be_checked()
    # axe waits for clocks that a page without script does not have.
    assert not script or violations(page) == []
    page.get_by_role("button", name="Se désabonner").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Vous ne recevez plus l’infolettre")
    assert not Subscriber.objects.filter(email=email).exists()


def test_an_error_is_accessible(open_page: OpenPage) -> None:
    page = open_page(viewport=NARROWEST, reduced_motion="reduce")
    page.goto(address_of("newsletter.NewsletterPage"))
    page.get_by_label("Adresse électronique").fill("awa@courriel")
    page.locator("main form button[type=submit]").press("Enter")
    page.get_by_role("alert").get_by_role("link", name="Adresse électronique").press("Enter")
    expect(page.get_by_label("Adresse électronique")).to_be_focused()
    assert violations(page) == []
