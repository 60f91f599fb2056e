"""A juror at work in a browser: on a telephone, with and without script."""

import os

import pytest
from playwright.sync_api import Page, expect

from campaigns.models import Review
from scripts.demo import ACCOUNTS
from tests.browser.axe import violations
from tests.browser.conftest import OpenPage
from tests.browser.site_pages import PHONE


def sign_in(page: Page, username: str) -> None:
    """Sign in to the studio."""
    account = next(account for account in ACCOUNTS if account.username == username)
    page.goto("/admin/login/")
    page.locator("[name=login]").fill(username)
    page.locator("[name=password]").fill(os.environ[account.variable])
    page.locator("[name=password]").press("Enter")
    page.wait_for_url("**/admin/")


@pytest.mark.parametrize("script", [True, False])
def test_marks_are_given_on_a_telephone(open_page: OpenPage, script: bool) -> None:
    page = open_page(java_script_enabled=script, viewport=PHONE, reduced_motion="reduce")
    sign_in(page, "jury")
    page.goto("/admin/jury/")
    expect(page.get_by_text("2 sur 3 évaluées")).to_be_visible()
    page.get_by_role("link", name="Lire la suivante (D3V-8BN)").click()
    assert not script or violations(page) == []
    page.get_by_role("button", name="Enregistrer, et lire la suivante").click()
    expect(page.get_by_text("Rien n’est encore enregistré")).to_be_visible()
    assert not script or violations(page) == []
    for group in page.get_by_role("group").all():
        group.get_by_role("radio", name="4").check()
    page.get_by_role("button", name="Enregistrer, et lire la suivante").click()
    expect(page.get_by_text("3 sur 3 évaluées")).to_be_visible()
    Review.objects.get(application__reference="D3V-8BN", juror__username="jury").delete()
