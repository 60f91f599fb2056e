"""Pages that are kept whole: as they would be drawn, for those who may have them, and not a moment too long."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Any

import pytest
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from campaigns.models import RegistrationState
from core.freshness import right_until
from core.models import SiteSettings
from core.page_cache.addresses import CHOICES
from core.page_cache.middleware import PageCacheMiddleware
from core.query_string import QueryString
from demo.factories import make_event, make_partner, make_standard
from home.models import HomePage, StandardPage
from partners import removal
from partners.models import PartnerPage
from tests.waiting import write_what_waits

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kept_pages")]


@pytest.fixture(autouse=True)
def _settings(home: HomePage) -> None:
    """The first request of a site ever makes them."""
    SiteSettings.for_site(home.get_site())


@pytest.fixture
def history(home: HomePage) -> StandardPage:
    page = make_standard(title="Notre histoire", slug="histoire")
    write_what_waits()
    return page


def asked(client: Client, address: str, **headers: str) -> tuple[HttpResponse, bool]:
    """An answer, and whether it is one that was kept: the generation of the content is all that was read for it."""
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address, headers={name.replace("_", "-"): value for name, value in headers.items()})
    return answer, len(queries) == 1 and "contentgeneration" in queries[0]["sql"]


def is_kept(client: Client, address: str, **headers: str) -> bool:
    return asked(client, address, **headers)[1]


def test_a_page_that_is_kept_is_the_one_that_was_drawn(client: Client, history: StandardPage) -> None:
    first, second = client.get("/histoire/"), client.get("/histoire/")
    assert is_kept(client, "/histoire/")
    assert second.content == first.content
    assert dict(second.headers) == dict(first.headers)
    assert second["Cache-Control"] == "public, max-age=120"
    again = client.get("/histoire/", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_each_way_to_send_it_is_kept_apart(client: Client, history: StandardPage) -> None:
    client.get("/histoire/")
    packed = client.get("/histoire/", headers={"accept-encoding": "gzip"})
    assert packed["Content-Encoding"] == "gzip"
    assert not client.get("/histoire/").has_header("Content-Encoding")
    # Other spellings of the same wish make no other copy.
    answer, kept = asked(client, "/histoire/", accept_encoding="br;q=0.1, gzip, x-anything", accept_language="nl")
    assert kept
    assert answer["Content-Encoding"] == "gzip"


def test_a_head_is_answered_from_what_is_kept_and_keeps_nothing(client: Client, history: StandardPage) -> None:
    client.head("/histoire/")
    assert not is_kept(client, "/histoire/")
    assert client.head("/histoire/")["ETag"] == client.get("/histoire/")["ETag"]


@pytest.mark.parametrize("address", ["/rien/", "/histoire", "/recherche/?q=union", "/admin/login/", "/contact/"])
def test_what_is_missing_led_on_asked_or_for_one_reader_is_not_kept(
    client: Client, history: StandardPage, address: str
) -> None:
    client.get(address)
    assert not is_kept(client, address)


def test_the_search_without_words_is_kept(client: Client, home: HomePage) -> None:
    client.get("/")
    client.get("/recherche/")
    assert is_kept(client, "/recherche/")


def test_staff_have_pages_of_their_own(editor_client: Client, history: StandardPage) -> None:
    reader = Client()
    reader.get("/histoire/")
    assert "wagtail-userbar" in editor_client.get("/histoire/").content.decode()
    assert "wagtail-userbar" not in reader.get("/histoire/").content.decode()


@pytest.mark.parametrize(
    "strange",
    [{"cookie": "rien=1"}, {"authorization": "Basic eA=="}, {"range": "bytes=0-1"}, {"cookie": "sessionid=x"}],
)
def test_who_sends_more_than_a_question_gets_a_page_drawn_and_leaves_none(
    client: Client, history: StandardPage, strange: dict[str, str]
) -> None:
    client.get("/histoire/", headers=strange)
    assert not is_kept(client, "/histoire/")
    assert not is_kept(client, "/histoire/", **strange)


@pytest.mark.parametrize(
    "strange",
    [
        {"x-forwarded-host": "autre.example"},
        {"x-forwarded-for": "10.0.0.1"},
        {"x-original-url": "/admin/"},
        {"x-http-method-override": "POST"},
        {"accept": "application/json"},
        {"accept-language": "nl"},
        {"x-requested-with": "XMLHttpRequest"},
        {"content-type": "text/html; charset=utf-16"},
        {"user-agent": "<script>alert(1)</script>"},
        {"x-forwarded-proto": "https"},
    ],
)
def test_no_header_spoils_what_others_get(client: Client, history: StandardPage, strange: dict[str, str]) -> None:
    plain = client.get("/histoire/").content
    client.get("/histoire/?page=2", headers=strange)
    assert client.get("/histoire/", headers=strange).content in (plain, client.get("/histoire/").content)
    assert client.get("/histoire/").content == plain


def test_each_host_has_its_own(client: Client, history: StandardPage) -> None:
    one = client.get("/histoire/", headers={"host": "www.solmond.example"}).content.decode()
    other = client.get("/histoire/", headers={"host": "autre.example"}).content.decode()
    assert "http://www.solmond.example/histoire/" in one
    assert "http://www.solmond.example/histoire/" not in other


def test_a_host_that_is_named_nowhere_keeps_nothing(client: Client, history: StandardPage, settings: Any) -> None:
    settings.LINKS_FOLLOW_REQUEST = False
    settings.WAGTAILADMIN_BASE_URL = "https://www.solmond.example"
    for host, kept in (("autre.example", False), ("www.solmond.example", True)):
        client.get("/histoire/", headers={"host": host})
        assert is_kept(client, "/histoire/", host=host) is kept


@pytest.mark.parametrize(
    "query",
    ["?utm_source=lettre&fbclid=x", "?pays=&theme=", "?utm_campaign=%3Cscript%3E", "?page=", "?gclid=1&gclid=2"],
)
def test_what_others_add_to_an_address_makes_no_other_page(client: Client, history: StandardPage, query: str) -> None:
    plain = client.get("/histoire/").content
    answer, kept = asked(client, f"/histoire/{query}")
    assert kept
    assert answer.content == plain


def test_choices_in_any_order_are_one_page(client: Client, home: HomePage) -> None:
    list_url = make_partner().get_parent().get_url()
    write_what_waits()
    first = client.get(f"{list_url}?pays=bf&continent=afrique").content
    answer, kept = asked(client, f"{list_url}?continent=afrique&utm_medium=x&pays=bf")
    assert kept
    assert answer.content == first


@pytest.mark.parametrize(
    "query", ["?inconnu=1", "?mots=union", "?pays=bf&pays=bj", "?pays=%3Cb%3E", "?pays=" + "x" * 41, "?" + "page&" * 30]
)
def test_anything_else_in_an_address_is_neither_kept_nor_lost(
    client: Client, history: StandardPage, query: str
) -> None:
    client.get(f"/histoire/{query}")
    assert not is_kept(client, f"/histoire/{query}")


def test_choices_are_those_of_the_lists() -> None:
    lists = {
        name
        for kind in QueryString.__subclasses__()
        for field, name in kind.PARAMETERS.items()
        if field not in kind.FREE and kind.__name__ != "Question"
    }
    assert lists | {"de", "page", "region"} == CHOICES


# What must never be answered from what was kept, a moment later.


def hide(partner: PartnerPage, user: Any) -> None:
    removal.remove(partner, user)


def restrict(partner: PartnerPage, user: Any) -> None:
    PageViewRestriction.objects.create(page=partner, restriction_type=PageViewRestriction.LOGIN)


def restrict_above(partner: PartnerPage, user: Any) -> None:
    restrict(partner.get_parent(), user)


def protect_name(partner: PartnerPage, user: Any) -> None:
    partner.name_protected = True
    partner.save_revision(user=user).publish()


def unpublish(partner: PartnerPage, user: Any) -> None:
    partner.unpublish(user=user)


def delete(partner: PartnerPage, user: Any) -> None:
    partner.delete(user=user)


@pytest.mark.parametrize("change", [hide, restrict, restrict_above, protect_name, unpublish, delete])
def test_what_is_withdrawn_is_gone_at_once(
    client: Client, home: HomePage, communication_user: Any, change: Callable[[PartnerPage, Any], None]
) -> None:
    partner = make_partner(title="Union Zébuline", slug="zebuline")
    addresses = (partner.get_url(), partner.get_parent().get_url(), "/", "/sitemap.xml")
    write_what_waits()
    for address in addresses:
        client.get(address)
    assert all(is_kept(client, address) for address in addresses)
    change(partner, communication_user)
    for address in addresses:
        assert "ébuline" not in client.get(address).content.decode()


# What changes by the clock.


def kept_until(monkeypatch: pytest.MonkeyPatch, now: datetime, change: datetime | None) -> tuple[int, str]:
    """For how many seconds a page is kept that is drawn `now` and says when it changes, and what browsers are told."""
    monkeypatch.setattr(timezone, "now", lambda: now)
    kept: list[int] = []

    def draw(request: HttpRequest) -> HttpResponse:
        right_until(request, change)
        return HttpResponse("page", headers={"Cache-Control": "public, max-age=120"})

    middleware = PageCacheMiddleware(draw)
    monkeypatch.setattr(middleware.cache, "set", lambda key, value, seconds: kept.append(seconds))
    answer = middleware(RequestFactory().get("/page/"))
    return next(iter(kept), 0), answer["Cache-Control"]


@pytest.mark.parametrize(
    ("at", "change_in", "seconds"),
    [("12:00:00", None, 3600), ("12:00:00", 90, 90), ("23:50:00", None, 600), ("23:50:00", 5, 5), ("12:00:00", 0.5, 0)],
)
def test_no_page_is_kept_past_what_changes_it(
    monkeypatch: pytest.MonkeyPatch, at: str, change_in: float | None, seconds: int
) -> None:
    now = timezone.make_aware(datetime.combine(datetime(2026, 6, 1), time.fromisoformat(at)))
    change = None if change_in is None else now + timedelta(seconds=change_in)
    assert kept_until(monkeypatch, now, change)[0] == seconds


def test_browsers_are_told_what_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [1_000_000.0]
    monkeypatch.setattr("core.page_cache.middleware.time.time", lambda: clock[0])
    monkeypatch.setattr("django.core.cache.backends.locmem.time.time", lambda: clock[0])

    def draw(request: HttpRequest) -> HttpResponse:
        right_until(request, timezone.now() + timedelta(seconds=200))
        return HttpResponse("page", headers={"Cache-Control": "public, max-age=120"})

    middleware = PageCacheMiddleware(draw)
    assert middleware(RequestFactory().get("/page/"))["Cache-Control"] == "public, max-age=120"
    clock[0] += 150
    left = int(middleware(RequestFactory().get("/page/"))["Cache-Control"].partition("max-age=")[2])
    assert 45 <= left <= 50


def test_a_page_of_an_event_with_few_places_is_kept_as_long_as_browsers_keep_it(client: Client, home: HomePage) -> None:
    event = make_event(takes_registrations=True, registration_limit=1)
    event.registrations.create(name="Awa", email="awa@solmond.example", language="fr", state=RegistrationState.HELD)
    request = client.get(event.get_url()).wsgi_request
    assert request._right_until <= timezone.now() + timedelta(seconds=120)
