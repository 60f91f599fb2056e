"""The admin calls no other host and prints no error: the journal of each page fails the test that did."""

import re

import pytest
from playwright.sync_api import Page, expect

from core.models import Theme
from partners.models import MovementKind
from tests.browser.conftest import OpenPage
from tests.browser.site_pages import directory, some_partner

PLACES = [
    "/admin/",
    "/admin/pages/",
    "/admin/images/",
    "/admin/images/add/",
    "/admin/documents/",
    "/admin/documents/add/",
    "/admin/settings/core/sitesettings/",
    "/admin/redirects/",
    "/admin/account/",
    "/admin/partners/",
    "/admin/campaigns/",
    "/admin/snippets/core/country/add/",
    "/admin/reports/site-history/",
]


@pytest.mark.parametrize("place", PLACES)
def test_place(signed_in_page: Page, place: str) -> None:
    answer = signed_in_page.goto(place, wait_until="networkidle")
    assert answer is not None
    assert answer.status == 200
    expect(signed_in_page.locator("html")).to_have_attribute("lang", "fr")


def test_editor(signed_in_page: Page) -> None:
    for key in (directory().get_parent().pk, some_partner().pk):
        signed_in_page.goto(f"/admin/pages/{key}/edit/", wait_until="networkidle")
        expect(signed_in_page.get_by_role("button", name="Enregistrer le brouillon")).to_be_visible()


def test_lists(signed_in_page: Page) -> None:
    for model in (Theme, MovementKind):
        signed_in_page.goto(f"/admin/snippets/{model._meta.label_lower.replace('.', '/')}/", wait_until="networkidle")
        expect(signed_in_page.get_by_role("link", name=str(model.objects.first())).first).to_be_visible()


def test_sign_in(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/admin/", wait_until="networkidle")
    expect(page).to_have_url(re.compile("/admin/login/"))
    expect(page.get_by_role("button", name="Se connecter", exact=True)).to_be_visible()
