"""The page for gifts; giving by the keyboard alone is in `test_journeys`."""

from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.conftest import OpenPage
from tests.browser.site_pages import DESK, NARROWEST, PHONE, address_of


def test_the_account_is_copied_where_there_is_script(open_page: OpenPage) -> None:
    address = f"{address_of('home.DonationPage')}?rythme=mensuel&montant=12,50"
    page = open_page(java_script_enabled=False)
    page.goto(address)
    expect(page.get_by_role("img", name="Code QR d’un virement de 12,50")).to_be_visible()
    expect(page.get_by_role("button", name="Copier – IBAN")).to_be_hidden()
    page = open_page()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(address)
    page.get_by_role("button", name="Copier – IBAN").press("Enter")
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
