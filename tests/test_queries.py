"""How many queries a page takes."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from django.test import Client

from tests.queries import queries_of, repeated, tables
from tests.shared import make_home, rolled_back
from tests.waiting import write_what_waits
from tests.world import World

if TYPE_CHECKING:
    from pytest_django.plugin import DjangoDbBlocker

pytestmark = pytest.mark.django_db
LIMIT, DIRECTORY_LIMIT = 15, 12


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: "DjangoDbBlocker") -> Iterator[World]:
    """For the tests that only read it."""
    with rolled_back(django_db_blocker):
        world = World(make_home())
        write_what_waits()
        yield world


# What each page may ask. Four are asked by all: for the home page with its site and settings; for the page with its
# translations, the way to it and the menus; for its own fields; for the restrictions. Most ask two more for pictures,
# one for files, one for the pages that links lead to, one for what may be read next. A test that fails names the
# tables, in the order of the queries.
BUDGET = {
    "home": 15,
    "partners": 11,
    "country": 14,
    "partners/first": 13,
    "campaigns": 7,
    "campaigns/first": 15,
    # The stories with all that the map and the filters ask, the themes, which story has which, the cards.
    "campaigns/first/gallery": 12,
    # The stories before and after come with all others of the campaign.
    "campaigns/first/first": 13,
    "calls": 5,
    "calls/first": 12,
    "agenda": 12,
    "agenda/first": 13,
    "magazine": 9,
    "magazine/first": 11,
    "magazine/first/reading": 10,
    "magazine/first/first": 14,
    "notes": 9,
    "notes/first": 12,
    "vision": 10,
    "publications": 12,
    "publications/first": 13,
    "standard": 8,
    "glossary": 9,
    # The services beside what all ask.
    "contact": 8,
    "about": 10,
    "groups": 10,
    "groups/first": 10,
    "press": 10,
    # The themes, the languages open, the past issues, beside what all ask.
    "newsletter": 10,
    # The pages that it names, those that its texts lead to, a query for each type of those that it shows: four here.
    "newsletter/first": 13,
    # The rule for taxes beside what all ask.
    "giving": 9,
    "topics": 7,
    # The theme, the numbers of all themes, and a query for each part.
    "theme": 15,
}


@pytest.mark.parametrize("name", BUDGET)
def test_a_page_asks_no_more_than_it_may(world: World, client: Client, name: str) -> None:
    asked = queries_of(client, world.address(name))
    assert len(asked) <= min(BUDGET[name], LIMIT), tables(asked)
    assert repeated(asked) == []


@pytest.mark.parametrize(
    "query",
    ["", "?pays=bj", "?mots=mouvement+benin&continent=afrique", "?pays=jp", "?mots=zzz"],
    ids=lambda query: query,
)
@pytest.mark.parametrize("below", ["", "liste/"])
def test_the_directory_asks_little_whatever_is_filtered(world: World, client: Client, below: str, query: str) -> None:
    asked = queries_of(client, f"{world.address('partners')}{below}{query}")
    assert repeated(asked) == []
    assert len(asked) <= DIRECTORY_LIMIT


@pytest.fixture(scope="class")
def _translations(world: World, django_db_blocker: "DjangoDbBlocker") -> Iterator[None]:
    with rolled_back(django_db_blocker):
        world.translate()
        write_what_waits()
        yield


@pytest.mark.usefixtures("_translations")
class TestInEnglish:
    """Every page with a translation."""

    @pytest.mark.parametrize("name", BUDGET)
    def test_a_translation_asks_no_more(self, world: World, client: Client, name: str) -> None:
        address = f"/en{world.address(name)}"
        # What the site answers itself stands at an address in English.
        asked = queries_of(client, client.get(address).headers.get("Location", address))
        assert len(asked) <= BUDGET[name], tables(asked)
        assert repeated(asked) == []
