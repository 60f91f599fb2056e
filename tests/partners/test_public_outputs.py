"""Nothing that a partner keeps to itself is told by any public answer, whatever its address."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.db import connection
from django.http import HttpResponse
from django.test import Client, TestCase
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page

from campaigns.models import CallPage, CampaignPage, EventIndexPage, EventPage, StoryPage
from core.checks import our_page_models
from core.models import RoutedPage
from core.views import words_of
from demo.factories import (
    make_call,
    make_campaign,
    make_contact,
    make_country,
    make_document,
    make_event,
    make_image,
    make_issue,
    make_kind,
    make_partner,
    make_publication,
    make_standard,
    make_story,
    make_theme,
    make_theme_index,
    make_vision,
    make_vision_note,
)
from home.models import HomePage, ThemeIndexPage
from media.models import Document
from partners.models import PartnerIndexPage, PartnerPage, Precision
from pattern import picture
from search.models import Entry
from tests.shared import make_home, rolled_back
from tests.test_page_contract import translate
from tests.waiting import write_what_waits
from text.alphabet import words

if TYPE_CHECKING:
    from pytest_django.plugin import DjangoDbBlocker

pytestmark = pytest.mark.django_db

FIVE_MINUTES = 300
HOST = "www.solmond.example"
NAME = "Rassemblement Zébuline"
PLACE = ("12.345678", "12,345678", "12.345", "12,345", "1.234567", "1,234567", "1.234", "1,234")
TOWN_POINT = ("12.876543", "12,876543", "12.876", "12,876", "1.876543", "1,876543", "1.876", "1,876")
TOWN = "Villesecrète"
CONTACTS = ("zebuline@secret.example", "+226 70 99 88 77", "Porte bleue derrière le puits")
NOTE = "Accord de Mariam au téléphone"
NAMES = (NAME, "zebuline", "ZBLN", "zebuline.example", "reseau.example", "photo-zebuline")
ALWAYS = (*CONTACTS, NOTE)

SCRIPTS = {"arabic": "اتحاد الفلاحين", "bengali": "নারী শ্রমিক সংঘ", "cyrillic": "Союз крестьян"}
"""Names in other scripts; the first of these partners stands in all languages of the site."""

CASES: dict[str, tuple[dict[str, object], tuple[str, ...]]] = {
    "no consent": ({"location_precision": Precision.EXACT, "consent_date": None}, (*PLACE, *TOWN_POINT, TOWN)),
    "country": ({"location_precision": Precision.COUNTRY}, (*PLACE, *TOWN_POINT, TOWN)),
    "town": ({"location_precision": Precision.TOWN}, PLACE),
    "exact": ({"location_precision": Precision.EXACT}, TOWN_POINT),
    "protected name": ({"location_precision": Precision.TOWN, "name_protected": True}, (*PLACE, *NAMES)),
    **{
        f"protected name, {script}": (
            {"location_precision": Precision.TOWN, "name_protected": True, "title": name},
            (*PLACE, *NAMES, name, name.replace(" ", "")),
        )
        for script, name in SCRIPTS.items()
    },
    "hidden": ({"location_precision": Precision.HIDDEN}, (*PLACE, *TOWN_POINT, TOWN, *NAMES, "mouvement discret")),
}


@pytest.fixture(scope="module", params=CASES)
def case(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: "DjangoDbBlocker"
) -> Iterator[tuple[PartnerPage, tuple[str, ...]]]:
    """A partner that was wholly public once, in two languages, and what must not be told of it now."""
    fields, secrets = CASES[request.param]
    with rolled_back(django_db_blocker):
        partner = _partner(make_home(), fields)
        write_what_waits()
        yield partner, (*secrets, *ALWAYS)


def _partner(home: HomePage, fields: dict[str, object]) -> PartnerPage:
    page = make_partner(
        title=fields.get("title", NAME),
        acronym="ZBLN",
        country=make_country("BF"),
        introduction="Un mouvement discret.",
        town=TOWN,
        latitude=Decimal("12.345678"),
        longitude=Decimal("-1.234567"),
        town_latitude=Decimal("12.876543"),
        town_longitude=Decimal("-1.876543"),
        location_precision=Precision.EXACT,
        consent_date=date(2026, 1, 1),
        consent_note=NOTE,
        website="https://zebuline.example/",
        social_links=[("link", {"network": "mastodon", "url": "https://reseau.example/@zebuline"})],
        email=CONTACTS[0],
        phone=CONTACTS[1],
        postal_address=CONTACTS[2],
        logo=make_image(title="photo-zebuline", name="photo-zebuline.png"),
        kinds=[make_kind()],
        themes=[make_theme(slug="sante")],
    )
    make_partner(country=make_country("BF"))
    campaign = make_campaign(
        partners=[page],
        takes_signatures=True,
        petition_text="<p>Nous demandons la même chose.</p>",
        petition_addressee="Le gouvernement",
        petition_end=timezone.localdate() + timedelta(days=30),
    )
    make_issue(partners=[page], document=make_document())
    make_story(campaign, partners=[page], country=make_country("BF"))
    today = timezone.localdate()
    sessions = [{"start_date": today.replace(year=today.year - 1)}, {"start_date": today + timedelta(days=1)}]
    make_event(partners=[page], campaigns=[campaign], country=make_country("BF"), sessions=sessions)
    make_call(campaigns=[campaign])
    for make in (make_vision_note, make_publication):
        make(partners=[page], campaigns=[campaign], files=[(make_document(), "fr")])
    for make in (make_standard, make_vision, make_contact, make_theme_index):
        make(home)
    # One script in all languages: the others are read the same way.
    for code in ("en", "nl", "es") if fields.get("title") == SCRIPTS["arabic"] else ("en",):
        locale = Locale.objects.get_or_create(language_code=code)[0]
        with TestCase.captureOnCommitCallbacks(execute=True):
            for one in page.get_ancestors(inclusive=True).filter(depth__gte=home.depth).specific():
                translate(one, locale)
    page.create_alias(parent=page.get_parent(), update_slug="rassemblement-zebuline-alias")
    Redirect.objects.create(old_path="/zebuline", redirect_page=page, site=home.get_site())
    page = PartnerPage.objects.get(pk=page.pk)
    for name, value in fields.items():
        setattr(page, name, value)
    with TestCase.captureOnCommitCallbacks(execute=True):
        page.save_revision().publish()
    return page


def public_addresses(client: Client, page: PartnerPage) -> Iterator[str]:
    """Every address that answers the public."""
    sitemap = client.get("/sitemap.xml", headers={"host": HOST}).content.decode()
    found = re.findall(rf"<loc>http://{re.escape(HOST)}(/[^<]*)</loc>", sitemap)
    assert len(found) >= len(our_page_models())
    yield from found
    yield from ("/sitemap.xml", "/robots.txt", "/rassemblement-zebuline/", "/zebuline/")
    for one in Page.objects.filter(depth__gt=1).specific():
        yield f"/partage/{one.pk}.png"
        yield f"/partage/{one.share_key}.png"
        yield one.get_url()
    yield from (f"/flux/publications{kind}.atom" for kind in ("", "/numero", "/note", "/brochure"))
    yield from (f"/flux/campagnes/{campaign.slug}.atom" for campaign in CampaignPage.objects.all())
    yield from (document.url for document in Document.objects.all())
    yield from ("/flux/agenda.atom", "/flux/agenda.atom?pays=bf")
    for model, routes in ROUTES.items():
        for one in model.objects.live():
            for route in routes:
                for question in QUESTIONS.get(model, ("",)):
                    yield f"{one.get_url()}{route}{question}"
    for search in SEARCHES:
        for question in ("", "?q=mouvement", "?q=discret&tri=date", "?pays=bf", "?nature=partenaire&q=burkina"):
            yield f"{search}{question}"
    yield from text_addresses()


SEARCHES = ("/recherche/", "/en/search/", "/nl/zoeken/", "/es/buscar/")


def text_addresses() -> set[str]:
    """Where the texts of PDF files stand that the search leads to."""
    sheets = Entry.objects.exclude(text_path="").filter(page__live=True).select_related("page")
    return {f"{sheet.page.get_url()}{sheet.text_path}".partition("#")[0] for sheet in sheets}


DIRECTORY_ROUTES = {
    "": "index_route",
    "liste/": "list_route",
    "pays/burkina-faso/": "country_route",
    "partenaires.geojson": "geojson_route",
    "partenaires.csv": "table_route",
    "carte/": "map_route",
}
"""The addresses of the directory, by the names of their routes."""

LAST_YEAR = timezone.localdate().year - 1
ROUTES: dict[type[RoutedPage], dict[str, str]] = {
    PartnerIndexPage: DIRECTORY_ROUTES,
    CampaignPage: {
        "": "index_route",
        "galerie/": "gallery_route",
        "galerie/recits.geojson": "geojson_route",
        "galerie/recits.csv": "table_route",
        "galerie/carte/": "map_route",
        "partagez/": "proposal_route",
        "signer/": "petition",
        "soutiens/": "supporters",
    },
    EventIndexPage: {
        "": "agenda",
        f"archives/{LAST_YEAR}/": "archive",
        "chiffres/": "figures",
        "semaine/": "this_week",
        f"semaine/{LAST_YEAR + 1}-1/": "week",
        "mois/": "this_month",
        f"mois/{LAST_YEAR}-{timezone.localdate().month}/": "month",
        "calendrier.ics": "subscription",
        "extrait/": "frame",
    },
    ThemeIndexPage: {"": "index_route", "sante/": "theme_route"},
    EventPage: {"": "index_route", "calendrier.ics": "event_file", "inscription/": "registration"},
    CallPage: {"": "index_route", "calendrier.ics": "deadline_file", "postuler/": "application_form"},
}
"""The addresses of the page types that show partners below their own; magazines and texts of files are walked apart."""
QUESTIONS = {PartnerIndexPage: ("", "?pays=bf", "?continent=afrique"), EventIndexPage: ("", "?pays=bf")}
WALKED_APART = {"MagazineIndexPage", "IssuePage", "VisionNotePage", "PublicationIndexPage", "PublicationPage"}
# The page itself is walked as every other one is; below it stands nothing.
ALONE = {"NewsletterPage"}


def kept_for(answer: HttpResponse) -> int:
    """For how many seconds caches may keep an answer."""
    found = re.search(r"(?:s-maxage|max-age)=(\d+)", answer.headers.get("Cache-Control", ""))
    return int(found[1]) if found else 0


def told_by(answer: HttpResponse) -> str:
    """All that an answer says, in small letters, its headers included."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    heads = " ".join(f"{name}: {value}" for name, value in answer.items() if name not in CHANGING_HEADERS)
    return f"{heads}\n{body.decode(errors='ignore')}".lower()


