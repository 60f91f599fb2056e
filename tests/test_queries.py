"""How many queries a page takes, by name."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from django.test import Client

from tests.queries import queries_of, repeated, tables
from tests.shared import make_home, rolled_back
from tests.world import World

if TYPE_CHECKING:
    from pytest_django.plugin import DjangoDbBlocker

pytestmark = pytest.mark.django_db
LIMIT = 15

# The first table that each query reads, in order. What several pages ask has a name here.
ARRIVE = ["wagtailcore_page", "wagtailcore_page"]
"""The home page in the reader's language with its site and settings; the page, its translations, the way, the menus."""
ALLOWED = ["wagtailcore_pageviewrestriction"]
PICTURES = ["media_image", "media_rendition"]
FILES = ["media_document"]
LINKED = ["wagtailcore_page"]
"""The pages that links of the body lead to."""
MOVEMENT = ["partners_movementkind"]
FOUND = ["partners_partnerpage", "partners_partnerpage_kinds", "partners_movementkind", "core_theme"]
"""The public partners with their countries, who has which kinds and themes, and these."""
DIRECTORY_LIMIT = 12


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: "DjangoDbBlocker") -> Iterator[World]:
    """For the tests that only read it."""
    with rolled_back(django_db_blocker):
        yield World(make_home())


EXPECTED = {
    "home": [
        *ARRIVE,
        "home_homepage",
        *ALLOWED,
        "campaigns_campaignpage",  # those chosen
        "publications_issuepage",  # the newest issue
        "publications_visionnotepage",  # the newest notes
        "publications_visionnotefile",  # their files with their documents
        *PICTURES,
        *FILES,
        *LINKED,
        "partners_partnerpage",  # partners counted by country, for the figures and the map
    ],
    "partners": [
        *ARRIVE,
        "partners_partnerindexpage",
        *ALLOWED,
        *FOUND,
        "partners_partnerpage",  # what the rows listed show
        *PICTURES,  # their logos
    ],
    "country": [
        *ARRIVE,
        "partners_partnerindexpage",
        *ALLOWED,
        *FOUND,
        "wagtailcore_page",  # the pages that concern the country
        "partners_partnerpage",  # what the rows listed show
        *PICTURES,  # their logos
        "partners_partnerpage",  # their public places
    ],
    "partners/first": [
        *ARRIVE,
        "partners_partnerpage",
        *ALLOWED,
        *MOVEMENT,
        "core_theme",
        "wagtailcore_page",  # the pages that concern the partner
        *PICTURES,
        *FILES,
        *LINKED,
    ],
    "campaigns": [
        *ARRIVE,
        "campaigns_campaignindexpage",
        *ALLOWED,
        "campaigns_campaignpage",
        *PICTURES,
    ],
    "campaigns/first": [
        *ARRIVE,
        "campaigns_campaignpage",
        *ALLOWED,
        "core_theme",
        "core_country",
        "partners_partnerpage",  # the partners concerned with their countries
        *MOVEMENT,
        "wagtailcore_page",  # its publications
        *PICTURES,
        *FILES,
        *LINKED,
    ],
    "magazine": [
        *ARRIVE,
        "publications_magazineindexpage",
        *ALLOWED,
        "publications_issuepage",
        *PICTURES,
        *FILES,
        "publications_issuepage",  # how many there are of each year
    ],
    "magazine/first": [
        *ARRIVE,
        "publications_issuepage",
        *ALLOWED,
        "publications_articlepage",  # the articles of the issue
        "partners_partnerpage",
        *MOVEMENT,
        "publications_issuepage",  # the issues before and after
        *PICTURES,
        *FILES,
        *LINKED,
    ],
    "magazine/first/reading": [
        *ARRIVE,
        "publications_issuepage",
        *ALLOWED,
        "publications_articlepage",
        "wagtail_footnotes_footnote",
        *PICTURES,
        *FILES,
        *LINKED,
    ],
    "magazine/first/first": [
        *ARRIVE,
        "publications_articlepage",
        *ALLOWED,
        "wagtail_footnotes_footnote",
        "publications_issuepage",
        "publications_articlepage",  # those beside it
        "core_theme",
        "core_country",
        "partners_partnerpage",
        *MOVEMENT,
        *PICTURES,
        *FILES,
        *LINKED,
    ],
    "notes": [
        *ARRIVE,
        "publications_visionnoteindexpage",
        *ALLOWED,
        "publications_visionnotepage",
        "publications_visionnotefile",
        *PICTURES,
        *FILES,
    ],
    "notes/first": [
        *ARRIVE,
        "publications_visionnotepage",
        *ALLOWED,
        "core_theme",
        "core_country",
        "publications_visionnotefile",
        "campaigns_campaignpage",  # the campaigns concerned
        "partners_partnerpage",
        *MOVEMENT,
        *PICTURES,
        *FILES,
        *LINKED,
    ],
    "vision": [
        *ARRIVE,
        "home_visionpage",
        *ALLOWED,
        "publications_visionnotepage",
        "publications_visionnotefile",
        *PICTURES,
        *FILES,
        *LINKED,
    ],
    "publications": [
        *ARRIVE,
        "publications_publicationindexpage",
        *ALLOWED,
        "publications_publicationpage",  # all of them, with their kinds and dates
        "core_theme",
        "publications_publicationpage_themes",  # which themes they have
        "publications_publicationpage",  # those listed
        "publications_publicationfile",  # their files
        *PICTURES,  # their covers
        *FILES,
    ],
    "publications/first": [
        *ARRIVE,
        "publications_publicationpage",
        *ALLOWED,
        "core_theme",
        "core_country",
        "publications_publicationfile",
        "campaigns_campaignpage",  # the campaigns concerned
        "partners_partnerpage",
        *MOVEMENT,
        *PICTURES,
        *FILES,
        *LINKED,
    ],
    "standard": [*ARRIVE, "home_standardpage", *ALLOWED, *PICTURES, *FILES, *LINKED],
    "contact": [*ARRIVE, "home_contactpage", *ALLOWED, "home_contactfield", *FILES, *LINKED],
}


@pytest.mark.parametrize("name", EXPECTED)
def test_the_queries_of_a_page_have_names(world: World, client: Client, name: str) -> None:
    asked = queries_of(client, world.address(name))
    assert tables(asked) == EXPECTED[name]
    assert repeated(asked) == []
    assert len(asked) <= LIMIT


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
        yield


@pytest.mark.usefixtures("_translations")
class TestInEnglish:
    """Every page with a translation."""

    @pytest.mark.parametrize("name", EXPECTED)
    def test_a_translation_asks_no_more(self, world: World, client: Client, name: str) -> None:
        asked = queries_of(client, f"/en{world.address(name)}")
        assert tables(asked) == EXPECTED[name]
        assert repeated(asked) == []
