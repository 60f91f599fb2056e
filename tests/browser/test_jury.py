"""A juror at work in a browser: on a telephone, with and without script."""

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from playwright.sync_api import Page, expect

from campaigns.models import Review
from tests.browser.axe import violations
from tests.browser.conftest import OpenPage
from tests.browser.journal import Journal
from tests.browser.site_pages import PHONE


def sign_in(page: Page, username: str, site_url: str) -> None:
    """Have `page` signed in to the studio."""
    client = Client()
    client.force_login(get_user_model().objects.get(username=username))
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": site_url}])


@pytest.mark.parametrize("script", [True, False])
def test_marks_are_given_on_a_telephone(open_page: OpenPage, site_url: str, journal: Journal, script: bool) -> None:
    journal.allow("status of 422")
    page = open_page(java_script_enabled=script, viewport=PHONE, reduced_motion="reduce")
    sign_in(page, "jury", site_url)
    page.goto("/admin/jury/")
    expect(page.get_by_text("2 sur 3 évaluées")).to_be_visible()
    page.get_by_role("link", name="Lire la suivante (D3V-8BN)").click()
    expect(page.get_by_role("heading", name="Vos notes")).to_be_visible()
    # The menu is made by script.
    page.wait_for_load_state("networkidle")
    assert not script or violations(page) == []
    page.get_by_role("button", name="Enregistrer, et lire la suivante").click()
    expect(page.get_by_text("Rien n’est encore enregistré")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert not script or violations(page) == []
    for group in page.get_by_role("group").all():
        group.get_by_role("radio", name="4").check()
    page.get_by_role("button", name="Enregistrer, et lire la suivante").click()
    expect(page.get_by_text("3 sur 3 évaluées")).to_be_visible()
    Review.objects.get(application__reference="D3V-8BN", juror__username="jury").delete()
