"""Finding a partner movement: by the map, by the filters; with script, without, by keyboard."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.journal import Journal
from tests.browser.site_pages import DESK, directory, partners_of, some_partner


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def reader(open_page: OpenPage, request: pytest.FixtureRequest) -> Page:
    """A reader with script and without."""
    return open_page(java_script_enabled=request.param, viewport=DESK)


def with_script(page: Page) -> bool:
    """Whether scripts run: with them a bubble opens a card first."""
    return page.locator("figure.map").get_by_role("button", name="Agrandir").count() > 0


def bubble(page: Page, country: str) -> Locator:
    """The map's link to a country."""
    return page.locator("figure.map").get_by_role("link", name=re.compile(f"^{country}"))


def listed(page: Page) -> list[str]:
    """Names of the partners in the list."""
    return sorted(page.locator(".partners a").all_inner_texts())


def test_by_a_bubble_of_the_map(reader: Page) -> None:
    partner = some_partner()
    part = f"pays-{partner.country.code.lower()}"
    reader.goto(directory().get_url())
    bubble(reader, partner.country.name).locator("circle").click()
    if with_script(reader):
        reader.get_by_role("dialog").get_by_role("link", name="Page du pays").click()
        expect(reader.get_by_role("heading", level=1)).to_have_text(partner.country.name)
    else:
        expect(reader).to_have_url(re.compile(f"#{part}$"))
        expect(reader.locator(f"#{part} h3")).to_be_in_viewport()
    reader.get_by_role("link", name=partner.title, exact=True).click()
    expect(reader.get_by_role("heading", level=1)).to_have_text(partner.title)


def test_what_is_asked_stands_in_the_form_after_the_back_button(page: Page) -> None:
    page.goto(f"{directory().get_url()}?mots=mutuelle&continent=afrique")
    # As browsers do that put back what the fields held before the script changed the address.
    page.evaluate("""
        for (const field of document.querySelector("[data-directory]").parentElement
            .querySelectorAll("input[name], select[name]")) field.value = "";
        dispatchEvent(new PageTransitionEvent("pageshow"));
    """)
    expect(page.get_by_label("Nom, ville ou autres mots")).to_have_value("mutuelle")
    expect(page.get_by_label("Continent")).to_have_value("afrique")


def test_by_the_small_map_of_the_home_page_and_the_keyboard(page: Page) -> None:
    partner = some_partner()
    page.goto("/")
    bubble(page, partner.country.name).focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"{directory().get_url()}#pays-{partner.country.code.lower()}$"))
    expect(page.get_by_role("heading", name=re.compile(f"^{partner.country.name}"))).to_be_in_viewport()


def test_the_map_counts_what_the_list_shows(page: Page) -> None:
    partner = some_partner()
    count = len(partners_of(partner.country.code))
    page.goto(directory().get_url())
    expect(bubble(page, partner.country.name)).to_have_accessible_name(re.compile(rf"\b{count} mouvements"))
    expect(bubble(page, partner.country.name).locator("text").first).to_have_text(str(count))


def status(page: Page) -> Locator:
    """What tells how many partners are found."""
    return page.locator("#resultat")


def test_by_the_filters(reader: Page) -> None:
    partner = some_partner()
    names = partners_of(partner.country.code)
    reader.goto(directory().get_url())
    choice = reader.get_by_label("Pays").locator("option", has_text=partner.country.name)
    reader.get_by_label("Pays").select_option(choice.get_attribute("value"))
    reader.get_by_role("button", name="Filtrer").click()
    expect(reader).to_have_url(re.compile(f"pays={partner.country.code.lower()}"))
    expect(status(reader)).to_contain_text(f"{len(names)} mouvements")
    assert listed(reader) == names
    expect(reader.get_by_label("Pays")).to_have_value(partner.country.code.lower())
    reader.get_by_role("link", name=partner.title, exact=True).click()
    expect(reader.get_by_role("heading", level=1)).to_have_text(partner.title)


