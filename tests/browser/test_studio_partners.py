"""The partners in the admin: a position picked on the map, profiles marked as checked."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from partners.models import PartnerPage
from tests.browser.axe import violations
from tests.browser.conftest import OpenPage
from tests.browser.site_pages import some_partner
from worldmap.towns import towns_of

WAGTAILS_OWN = "landmark-unique"  # two landmarks of its header have no name


@pytest.fixture
def town(signed_in_page: Page) -> Locator:
    """The part of a partner's form about its town, its map open."""
    signed_in_page.goto(f"/admin/pages/{some_partner().pk}/edit/")
    signed_in_page.get_by_role("tab", name="Lieu et protection").click()
    part = signed_in_page.locator("section", has=signed_in_page.get_by_role("heading", name="Ville")).last
    part.get_by_role("button", name="Choisir sur la carte").click()
    expect(part.get_by_role("application")).to_be_focused()
    return part


def degrees(part: Locator) -> tuple[str, str]:
    """The values of the two fields."""
    latitude, longitude = (part.get_by_label(re.compile(name)) for name in ("Latitude", "Longitude"))
    return latitude.input_value(), longitude.input_value()


def test_a_position_picked_by_a_click(town: Locator) -> None:
    before = degrees(town)
    sheet = town.get_by_role("application")
    sheet.click()
    expect(town.get_by_role("status")).to_have_text(re.compile("Le point est placé"))
    latitude, longitude = degrees(town)
    assert (latitude, longitude) != before
    expect(town.get_by_role("status")).to_contain_text(f"{latitude}, {longitude}")


def test_a_position_picked_by_keyboard(town: Locator) -> None:
    keyboard = town.page.keyboard
    keyboard.press("Enter")
    expect(town.get_by_role("status")).to_have_text(re.compile("Le point est placé"))
    start = [float(number) for number in degrees(town)]
    keyboard.press("+")
    for key in ("ArrowUp", "ArrowUp", "ArrowRight"):
        keyboard.press(key)
    keyboard.press("Enter")
    expect(town.get_by_role("status")).not_to_contain_text(f"{start[0]:g}")
    latitude, longitude = (float(number) for number in degrees(town))
    assert latitude > start[0]
    assert longitude > start[1]


def test_a_position_pasted_in_one_field_fills_both(town: Locator) -> None:
    latitude = town.get_by_label(re.compile("Latitude"))
    latitude.fill("geo:50.4669,4.8675")
    latitude.press("Tab")
    expect(town.get_by_label(re.compile("Longitude"))).to_have_value("4.8675")
    expect(latitude).to_have_value("50.4669")
    expect(town.get_by_role("status")).to_contain_text("hors du pays choisi")


def test_a_town_is_found_by_keyboard(town: Locator) -> None:
    largest, *_others, smallest = towns_of(some_partner().country.code)
    expect(town.get_by_role("application").get_by_text(largest.name)).to_be_visible()
    search, latitude = town.get_by_label("Chercher une ville"), town.get_by_label(re.compile("Latitude"))
    search.fill(largest.name[:4])
    expect(town.get_by_role("button", name=largest.name)).to_be_visible()
    search.press("Enter")
    expect(latitude).to_have_value(f"{largest.latitude:g}")
    expect(town.get_by_label(re.compile("Longitude"))).to_have_value(f"{largest.longitude:g}")
    expect(town.get_by_role("status")).to_have_text(re.compile("Le point est placé"))
    search.fill(smallest.name.upper())
    search.press("Tab")
    town.page.keyboard.press("Enter")
    expect(latitude).to_have_value(f"{smallest.latitude:g}")
    search.fill("Atlantide")
    expect(town.get_by_role("status")).to_contain_text("Aucune ville de ce nom")


def test_what_is_typed_meanwhile_is_kept(town: Locator) -> None:
    latitude, longitude = (town.get_by_label(re.compile(name)) for name in ("Latitude", "Longitude"))
    latitude.fill("12.3714")
    longitude.fill("-1.5197")
    latitude.fill("91")  # leaving the longitude asks the server for the place of 12.3714, -1.5197
    longitude.focus()
    expect(town.get_by_role("status")).to_contain_text("pas une position")
    expect(latitude).to_have_value("91")


def test_the_fields_stand_without_script(open_page: OpenPage, signed_in_page: Page, site_url: str) -> None:
    kept = signed_in_page.context.cookies()
    quiet = open_page(java_script_enabled=False)
    quiet.context.add_cookies([{"name": one["name"], "value": one["value"], "url": site_url} for one in kept])
    quiet.goto(f"/admin/pages/{some_partner().pk}/edit/")
    assert quiet.locator("input[name=town_latitude]").count() == 1
    expect(quiet.locator("[data-position]").first).to_be_hidden()


def test_profiles_are_marked_as_checked(signed_in_page: Page) -> None:
    page = signed_in_page
    page.goto("/admin/reports/partners-to-check/")
    row = page.locator("table.listing tbody tr").first
    name = row.locator(".title-wrapper a").inner_text()
    row.get_by_role("checkbox").check()
    page.get_by_role("link", name="Marquer les fiches cochées comme vérifiées").click()
    expect(page.get_by_text(name)).to_be_visible()
    page.get_by_role("button", name="Oui, vérifié aujourd’hui").click()
    expect(page.get_by_text("1 fiche est marquée comme vérifiée")).to_be_visible()
    assert PartnerPage.objects.get(title=name).last_checked == timezone.localdate()


@pytest.mark.parametrize("address", ["/admin/partners/", "/admin/reports/partners-to-check/"])
def test_lists_are_accessible(signed_in_page: Page, address: str) -> None:
    signed_in_page.goto(address)
    assert [fault for fault in violations(signed_in_page) if not fault.startswith(WAGTAILS_OWN)] == []


def test_the_map_is_accessible(town: Locator) -> None:
    assert [fault for fault in violations(town.page) if not fault.startswith(WAGTAILS_OWN)] == []
