"""The site and the page of a request are those that Wagtail would choose."""

from collections.abc import Iterator

import pytest
from django.test import Client, RequestFactory
from django.utils import translation
from wagtail.models import Locale, Page, Site

from core.models import SiteSettings
from core.site import find_page, find_site
from demo.factories import make_campaign, make_campaign_index, make_partner_index, make_standard
from home.models import HomePage

HOSTS = ["testserver", "a.example", "b.example", "b.example:8080", "c.example", "unknown.example"]


@pytest.fixture
def sites(home: HomePage) -> Iterator[None]:
    for hostname, port in [("a.example", 80), ("b.example", 80), ("b.example", 8080), ("c.example", 81)]:
        Site.objects.create(hostname=hostname, port=port, root_page=home)
    yield
    Site.clear_site_root_paths_cache()


@pytest.mark.parametrize("with_default", [True, False])
@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.usefixtures("sites")
def test_it_is_the_site_that_wagtail_chooses(rf: RequestFactory, host: str, with_default: bool) -> None:
    if not with_default:
        Site.objects.update(is_default_site=False)
    request = rf.get("/", headers={"host": host})
    assert find_site(request) == Site.find_for_request(request)


@pytest.fixture
def english(home: HomePage) -> HomePage:
    """A page below another one in two languages, one in French only, a draft."""
    locale = Locale.objects.get_or_create(language_code="en")[0]
    index = make_campaign_index(home, slug="campagnes")
    translated, _french = make_campaign(index, slug="une"), make_campaign(index, slug="deux")
    make_standard(home, slug="brouillon", live=False)
    for page in (home, index, translated):
        page.copy_for_translation(locale).save_revision().publish()
    return HomePage.objects.get(locale=locale)


def asked(rf: RequestFactory, language: str, path: str) -> tuple[Page | None, Page | None]:
    """The page found by the middleware at an address, and the one that Wagtail finds."""
    with translation.override(language):
        found = find_page(rf.get("/"), find_site(rf.get("/")), path)
        by_wagtail = Page.route_for_request(rf.get("/"), path)
    return (found[0] if found else None), (by_wagtail[0] if by_wagtail else None)


@pytest.mark.parametrize(
    "path", ["", "campagnes/", "campagnes/une/", "campagnes/deux/", "brouillon/", "rien/", "a/b/c/"]
)
@pytest.mark.usefixtures("english")
def test_it_is_the_page_that_wagtail_finds(rf: RequestFactory, path: str) -> None:
    for language in ("fr", "en"):
        found, by_wagtail = asked(rf, language, path)
        assert found == by_wagtail
        assert type(found) is type(by_wagtail)


def test_every_page_is_found_in_its_own_type(rf: RequestFactory, english: HomePage) -> None:
    for page in Page.objects.live().filter(depth__gte=2).specific().select_related("locale"):
        root = english if page.locale.language_code == "en" else english.get_translation(Locale.get_default())
        found, by_wagtail = asked(rf, page.locale.language_code, page.url_path[len(root.url_path) :])
        assert found == by_wagtail == page
        assert type(found) is type(page)


def test_a_page_that_takes_the_rest_of_its_address_is_given_it(rf: RequestFactory, home: HomePage) -> None:
    make_partner_index(home, slug="partenaires")
    for path in ("partenaires/", "partenaires/inconnu/"):
        found = find_page(rf.get("/"), find_site(rf.get("/")), path)
        by_wagtail = Page.route_for_request(rf.get("/"), path)
        assert repr(found and found[1:]) == repr(by_wagtail and by_wagtail[1:])


def test_a_new_setting_and_a_changed_one_are_seen_at_once(client: Client, home: HomePage) -> None:
    assert "bonjour@exemple.org" not in client.get("/").content.decode()
    settings = SiteSettings.for_site(home.get_site())
    settings.email = "bonjour@exemple.org"
    settings.save()
    assert "bonjour@exemple.org" in client.get("/").content.decode()


def test_a_title_a_place_and_a_state_are_seen_at_once(client: Client, home: HomePage) -> None:
    page = make_standard(home, slug="histoire", title="Histoire", show_in_menus=True)
    assert client.get("/histoire/").status_code == 200
    page.title, page.slug = "Mémoire", "memoire"
    page.save_revision().publish()
    assert client.get("/histoire/").status_code == 404
    assert "Mémoire" in client.get("/").content.decode()
    page.unpublish()
    assert client.get("/memoire/").status_code == 404
    assert "Mémoire" not in client.get("/").content.decode()
