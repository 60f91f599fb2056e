"""How many queries a page takes, by name, and that none grows with the content."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from wagtail.models import Locale, Page

from campaigns.models import CampaignPage
from core.models import Image, SiteSettings, Theme
from home.factories import (
    make_article,
    make_campaign,
    make_campaign_index,
    make_contact,
    make_country,
    make_document,
    make_image,
    make_issue,
    make_kind,
    make_magazine,
    make_partner,
    make_partner_index,
    make_publication,
    make_publication_index,
    make_publication_kind,
    make_standard,
    make_theme,
    make_vision,
    make_vision_note,
    make_vision_note_index,
)
from home.models import HomeCampaign, HomePage, StandardPage
from tests.core.stories import full_body
from tests.queries import queries_of, repeated, tables
from tests.shared import make_home, rolled_back

if TYPE_CHECKING:
    from pytest_django.plugin import DjangoDbBlocker

pytestmark = pytest.mark.django_db
LIMIT = 15
NOTE = "9f0c1b5e-2c0a-4c1b-9d55-6f2b8f7a1d01"

# The first table that each query reads, in order. What several pages ask has a name here.
ARRIVE = ["wagtailcore_page", "wagtailcore_page"]
"""The home page in the reader's language with its site and settings; the page, its translations, the way, the menus."""
ALLOWED = ["wagtailcore_pageviewrestriction"]
PICTURES = ["core_image", "core_rendition"]
FILES = ["core_document"]
LINKED = ["wagtailcore_page"]
"""The pages that links of the body lead to."""
MOVEMENT = ["partners_movementkind"]
FOUND = ["partners_partnerpage", "partners_partnerpage_kinds", "partners_movementkind", "core_theme"]
"""The public partners with their countries, who has which kinds and themes, and these."""
DIRECTORY_LIMIT = 12


class World:
    """A small whole site, which can grow."""

    def __init__(self, home: HomePage) -> None:
        self.home = home
        self.partners = make_partner_index(home, slug="partenaires", show_in_menus=True)
        self.campaigns = make_campaign_index(home, slug="campagnes", show_in_menus=True)
        self.magazine = make_magazine(home, slug="revue", show_in_menus=True)
        self.notes = make_vision_note_index(home, slug="notes", show_in_menus=True)
        self.publications = make_publication_index(home, slug="publications", show_in_menus=True)
        self.publication_kind = make_publication_kind()
        self.standard = make_standard(home, slug="histoire")
        self.text = self.linking(self.partners, self.campaigns, self.magazine, self.notes, self.standard)
        self.vision = make_vision(home, slug="vision", vision=self.text)
        self.contact = make_contact(home, slug="contact", introduction=self.text, thanks=self.text)
        SiteSettings.objects.create(site=home.get_site(), privacy_page=self.standard, contact_page=self.contact)
        self.kinds = [make_kind(), make_kind()]
        self.themes: list[Theme] = [make_theme(), make_theme()]
        self.body = full_body(make_image(), make_document(), self.standard)
        self.grow(1)
        self.fill(self.standard)
        chosen = CampaignPage.objects.get()
        home.campaign_links = [HomeCampaign(campaign=chosen)]
        self.fill(home)

    def fill(self, page: HomePage | StandardPage) -> None:
        """Give `page` a body with every block."""
        page.body = self.body
        page.save_revision().publish()

    def linking(self, *pages: Page) -> str:
        """A rich text with a link to each of `pages` and to a document."""
        links = [f'<a linktype="page" id="{page.pk}">{page.title}</a>' for page in pages]
        return f'<p>{" ".join(links)} <a linktype="document" id="{make_document().pk}">Un document</a></p>'

    def grow(self, count: int) -> None:
        """Add `count` of everything, each with all it may have."""
        for _time in range(count):
            image: Image = make_image()
            document = make_document()
            partner = make_partner(
                self.partners,
                country=make_country("BJ"),
                kinds=self.kinds,
                themes=self.themes,
                logo=image,
                body=self.text,
                testimony=[("quote", {"text": "Ensemble.", "who": "Awa", "image": image})],
            )
            campaign = make_campaign(
                self.campaigns,
                partners=[partner],
                themes=self.themes,
                countries=[make_country("BJ")],
                image=image,
                listing_image=image,
                body=self.body,
                documents=[("document", {"document": document})],
            )
            issue = make_issue(
                self.magazine,
                partners=[partner],
                cover=image,
                document=document,
                editorial=self.text,
                contents=[("entry", {"title": "Ailleurs", "authors": "", "page_number": 2, "page": self.standard})],
            )
            for _article in range(2):
                make_article(
                    issue,
                    partners=[partner],
                    themes=self.themes,
                    countries=[make_country("BJ")],
                    image=image,
                    body=[*self.body, ("text", f'<p>Dit<footnote id="{NOTE}">[1]</footnote></p>')],
                    notes={NOTE: self.text},
                )
            files, concerned = [(document, "fr")], {"partners": [partner], "campaigns": [campaign]}
            make_vision_note(self.notes, files=files, body=self.body, **concerned)
            make_publication(
                self.publications,
                kind=self.publication_kind,
                files=files,
                body=self.body,
                themes=self.themes,
                countries=[make_country("BJ")],
                **concerned,
            )

    def translate(self) -> None:
        """Give every page an English translation at the same address."""
        english = Locale.objects.get_or_create(language_code="en")[0]
        for page in self.home.get_descendants(inclusive=True).specific():
            translated = page.copy_for_translation(english)
            if page.depth > self.home.depth:
                translated.slug = page.slug
            translated.save_revision().publish()

    def address(self, name: str) -> str:
        """Address of a page by the name of its attribute, or of the first page below it: "partners/first".

        "magazine/first/reading" is that of the whole issue.
        """
        if name == "country":
            return f"{self.partners.get_url()}pays/benin/"
        attribute, *below = name.split("/")
        page = getattr(self, attribute)
        for step in below:
            page = page.get_children().first() if step == "first" else page
        return page.get_url() + ("lire/" if below[-1:] == ["reading"] else "")


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: "DjangoDbBlocker") -> Iterator[World]:
    """For the tests that only read it."""
    with rolled_back(django_db_blocker):
        yield World(make_home())


@pytest.fixture
def growing_world(home: HomePage) -> World:
    return World(home)


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


def test_ten_times_the_content_asks_no_more(growing_world: World, client: Client) -> None:
    before = {name: len(queries_of(client, growing_world.address(name))) for name in EXPECTED}
    growing_world.grow(9)
    assert {name: len(queries_of(client, growing_world.address(name))) for name in EXPECTED} == before


def test_protected_names_ask_no_more(growing_world: World, client: Client) -> None:
    before = len(queries_of(client, growing_world.address("partners")))
    for _time in range(3):
        make_partner(growing_world.partners, country=make_country("BJ"), name_protected=True)
    assert len(queries_of(client, growing_world.address("partners"))) == before
