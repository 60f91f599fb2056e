"""No accessibility violation that a program can find, on a phone, in the light and the dark scheme."""

from typing import Literal

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from campaigns.models import CallPage
from tests.browser.axe import violations
from tests.browser.conftest import OpenPage
from tests.browser.journal import Journal
from tests.browser.site_pages import DESK, PHONE, UNKNOWN, address_of, gallery, page_types

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@pytest.fixture
def phone(open_page: OpenPage) -> Page:
    """A phone that asks for no motion, so that no colour is caught half way."""
    return open_page(viewport=PHONE, reduced_motion="reduce")


def found_in_both_schemes(page: Page) -> list[str]:
    """Violations in each scheme, told apart."""
    found = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found += [f"{scheme}: {violation}" for violation in violations(page)]
    return found


@pytest.mark.parametrize("page_type", page_types())
def test_page_type(phone: Page, page_type: str) -> None:
    phone.goto(address_of(page_type))
    assert found_in_both_schemes(phone) == []


def test_page_not_found(phone: Page, journal: Journal) -> None:
    journal.allow("status of 404")
    phone.goto(UNKNOWN)
    assert found_in_both_schemes(phone) == []


def test_home_page_on_a_desk_in_english(open_page: OpenPage) -> None:
    page = open_page(viewport=DESK, reduced_motion="reduce")
    page.goto("/en/")
    assert found_in_both_schemes(page) == []


def test_statement_of_accessibility(phone: Page) -> None:
    phone.goto("/declaration-d-accessibilite/")
    expect(phone.get_by_role("heading", name="Ce que les essais ont trouvé")).to_be_visible()
    assert found_in_both_schemes(phone) == []


def test_open_menu(phone: Page) -> None:
    phone.goto("/")
    phone.get_by_role("button", name="Menu").click()
    expect(phone.get_by_role("navigation", name="Menu principal")).to_be_visible()
    assert found_in_both_schemes(phone) == []


def test_long_text_with_an_open_definition(phone: Page) -> None:
    phone.goto("/nous-connaitre/reseau-d-entraide/")
    phone.get_by_role("button", name="partenaires", exact=True).click()
    expect(phone.get_by_role("complementary", name="Partenaire")).to_be_visible()
    assert found_in_both_schemes(phone) == []


def test_call_that_is_over(phone: Page) -> None:
    closed = CallPage.objects.live().filter(locale__language_code="fr").closed_at(timezone.now()).first()
    phone.goto(closed.get_url())
    expect(phone.locator(".call-state--closed, .call-state--results").first).to_be_visible()
    assert found_in_both_schemes(phone) == []


@pytest.mark.parametrize("question", ["", "?q=mutuelle", "?q=soigner&pays=bj", "?q=zzzz", "?q=mutulle"])
def test_search(phone: Page, question: str) -> None:
    phone.goto(f"/recherche/{question}")
    assert found_in_both_schemes(phone) == []


@pytest.mark.parametrize("below", ["?pays=zz", "?continent=afrique&mots=mutuelle", "?pays=bj", "pays/benin/", "carte/"])
def test_filtered_directory_country_and_shared_map(phone: Page, below: str) -> None:
    phone.goto(f"{address_of('partners.PartnerIndexPage')}{below}")
    assert found_in_both_schemes(phone) == []


@pytest.mark.parametrize("below", ["", "?pays=ph&annee=2026", "?pays=zz", "carte/"])
def test_gallery_of_stories(phone: Page, below: str) -> None:
    phone.goto(f"{gallery()}{below}")
    assert found_in_both_schemes(phone) == []


def test_directory_filtered_at_once(phone: Page) -> None:
    phone.goto(address_of("partners.PartnerIndexPage"))
    phone.get_by_label("Continent").select_option("asie")
    expect(phone.locator(".continent__title")).to_have_count(1)
    assert found_in_both_schemes(phone) == []


def test_data_to_reuse(phone: Page) -> None:
    phone.goto(address_of("partners.PartnerIndexPage"))
    phone.get_by_text("Réutiliser ces données").click()
    expect(phone.get_by_role("button", name="Copier le code")).to_be_visible()
    assert found_in_both_schemes(phone) == []


def test_form_sent_half_empty(phone: Page) -> None:
    phone.goto(address_of("home.ContactPage"))
    phone.locator("main form").evaluate("form => { form.noValidate = true; form.requestSubmit(); }")
    expect(phone.locator("main .errorlist").first).to_be_visible()
    phone.wait_for_load_state()
    assert found_in_both_schemes(phone) == []
