"""The studio under its content security policy: what it refuses is an error in the console, which fails a test."""

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from playwright.sync_api import Page, expect
from wagtail.models import Page as AnyPage
from wagtail_localize.models import Translation

from campaigns.models import CampaignPage
from home.contact.models import ContactPage
from home.models import HomePage, StandardPage
from tests.browser.conftest import OpenPage

PLACES = [
    "/admin/",
    "/admin/pages/",
    "/admin/images/",
    "/admin/images/multiple/add/",
    "/admin/documents/",
    "/admin/documents/multiple/add/",
    "/admin/partners/",
    "/admin/campaigns/",
    "/admin/collections/add/",
    "/admin/redirects/add/",
    "/admin/forms/",
    "/admin/searchpicks/",
    "/admin/settings/core/sitesettings/",
    "/admin/settings/partners/partnersettings/",
    "/admin/snippets/core/theme/add/",
    "/admin/reports/site-history/",
    "/admin/reports/aging-pages/",
    "/admin/reports/locked/",
    "/admin/users/",
    "/admin/users/new/",
    "/admin/groups/",
    "/admin/sites/",
    "/admin/workflows/list/",
    "/admin/locales/",
    "/admin/account/",
]


@pytest.fixture
def chief(open_page: OpenPage, site_url: str) -> Page:
    """A page of the demo's administrator, already signed in."""
    client = Client()
    client.force_login(get_user_model().objects.get(username="admin"))
    page = open_page()
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": site_url}])
    return page


def french(model: type[AnyPage]) -> int:
    """The key of a French page of a type."""
    return model.objects.live().filter(locale__language_code="fr").order_by("path").first().pk


def test_every_place(chief: Page) -> None:
    for place in PLACES:
        answer = chief.goto(place, wait_until="load")
        assert answer is not None
        assert answer.status == 200, place
        policy = answer.headers["content-security-policy"]
        assert "unsafe" not in next(part for part in policy.split("; ") if part.startswith("script-src"))
        expect(chief.locator("#main, #wagtail").first).to_be_visible()


def test_every_block(signed_in_page: Page) -> None:
    page = signed_in_page
    page.goto(f"/admin/pages/add/home/standardpage/{french(HomePage)}/")
    body = page.locator("[data-contentpath='body']").first
    adders = body.get_by_title("Insérer un bloc")
    choices = page.locator(".w-combobox__option")
    adders.last.click()
    expect(choices.nth(8)).to_be_visible()
    count = choices.count()
    page.keyboard.press("Escape")
    for number in range(count):
        adders.last.click()
        # The list is drawn anew each time: a click on one that is going does nothing.
        expect(choices).to_have_count(count)
        choices.nth(number).click()
        expect(choices).to_have_count(0)
    expect(body.locator("[data-streamfield-child]").nth(count - 1)).to_be_attached()


def test_windows_of_choosers_and_rows_of_lists(signed_in_page: Page) -> None:
    page = signed_in_page
    page.goto(f"/admin/pages/{french(CampaignPage)}/edit/")
    page.locator("input[name=start_date]").click()
    expect(page.locator(".xdsoft_datetimepicker:visible")).to_have_count(1)
    page.keyboard.press("Escape")
    rows = page.locator("#id_partner_links-FORMS > div:visible")
    before = rows.count()
    page.locator("#id_partner_links-OPEN_MODAL").click()
    window = page.locator(".modal-dialog")
    # Partners stand in several languages: the window opens at the French ones.
    window.locator("input[type=checkbox]:enabled").last.check()
    window.locator("[data-multiple-choice-submit], input[type=submit], button[type=submit]").last.click()
    expect(rows).to_have_count(before + 1)
    expect(page.locator(".modal-dialog")).to_have_count(0)


def test_a_chooser_and_a_row_without_one(signed_in_page: Page) -> None:
    page = signed_in_page
    page.goto(f"/admin/pages/{french(ContactPage)}/edit/")
    rows = page.locator("#id_form_fields-FORMS > div:visible")
    before = rows.count()
    page.locator("#id_form_fields-ADD").click()
    expect(rows).to_have_count(before + 1)
    page.goto("/admin/settings/core/sitesettings/", wait_until="load")
    chooser = page.locator("#id_contact_page-chooser")
    chooser.get_by_role("button").first.click()
    page.locator("button:visible", has_text="Choisir une autre page").first.click()
    expect(page.locator(".modal-dialog")).to_be_visible()


def test_a_search_promotion(signed_in_page: Page) -> None:
    page = signed_in_page
    page.goto("/admin/searchpicks/add/")
    rows = page.locator("#id_editors_picks-FORMS > *:visible")
    before = rows.count()
    page.locator("#id_editors_picks-ADD").click()
    expect(rows).to_have_count(before + 1)


def test_the_translation(chief: Page) -> None:
    translation = Translation.objects.filter(target_locale__language_code="en").first()
    assert translation is not None
    chief.goto(f"/admin/pages/{translation.get_target_instance().pk}/edit/")
    expect(chief.locator(".js-translation-editor").get_by_role("button").first).to_be_visible()
    begun = Translation.objects.values("source__object_id")
    untranslated = StandardPage.objects.filter(locale__language_code="fr").exclude(translation_key__in=begun).first()
    chief.goto(f"/admin/localize/submit/page/{untranslated.pk}/")
    expect(chief.locator("#main, form").first).to_be_visible()


def test_the_calendar_of_a_report_and_of_a_publication(chief: Page) -> None:
    chief.goto("/admin/reports/site-history/")
    assert chief.evaluate("document.querySelector('script[data-start]').dataset.started") == "true"
    chief.goto(f"/admin/pages/{french(StandardPage)}/edit/")
    assert chief.evaluate("[...document.querySelectorAll('script[data-start]')].every((one) => one.dataset.started)")
