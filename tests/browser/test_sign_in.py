"""Signing in with a passkey, which only a browser can show: a virtual key answers in place of a finger."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from scripts.demo import new_password
from tests.browser.axe import violations
from tests.browser.conftest import HOST, OpenPage
from tests.browser.journal import Journal

NAME = "passkey-owner"


@pytest.fixture
def password(site_url: str) -> str:
    """That of a new administrator."""
    from django.contrib.auth import get_user_model

    made = new_password()
    get_user_model().objects.filter(username=NAME).delete()
    get_user_model().objects.create_superuser(NAME, f"{NAME}@solmond.example", made)
    return made


@pytest.fixture
def page(open_page: OpenPage, site_url: str, journal: Journal) -> Page:
    """A page with a key in it. A passkey belongs to a name: the site is visited by that of this machine."""
    named = site_url.replace(HOST, "localhost")
    journal.host = urlsplit(named).netloc
    page = open_page(base_url=named)
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    device = {**options, "isUserVerified": True, "automaticPresenceSimulation": True}
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": device})
    return page


def arrive(page: Page, path: str) -> None:
    """Wait for the page at `path`, which the address of another may name."""
    page.wait_for_url(lambda url: urlsplit(url).path == path)


def fill_in(page: Page, password: str) -> None:
    page.goto("/admin/login/")
    page.locator("input[name=username]").fill(NAME)
    page.locator("input[name=password]").fill(password)
    page.get_by_role("button", name="Se connecter", exact=True).click()


def test_a_passkey_from_its_making_to_its_end(page: Page, password: str) -> None:
    fill_in(page, password)
    arrive(page, "/admin/")
    page.goto("/admin/account/security/")
    page.get_by_role("link", name="Ajouter une clé d’accès").click()
    page.locator("input[name=name]").fill("Téléphone de bureau")
    page.get_by_role("button", name="Ajouter").click()
    arrive(page, "/admin/account/security/recovery/")
    expect(page.get_by_text("Clé d’accès ajoutée.")).to_be_visible()
    expect(page.locator(".security__codes li")).to_have_count(10)

    page.goto("/admin/account/security/")
    expect(page.get_by_text("Téléphone de bureau").first).to_be_visible()
    page.context.clear_cookies()

    # By the passkey alone.
    page.goto("/admin/login/?next=/admin/reports/locked/")
    page.get_by_role("button", name="Se connecter avec une clé d’accès").click()
    arrive(page, "/admin/reports/locked/")
    page.context.clear_cookies()

    # As the second factor.
    fill_in(page, password)
    arrive(page, "/admin/login/second-factor/")
    page.get_by_role("button", name="Utiliser une clé d’accès").click()
    arrive(page, "/admin/")

    # As a proof, half an hour later.
    page.goto("/admin/account/confirm/passkey/?next=/admin/users/")
    page.get_by_role("button", name="Utiliser une clé d’accès").click()
    arrive(page, "/admin/users/")

    page.goto("/admin/account/security/")
    page.get_by_role("link", name=re.compile("Renommer")).click()
    page.locator("input[name=name]").fill("Vieux téléphone")
    page.get_by_role("button", name="Renommer").click()
    arrive(page, "/admin/account/security/")
    page.get_by_role("link", name="Retirer : Vieux téléphone").click()
    page.get_by_role("button", name="Retirer").click()
    arrive(page, "/admin/account/security/")
    expect(page.get_by_text("Vieux téléphone")).to_have_count(0)
    page.context.clear_cookies()
    fill_in(page, password)
    arrive(page, "/admin/")


def test_a_browser_that_gives_up_is_told_so(page: Page, password: str) -> None:
    page.goto("/admin/login/")
    page.evaluate("() => { navigator.credentials.get = () => Promise.reject(new DOMException('', 'NotAllowedError')) }")
    page.get_by_role("button", name="Se connecter avec une clé d’accès").click()
    expect(page.get_by_role("alert")).to_have_text(
        "Rien n’a été fait : le navigateur a été arrêté, a attendu trop longtemps, ou aucune clé de ce site n’est"
        " sur cet appareil."
    )


def test_its_pages_have_no_violation_that_a_program_finds(page: Page, password: str) -> None:
    page.goto("/admin/login/")
    found = violations(page)
    fill_in(page, password)
    arrive(page, "/admin/")
    for path in ("", "codes/add/", "passkeys/add/", "../sessions/", "../confirm/"):
        page.goto(f"/admin/account/security/{path}")
        found += [f"{path}: {violation}" for violation in violations(page)]
    assert found == []