def test_filters_add_up_and_are_taken_away(reader: Page) -> None:
    reader.goto(directory().get_url())
    everything = status(reader).inner_text()
    reader.get_by_label("Continent").select_option("afrique")
    reader.get_by_role("button", name="Filtrer").click()
    expect(status(reader)).not_to_have_text(everything)
    african = listed(reader)
    reader.get_by_label("Type de mouvement").select_option(index=1)
    reader.get_by_role("button", name="Filtrer").click()
    expect(reader).to_have_url(re.compile("continent=afrique.*type=[^&]"))
    expect(reader.locator(".partners a")).not_to_have_count(len(african))
    assert set(listed(reader)) < set(african)
    reader.get_by_role("link", name="Tout afficher").click()
    expect(status(reader)).to_have_text(everything)
    expect(reader).to_have_url(re.compile(f"{directory().get_url()}$"))


class TestWithScript:
    """Filters that are followed at once."""

    @pytest.fixture
    def reader(self, open_page: OpenPage) -> Page:
        page = open_page(viewport=DESK)
        page.goto(directory().get_url())
        page.evaluate("window.sameDocument = true")
        return page

    def test_list_counts_choices_and_map_follow_without_a_page_load(self, reader: Page) -> None:
        everything = status(reader).inner_text()
        reader.get_by_label("Continent").select_option("asie")
        expect(status(reader)).not_to_have_text(everything)
        expect(reader.locator(".continent__title")).to_have_count(1)
        expect(reader.locator(".map-of-continent")).to_be_visible()
        expect(reader.get_by_label("Pays").locator("option", has_text="Bénin")).to_have_count(0)
        expect(reader.get_by_label("Continent")).to_have_value("asie")
        expect(reader.get_by_label("Pays")).to_have_value("")
        expect(reader).to_have_url(re.compile(r"\?continent=asie$"))
        assert reader.evaluate("window.sameDocument")

    def test_typing_is_followed_and_keeps_the_focus(self, reader: Page) -> None:
        words = reader.get_by_label("Nom, ville ou autres mots")
        words.press_sequentially("mutu", delay=20)
        expect(reader).to_have_url(re.compile(r"\?mots=mutu$"))
        expect(status(reader)).to_have_attribute("role", "status")
        expect(status(reader)).not_to_contain_text("80")
        expect(words).to_be_focused()
        words.press_sequentially("elle")
        expect(reader).to_have_url(re.compile(r"\?mots=mutuelle$"))
        assert reader.evaluate("window.sameDocument")
        reader.go_back()
        expect(words).to_have_value("")
        expect(reader).to_have_url(re.compile(f"{directory().get_url()}$"))

    def test_the_back_button_undoes_each_choice(self, reader: Page) -> None:
        everything = status(reader).inner_text()
        reader.get_by_label("Continent").select_option("afrique")
        expect(status(reader)).not_to_have_text(everything)
        african = status(reader).inner_text()
        reader.get_by_label("Type de mouvement").select_option(index=1)
        expect(status(reader)).not_to_have_text(african)
        reader.go_back()
        expect(status(reader)).to_have_text(african)
        expect(reader.get_by_label("Type de mouvement")).to_have_value("")
        expect(reader.get_by_label("Continent")).to_have_value("afrique")
        reader.go_back()
        expect(status(reader)).to_have_text(everything)
        reader.go_forward()
        expect(status(reader)).to_have_text(african)
        assert reader.evaluate("window.sameDocument")

    def test_only_the_last_choice_counts(self, reader: Page) -> None:
        reader.evaluate(
            "for (const value of ['afrique', 'asie', 'amerique-latine']) {"
            " const choice = document.querySelector('select[name=continent]');"
            " choice.value = value; choice.dispatchEvent(new Event('input', {bubbles: true})); }"
        )
        expect(reader.locator(".continent__title")).to_contain_text(["Amérique latine"])
        expect(reader).to_have_url(re.compile("continent=amerique-latine$"))

    def test_without_an_answer_the_page_is_asked_instead(self, reader: Page, journal: Journal) -> None:
        journal.allow("ERR_FAILED")
        reader.route("**/liste/**", lambda route: route.abort())
        reader.get_by_label("Continent").select_option("asie")
        expect(reader.locator(".continent__title")).to_have_count(1)
        expect(reader).to_have_url(re.compile(r"\?continent=asie$"))
        assert reader.evaluate("window.sameDocument") is None
