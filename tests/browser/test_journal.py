"""The watch kept over every browser test: another host or an error in the console is a fault."""

import re

from playwright.sync_api import Page, expect

from tests.browser.journal import Journal


def test_a_page_of_ours_is_without_fault(page: Page, journal: Journal) -> None:
    page.goto("/")
    assert journal.faults == []


def test_a_request_to_another_host_is_a_fault(page: Page, journal: Journal) -> None:
    page.goto("about:blank")
    with page.context.expect_event("requestfailed"):
        page.set_content('<img src="https://elsewhere.example/picture.png" alt="">')
    assert "request to another host: https://elsewhere.example/picture.png" in journal.faults
    journal.allow("elsewhere.example")


def test_an_error_in_a_script_is_a_fault(page: Page, journal: Journal) -> None:
    page.goto("about:blank")
    with page.context.expect_event("console"), page.context.expect_event("weberror"):
        page.evaluate("console.error('broken thread'); setTimeout(() => { throw new Error('loose thread') })")
    assert any("broken thread" in fault for fault in journal.faults)
    assert any("loose thread" in fault for fault in journal.faults)
    journal.allow("thread")


def test_the_signed_in_reader_is_in_the_studio(signed_in_page: Page) -> None:
    signed_in_page.goto("/admin/")
    expect(signed_in_page).to_have_title(re.compile("^Tableau de bord"))
