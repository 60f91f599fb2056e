"""Dates as they are typed in the studio: what cannot be read stays in its field, and its error stands beside it."""

import re

import pytest
from playwright.sync_api import Page, expect

from partners.models import PartnerPage
from tests.browser.site_pages import some_partner
from tests.browser.test_editor import add_block, error_of, open_tab, page_id_of_home, publish


@pytest.fixture
def editor(signed_in_page: Page) -> Page:
    """The form of a partner, open where its consent is."""
    signed_in_page.goto(f"/admin/pages/{some_partner().pk}/edit/")
    open_tab(signed_in_page, "Lieu et protection")
    return signed_in_page


@pytest.mark.parametrize("typed", ["à demander", "31/02/2020"])
def test_what_is_no_date_stays_and_is_told(editor: Page, typed: str) -> None:
    before = PartnerPage.objects.get(pk=some_partner().pk)
    field = editor.get_by_role("textbox", name="Date de l’accord")
    calendar = editor.locator(".xdsoft_datetimepicker:visible")
    # It opens a moment after the field has the focus: left sooner than anybody types, it would stay over the buttons.
    field.click()
    expect(calendar).to_be_visible()
    field.fill(typed)
    field.press("Tab")
    expect(calendar).to_have_count(0)
    expect(field).not_to_be_focused()
    expect(field).to_have_value(typed)
    publish(editor)
    open_tab(editor, "Lieu et protection")
    expect(error_of(editor, "consent_date")).to_contain_text("date")
    expect(field).to_have_value(typed)
    after = PartnerPage.objects.get(pk=before.pk)
    assert (after.consent_date, after.live_revision_id) == (before.consent_date, before.live_revision_id)


def test_a_date_typed_or_chosen_is_taken(editor: Page) -> None:
    field = editor.get_by_role("textbox", name="Date de l’accord")
    calendar = editor.locator(".xdsoft_datetimepicker:visible")
    field.click()
    expect(calendar).to_be_visible()
    field.fill("05/03/2020")
    field.press("Tab")
    expect(calendar).to_have_count(0)
    field.click()
    chosen = calendar.locator("td[data-date='17'][data-month='2'][data-year='2020']")
    expect(chosen).to_be_visible()
    chosen.click()
    expect(field).to_have_value("17/03/2020")


def test_no_block_rewrites_a_date(signed_in_page: Page) -> None:
    signed_in_page.goto(f"/admin/pages/add/home/standardpage/{page_id_of_home()}/")
    add_block(signed_in_page, "Chiffres clés")
    field = signed_in_page.get_by_role("textbox", name=re.compile("Date du chiffre"))
    field.fill("au printemps")
    field.press("Tab")
    expect(field).not_to_be_focused()
    expect(field).to_have_value("au printemps")
