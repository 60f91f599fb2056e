"""The map of the partners in a page of another site."""

import re
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import HOST, OpenPage
from tests.browser.journal import Journal
from tests.browser.site_pages import directory, some_partner


def served(html: str) -> Iterator[str]:
    """The address of a site of its own with one page."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(html.encode())

        def log_message(self, *words: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer((HOST, 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{HOST}:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def snippet(page: Page) -> str:
    """The code that the directory offers."""
    page.goto(directory().get_url())
    return page.locator("#code-carte").input_value()


@pytest.fixture
def other_site(snippet: str, journal: Journal) -> Iterator[str]:
    """A site that shows our map by the code offered."""
    for address in served(f'<!doctype html><link rel="icon" href="data:,"><title>Un autre site</title>{snippet}'):
        journal.allow(f"request to another host: {address}")
        yield address


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_a_bubble_leads_to_our_site(open_page: OpenPage, other_site: str, script: bool) -> None:
    partner = some_partner()
    page = open_page(java_script_enabled=script)
    page.goto(other_site)
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("heading", level=1)).to_have_text("Partenaires de Solidarité Mondiale")
    with page.context.expect_page() as opened:
        frame.get_by_role("link", name=re.compile(f"^{partner.country.name}")).locator("circle").click()
    tab = opened.value
    expect(tab).to_have_url(re.compile(rf"{directory().get_url()}\?pays={partner.country.code.lower()}$"))
    expect(tab.get_by_role("link", name=partner.title, exact=True)).to_be_visible()
    assert page.url == other_site
    assert page.context.cookies() == []


def test_the_code_follows_the_filters_and_is_copied(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(directory().get_url())
    page.get_by_text("Réutiliser ces données").click()
    page.get_by_label("Continent").select_option("asie")
    code = page.get_by_label(re.compile("^Montrez cette carte"))
    expect(code).to_have_value(re.compile(r"/carte/\?continent=asie"))
    expect(page.get_by_role("link", name=re.compile("CSV"))).to_have_attribute("href", re.compile("continent=asie$"))
    page.get_by_role("button", name="Copier le code").click()
    expect(page.get_by_text("Code copié.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == code.input_value()
