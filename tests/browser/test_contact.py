"""The contact form proves that it is no robot's by itself, where there is script; elsewhere it is sent all the same."""

import pytest
from playwright.sync_api import Page, expect

from home.contact.models import ContactMessage
from tests.browser.axe import violations
from tests.browser.conftest import OpenPage
from tests.browser.site_pages import PHONE, address_of


def fill(page: Page, words: str) -> None:
    """Choose a service and write `words` wherever something must be written."""
    page.goto(f"{address_of('home.ContactPage')}?pour=presse")
    expect(page.get_by_role("radio", name="Presse")).to_be_checked()
    for field in page.locator("main form :is(input:not([type=radio]), textarea)[required]").all():
        field.fill("awa@exemple.org" if field.get_attribute("type") == "email" else words)


def write(page: Page, words: str) -> None:
    """Fill the form in by its labels and send it with the keyboard."""
    fill(page, words)
    page.locator("main form button[type=submit]").press("Enter")
    expect(page.locator("main [role=status].sent")).to_be_visible()


@pytest.mark.parametrize(("script", "aside"), [(True, False), (False, True)])
def test_a_message_is_sent(open_page: OpenPage, script: bool, aside: bool) -> None:
    page = open_page(java_script_enabled=script, viewport=PHONE)
    words = f"Essai {'avec' if script else 'sans'} script"
    write(page, words)
    assert ("mis de côté" in page.locator("main").inner_text()) is aside
    message = ContactMessage.objects.latest("submit_time")
    assert words in message.form_data.values()
    assert message.aside is aside
    message.delete()


def test_a_double_click_sends_one_message_with_its_proof(open_page: OpenPage) -> None:
    page = open_page()
    fill(page, "Deux fois")
    page.locator("main form button[type=submit]").dblclick()
    expect(page.locator("main [role=status].sent")).to_be_visible()
    (message,) = ContactMessage.objects.filter(form_data__icontains="Deux fois")
    assert not message.aside
    message.delete()


def test_the_form_is_accessible(open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE)
    page.goto(address_of("home.ContactPage"))
    assert violations(page) == []