CHANGING_HEADERS = ("ETag", "Content-Length")


@pytest.fixture
def written_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pictures of shared links say what they would be drawn of: it can be read, and takes less time."""
    monkeypatch.setattr(picture, "weave_png", lambda seed, title, size: f"{seed} {title}".encode())


@pytest.mark.usefixtures("written_pictures")
def test_no_public_answer_tells_a_secret(case: tuple[PartnerPage, tuple[str, ...]], client: Client) -> None:
    page, secrets = case
    for address in public_addresses(client, page):
        answer = client.get(address)
        assert answer.status_code in (200, 301, 302, 404), address
        assert kept_for(answer) <= FIVE_MINUTES, address
        if address.startswith("/partage/") or not answer.headers["Content-Type"].startswith("image/"):
            # A missing page offers to search the words of its address, whatever they are.
            echo = words_of(address) if answer.status_code == 404 else None
            told = told_by(answer).replace(echo, "") if echo else told_by(answer)
            assert not [secret for secret in secrets if secret.lower() in told], address


@pytest.mark.usefixtures("written_pictures", "kept_pages")
@pytest.mark.parametrize("case", ["hidden"], indirect=True)
def test_what_is_kept_says_what_would_be_drawn(case: tuple[PartnerPage, tuple[str, ...]], client: Client) -> None:
    addresses = list(dict.fromkeys(public_addresses(client, case[0])))
    # The first request ever makes the settings of the site; the other table waits in tests alone.
    client.get("/")
    write_what_waits()
    drawn = {address: client.get(address) for address in addresses}
    kept = 0
    for address, first in drawn.items():
        with CaptureQueriesContext(connection) as queries:
            again = client.get(address)
        assert again.status_code == first.status_code
        if "public" in first.headers.get("Cache-Control", "") and first.status_code == 200 and not first.streaming:
            assert len(queries) == 1, address
            assert (again.content, dict(again.items())) == (first.content, dict(first.items())), address
            kept += 1
    assert kept > len(addresses) / 2


def test_stories_and_events_name_those_who_may_be_found(
    case: tuple[PartnerPage, tuple[str, ...]], client: Client
) -> None:
    page, _secrets = case
    # People come to the event: who is named there may be found there.
    named = {StoryPage: not page.is_hidden, EventPage: not (page.is_hidden or page.name_protected)}
    for model, is_named in named.items():
        (one,) = model.objects.filter(locale__language_code="fr")
        assert (page.title in client.get(one.get_url()).content.decode()) is is_named


def test_who_asks_for_a_secret_learns_what_nonsense_brings(
    case: tuple[PartnerPage, tuple[str, ...]], client: Client
) -> None:
    page, secrets = case
    told = {word for text in secrets for word in words(text)}
    telling = TELLING_WORDS & told - set(words(page.title))
    for directory in PartnerIndexPage.objects.live():
        for route in DIRECTORY_ROUTES:
            address = f"{directory.get_url()}{route}"
            nonsense = told_by(client.get(address, {"mots": NONSENSE}))
            for secret in telling:
                assert told_by(client.get(address, {"mots": secret})).replace(secret, NONSENSE) == nonsense, address


def test_who_searches_a_secret_learns_what_nonsense_brings(
    case: tuple[PartnerPage, tuple[str, ...]], client: Client
) -> None:
    page, secrets = case
    told = {word for text in secrets for word in words(text)}
    telling = TELLING_WORDS & told - set(words(page.title))
    for search in SEARCHES:
        nonsense = told_by(client.get(search, {"q": NONSENSE}))
        assert NONSENSE in nonsense
        for secret in telling:
            # A slip of the finger would be answered with the word, if the word were known.
            for asked in (secret, secret[:-1], f"{secret}x"):
                assert told_by(client.get(search, {"q": asked})).replace(asked, NONSENSE) == nonsense, (search, asked)


NONSENSE = "qxzwvk"
TELLING_WORDS = {"rassemblement", "zebuline", "zbln", "villesecrete", "mariam", "puits", "photo"}
"""Words of the secrets that no other text of the site holds."""


def test_every_address_below_a_page_is_walked() -> None:
    routed = {model for model in our_page_models() if issubclass(model, RoutedPage)}
    assert {model.__name__ for model in routed - set(ROUTES)} == WALKED_APART | ALONE
    for model, routes in ROUTES.items():
        assert {route.name for route in model.get_subpage_urls()} - {"index_route"} == set(routes.values()) - {
            "index_route"
        }


def test_drafts_and_previews_are_for_staff(case: tuple[PartnerPage, tuple[str, ...]], client: Client) -> None:
    page, _secrets = case
    for address in (f"/admin/pages/{page.pk}/view_draft/", f"/admin/pages/{page.pk}/edit/preview/"):
        assert client.get(address).status_code == 302


def test_the_public_api_of_wagtail_is_not_installed() -> None:
    assert not [app for app in settings.INSTALLED_APPS if app.startswith("wagtail.api")]
