"""What a cache before the site is offered, and which changes have it forget."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from unittest.mock import Mock
from urllib.error import HTTPError, URLError

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, Site

from campaigns.models import Signature
from config.shared_cache import shared_cache_settings
from core.models import SiteSettings, UntoldWithdrawal
from core.page_cache import watching
from core.shared_cache import ends, withdrawals
from core.shared_cache.backends import NginxBackend
from demo.factories import make_campaign, make_image, make_partner, make_standard
from home.models import HomePage, StandardPage
from partners.models import PartnerPage
from tests.waiting import write_what_waits

pytestmark = pytest.mark.django_db

TOLD = "public, max-age=120, s-maxage=1, stale-while-revalidate=1, stale-if-error="


@pytest.fixture
def asked(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mock]:
    """A cache that takes whatever it is asked."""
    settings.WAGTAILFRONTENDCACHE, settings.SHARED_CACHE_IS_TOLD = shared_cache_settings(
        "varnish://:mot@127.0.0.1:6081"
    )
    monkeypatch.setattr(ends.Known, "generation", None)
    urlopen = Mock()
    monkeypatch.setattr("core.shared_cache.backends.urlopen", urlopen)
    return urlopen


@pytest.fixture
def history(home: HomePage) -> StandardPage:
    SiteSettings.for_site(home.get_site())
    page = make_standard(slug="histoire")
    write_what_waits()
    return page


@pytest.mark.usefixtures("kept_pages", "asked")
def test_what_the_site_keeps_is_offered_for_a_second_and_for_a_day_without_it(
    client: Client, history: StandardPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn, kept = client.get("/histoire/"), client.get("/histoire/")
    assert drawn["Cache-Control"] == kept["Cache-Control"] == f"{TOLD}86400"
    unchanged = client.get("/histoire/", headers={"if-none-match": drawn["ETag"]})
    assert (unchanged.status_code, unchanged["Cache-Control"]) == (304, kept["Cache-Control"])
    # Nor a redirect, which nginx would keep as long as browsers do.
    for own in ("/histoire/?inconnu=1", "/histoire/?pays=" + "x" * 41, "/histoire"):
        assert client.get(own)["Cache-Control"] == "public, max-age=120, s-maxage=0"
    assert "s-maxage" not in client.get("/rien/")["Cache-Control"]
    assert "s-maxage" not in client.get("/admin/login/")["Cache-Control"]
    # The picture of a page, and one that others add something to.
    picture = make_image().get_rendition("width-10").url
    write_what_waits()
    assert "s-maxage=0" in client.get(f"{picture}?x=1").get("Cache-Control", "s-maxage=0")
    # What is drawn while something changes may come after the word to forget it.
    numbers = iter(range(100))
    monkeypatch.setattr("core.page_cache.middleware.current_generation", lambda: next(numbers))
    assert client.get("/histoire/")["Cache-Control"] == "public, max-age=120, s-maxage=0"


def test_without_a_cache_that_is_told_nothing_is_said_to_any(client: Client, history: StandardPage) -> None:
    assert client.get("/histoire/")["Cache-Control"] == "public, max-age=120"
    history.unpublish()
    assert not UntoldWithdrawal.objects.exists()


@pytest.mark.usefixtures("kept_pages", "asked")
def test_no_copy_outlives_what_ends_by_the_clock(client: Client, history: StandardPage) -> None:
    partner = make_partner(consent_date=timezone.localdate(), consent_end=timezone.localdate())
    write_what_waits()
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    left = (midnight - timezone.now()).total_seconds()
    said = client.get("/histoire/")["Cache-Control"]
    assert left - 20 <= int(said.partition("stale-if-error=")[2]) <= left
    Page.objects.filter(pk=partner.pk).update(live=False)
    Page.objects.filter(pk=history.pk).update(expire_at=timezone.now() + timedelta(seconds=600))
    assert ends.next_end(1) == Page.objects.get(pk=history.pk).expire_at


def publish(page: StandardPage) -> None:
    page.title = "Notre passé"
    page.save_revision().publish()


def add_below(page: StandardPage) -> None:
    make_standard(parent=page.get_parent(), slug="nouvelle")


@pytest.mark.parametrize(
    ("change", "forgets"),
    [
        (lambda page: page.unpublish(), True),
        (lambda page: page.delete(), True),
        (lambda page: Page.objects.filter(pk=page.pk).update(live=False), True),
        (lambda page: PageViewRestriction.objects.create(page=page, restriction_type="login"), True),
        (lambda page: PartnerPage.objects.update(name_protected=True), True),
        (lambda page: make_partner().save_revision().publish(), True),
        (lambda page: page.move(make_standard(slug="ailleurs"), "last-child"), True),
        (lambda page: Site.objects.get().save(), True),
        (lambda page: make_image().save(), True),
        (publish, False),
        (add_below, False),
        (lambda page: page.save_revision(), False),
        (lambda page: SiteSettings.objects.get().save(), False),
        (lambda page: Signature.objects.create(campaign=make_campaign(), language="fr"), False),
    ],
)
@pytest.mark.usefixtures("asked")
def test_what_may_withdraw_is_noted_with_its_transaction(
    history: StandardPage, change: Callable[[StandardPage], Any], forgets: bool
) -> None:
    if forgets:
        make_partner()
    UntoldWithdrawal.objects.all().delete()
    connection.run_on_commit.clear()
    change(history)
    write_what_waits()
    assert UntoldWithdrawal.objects.exists() is forgets


def test_the_dashboard_says_that_a_cache_was_not_told(editor_client: Client, home: HomePage, settings: Any) -> None:
    warning = "Un cache placé devant le site n’a pas pu être prévenu"
    settings.SHARED_CACHE_IS_TOLD = True
    UntoldWithdrawal.objects.create()
    # Somebody is telling it right now.
    assert warning not in editor_client.get("/admin/").content.decode()
    UntoldWithdrawal.objects.update(noted_at=timezone.now() - timedelta(minutes=1))
    assert warning in editor_client.get("/admin/").content.decode()


def test_caches_are_told_after_the_commit_and_again_until_they_take_it(
    history: StandardPage, asked: Mock, django_capture_on_commit_callbacks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = Mock()
    monkeypatch.setattr(withdrawals, "_try_later", later)
    asked.side_effect = URLError("Connection refused")
    with django_capture_on_commit_callbacks(execute=True):
        history.unpublish()
        assert not asked.called
    assert asked.call_count == 1
    assert UntoldWithdrawal.objects.count() == 1
    later.assert_called_once_with(1)
    withdrawals.tell_again.call(32)
    later.assert_called_with(60)
    asked.side_effect = None
    withdrawals.tell_again.call(60)
    request = asked.call_args.args[0]
    assert (request.get_method(), request.full_url) == ("BAN", "http://127.0.0.1:6081/")
    assert request.get_header("Authorization") == "Bearer mot"
    assert not UntoldWithdrawal.objects.exists()
    call_command("forget_pages", verbosity=0)
    assert asked.call_count == 4


def test_nginx_deletes_its_folders_and_those_that_fill_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def answer(request: Any, timeout: float) -> Any:
        asked.append(request.full_url)
        if request.full_url.endswith("/3/") or (request.full_url.endswith("/7/") and len(asked) < 9):
            raise HTTPError(request.full_url, 404 if "/3/" in request.full_url else 500, "", {}, None)  # type: ignore[arg-type]
        return Mock()

    monkeypatch.setattr("core.shared_cache.backends.urlopen", answer)
    NginxBackend({"LOCATION": "http://127.0.0.1:8081", "SECRET": "mot"}).purge_batch(["https://a.example/"])
    assert len(asked) == 17
    assert len(set(asked)) == 16


@pytest.mark.parametrize("url", ["nginx://127.0.0.1:8081", "varnish://:mot@127.0.0.1", "squid://:mot@127.0.0.1:1", "x"])
def test_an_address_that_cannot_be_read_is_refused(url: str) -> None:
    with pytest.raises(ImproperlyConfigured):
        shared_cache_settings(url)
    assert shared_cache_settings("") == ({}, False)
    assert shared_cache_settings("http://127.0.0.1:6081")[1] is False


@pytest.mark.parametrize(
    ("sql", "params", "may"),
    [
        ('UPDATE "wagtailcore_page" SET "title" = %s, "live" = %s WHERE "id" = %s', ("x", True, 1), False),
        ('UPDATE "wagtailcore_page" SET "title" = %s, "live" = %s WHERE "id" = %s', ("x", False, 1), True),
        ('UPDATE "wagtailcore_page" SET "path" = %s', ("x",), True),
        ('UPDATE "wagtailcore_page" SET "numchild" = "numchild" + 1', (), False),
        ('DELETE FROM "a_table_of_tomorrow"', (), True),
        ('DELETE FROM "wagtailcore_referenceindex" WHERE "id" = %s', (1,), False),
        ("TRUNCATE core_theme", (), True),
    ],
)
def test_statements_are_understood(sql: str, params: tuple, may: bool) -> None:
    assert watching.may_be_seen(sql)
    assert withdrawals.may_withdraw(sql, params, False) is may
