"""Giving by the keyboard alone: from the home page to a transfer, with script and without."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import OpenPage
from tests.browser.site_pages import DESK, NARROWEST, PHONE, address_of


def tab_to(page: Page, name: str) -> None:
    """Press Tab until what is called so has the focus."""
    wanted = page.locator(":focus").and_(page.get_by_text(name, exact=True).or_(page.get_by_label(name, exact=True)))
    for _time in range(60):
        page.keyboard.press("Tab")
        if wanted.count():
            return
    raise AssertionError(f"Tab does not reach {name}")


@pytest.mark.parametrize("script", [True, False])
def test_give(open_page: OpenPage, script: bool) -> None:
    page = open_page(java_script_enabled=script, viewport=DESK)
    page.goto("/")
    tab_to(page, "Faire un don")
    page.keyboard.press("Enter")
    page.wait_for_url("**/faire-un-don/")
    tab_to(page, "Chaque mois")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?rythme=mensuel")
    tab_to(page, "Un autre montant, en euros")
    page.keyboard.type("12,50")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=2, name="chaque mois")).to_have_text("Donner 12,50\u00a0€ chaque mois")
    expect(page.get_by_role("img", name="Code QR d’un virement de 12,50")).to_be_visible()
    expect(page.get_by_text("BE68 5390 0754 7034").first).to_be_visible()
    copies = page.get_by_role("button", name="Copier – IBAN")
    if not script:
        expect(copies).to_be_hidden()
        return
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    copies.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Copié.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "BE68539007547034"


def test_amounts_stand_in_the_first_screen_and_an_error_is_accessible(open_page: OpenPage) -> None:
    for size in (PHONE, DESK):
        page = open_page(viewport=size, reduced_motion="reduce")
        page.goto(address_of("home.DonationPage"))
        for link in page.locator(".giving__switch a, .gift__link").all()[:3]:
            box = link.bounding_box()
            assert box
            assert box["y"] + box["height"] <= size["height"]
    page = open_page(viewport=NARROWEST, reduced_motion="reduce")
    page.goto(f"{address_of('home.DonationPage')}?montant=beaucoup#virement")
    expect(page.get_by_role("alert")).to_contain_text("Écrivez le montant en euros, en chiffres")
    assert violations(page) == []
    page.get_by_role("link", name="Corriger le montant").press("Enter")
    expect(page.get_by_label("Un autre montant, en euros")).to_be_focused()


def test_the_small_menu_begins_with_the_gift(open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE)
    page.goto("/agenda/")
    page.get_by_role("button", name="Menu").press("Enter")
    links = page.get_by_role("navigation", name="Menu principal").get_by_role("link")
    expect(links.filter(has_text="Faire un don")).to_have_count(1)
    expect(links.first).to_have_text("Faire un don")
