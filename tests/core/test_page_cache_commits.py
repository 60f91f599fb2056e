"""No page is older than the last commit, whoever makes it and however long a page takes to draw."""

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest
from django.core.cache import cache, caches
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from pytest_django import Settings

from core.models import ContentGeneration, Theme
from core.page_cache.generation import LastKnown, current_generation, generation_before_the_outage
from core.page_cache.middleware import PageCacheMiddleware

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _pages_of_this_test(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> Iterator[None]:
    settings.PAGE_CACHE_SECONDS = 3600
    monkeypatch.setattr(LastKnown, "number", None)
    monkeypatch.setattr(LastKnown, "read_at", 0.0)
    yield
    for name in ("pages", "default"):
        caches[name].clear()


def elsewhere(work: Callable[[], object]) -> None:
    """Do some work as another process does: on a connection of its own."""
    failures: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:
            failures.append(error)
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert not failures


def rename(name: str) -> None:
    Theme.objects.update(name=name)


def drawing(meanwhile: Callable[[], object] = lambda: None) -> Callable[[HttpRequest], HttpResponse]:
    """A view that reads the name of the theme, then takes its time, in which something happens."""

    def draw(request: HttpRequest) -> HttpResponse:
        name = Theme.objects.get().name
        meanwhile()
        return HttpResponse(name, headers={"Cache-Control": "public, max-age=120"})

    return draw


def read(draw: Callable[[HttpRequest], HttpResponse]) -> str:
    return PageCacheMiddleware(draw)(RequestFactory().get("/page/")).content.decode()


def test_a_page_that_was_drawn_while_it_changed_is_kept_for_nobody() -> None:
    Theme.objects.create(name="avant", slug="theme")
    slow = drawing(meanwhile=lambda: elsewhere(lambda: rename("après")))
    assert read(slow) == "avant"
    assert read(drawing()) == "après"


def test_a_change_shows_with_its_commit_and_not_before() -> None:
    Theme.objects.create(name="avant", slug="theme")
    assert read(drawing()) == "avant"
    with transaction.atomic():
        rename("après")
        if connection.vendor == "postgresql":
            elsewhere(lambda: read(drawing()))
    assert read(drawing()) == "après"


def test_what_is_rolled_back_counts_for_nothing_and_hides_nothing_that_follows() -> None:
    Theme.objects.create(name="avant", slug="theme")
    before = current_generation()
    with suppress(ZeroDivisionError), transaction.atomic():
        rename("jamais")
        raise ZeroDivisionError
    assert current_generation() == before
    with transaction.atomic():
        with suppress(ZeroDivisionError), transaction.atomic():
            rename("jamais")
            raise ZeroDivisionError
        rename("après")
    assert current_generation() != before
    assert read(drawing()) == "après"


def test_a_transaction_changes_it_once_however_much_it_writes() -> None:
    Theme.objects.create(name="avant", slug="theme")
    with transaction.atomic():
        rename("un")
        (number,) = ContentGeneration.objects.values_list("number", flat=True)
        for name in ("deux", "trois"):
            rename(name)
        assert list(ContentGeneration.objects.values_list("number", flat=True)) == [number]


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer")
def test_a_long_transaction_makes_no_other_writer_wait() -> None:
    Theme.objects.create(name="avant", slug="theme")
    other = Theme.objects.create(name="autre", slug="autre")
    with transaction.atomic():
        Theme.objects.filter(slug="theme").update(name="après")
        before = current_generation()
        elsewhere(lambda: Theme.objects.filter(pk=other.pk).update(name="vite"))
        assert current_generation() != before
    assert ContentGeneration.objects.count() == 2


# While the database does not answer.


def test_without_the_database_what_was_read_last_holds_for_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [1_000_000.0]
    monkeypatch.setattr("time.time", lambda: clock[0])
    Theme.objects.create(name="avant", slug="theme")
    clock[0] += 10
    known = current_generation()
    assert generation_before_the_outage() == known
    clock[0] += 3599
    assert generation_before_the_outage() == known
    clock[0] += 2
    assert generation_before_the_outage() is None


def test_without_the_database_nothing_older_than_the_last_change_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [1_000_000.0]
    monkeypatch.setattr("time.time", lambda: clock[0])
    theme = Theme.objects.create(name="avant", slug="theme")
    clock[0] += 10
    current_generation()
    clock[0] += 10
    # Another process commits; this one reads nothing more before the outage.
    with transaction.atomic():
        theme.delete()
    assert generation_before_the_outage() is None


def test_without_the_database_nothing_is_shown_where_changes_cannot_be_known(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [1_000_000.0]
    monkeypatch.setattr("time.time", lambda: clock[0])
    Theme.objects.create(name="avant", slug="theme")
    clock[0] += 10
    current_generation()
    cache.clear()
    assert generation_before_the_outage() is None
