"""The database or the cache is away: pages that are kept, a plain page that says so, one line in the log."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import psycopg
import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import OperationalError
from django.test import Client
from redis.exceptions import ConnectionError as RedisAway

from config.caches import cache_settings
from core.caches import FileCache, ServerCache
from core.outages import OneLine, is_away
from core.page_cache import commits
from demo.factories import make_standard
from home.models import HomePage
from tests.waiting import write_what_waits


@contextmanager
def database_away() -> Iterator[None]:
    """No query is answered, as after the server has stopped."""
    lost = OperationalError("connection failed: Connection refused")
    lost.__cause__ = psycopg.OperationalError("connection failed: Connection refused")
    with patch("django.db.backends.utils.CursorWrapper.execute", side_effect=lost):
        yield


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/histoire/", "Le site ne peut pas répondre pour le moment."),
        ("/en/", "The site cannot answer right now."),
        ("/admin/", "Le site ne peut pas répondre pour le moment."),
    ],
)
def test_who_asks_meanwhile_is_told_to_come_back(
    home: HomePage, communication_user: object, address: str, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    client = Client(raise_request_exception=False)
    client.force_login(communication_user)
    caplog.handler.addFilter(OneLine())
    with database_away():
        answer = client.get(address)
    assert answer.status_code == 503
    assert words in answer.content.decode()
    assert answer["Retry-After"] == "120"
    assert "no-store" in answer["Cache-Control"]
    assert "stylesheet" in answer.content.decode()
    (record,) = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert record.exc_info is None
    assert len(caplog.text.strip().splitlines()) == 1
    assert client.get("/").status_code == 200


@pytest.mark.usefixtures("kept_pages")
def test_pages_that_are_kept_are_served_meanwhile(home: HomePage, monkeypatch: pytest.MonkeyPatch) -> None:
    make_standard(slug="histoire")
    write_what_waits()
    client = Client()
    client.get("/")
    page = client.get("/histoire/").content
    # The last change was long ago.
    cache.set(commits.KEY, 0.0, None)
    with database_away():
        assert client.get("/histoire/").content == page
        assert client.get("/partenaires/").status_code == 503
        client.cookies["sessionid"] = "x"
        client.raise_request_exception = False
        assert client.get("/histoire/").status_code == 503
    client.cookies.clear()
    assert client.get("/histoire/").status_code == 200


@pytest.mark.parametrize(
    ("said", "away"),
    [
        ("unable to open database file", True),
        ("disk I/O error", True),
        ("database or disk is full", True),
        ("no such table: core_theme", False),
        ("database is locked", False),
    ],
)
def test_what_sqlite_says_is_told_apart(said: str, away: bool) -> None:
    assert is_away(OperationalError(said)) is away


@pytest.mark.parametrize(
    ("error", "away"),
    [
        (psycopg.OperationalError(), True),
        (psycopg.errors.AdminShutdown(), True),
        (psycopg.errors.TooManyConnections(), True),
        (psycopg.errors.DeadlockDetected(), False),
    ],
)
def test_what_postgresql_says_is_told_apart(error: Exception, away: bool) -> None:
    told = OperationalError("…")
    told.__cause__ = error
    assert is_away(told) is away
    assert not is_away(ValueError())


def full(*_arguments: object, **_named: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_full_disk_only_makes_the_site_slower(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    kept = FileCache(str(tmp_path), {})
    kept.set("adresse", "ancienne")
    with patch("django.core.cache.backends.filebased.tempfile.mkstemp", side_effect=full):
        kept.set("adresse", "nouvelle")
        assert kept.add("autre", 1) is False
        assert kept.get_or_set("autre", 2) == 2
    assert len(caplog.records) == 1
    # What could not be written is not what was there before.
    kept._asked_again_at = 0.0
    assert kept.get("adresse") is None


def test_a_server_that_is_away_only_makes_the_site_slower(caplog: pytest.LogCaptureFixture) -> None:
    kept = ServerCache("redis://127.0.0.1:1/0", {})
    with patch("redis.Redis.get", side_effect=RedisAway), patch("redis.Redis.set", side_effect=RedisAway):
        kept.set("adresse", "nouvelle")
        assert kept.get("adresse", "rien") == "rien"
        assert kept.get_many(["adresse"]) == {}
    assert len(caplog.records) == 1
    kept._asked_again_at = 0.0
    with patch("redis.Redis.delete", return_value=1) as forgotten, patch("redis.Redis.get", return_value=None):
        kept.get("autre")
    assert forgotten.call_count == 1


def test_the_address_of_a_cache_may_be_valkeys(tmp_path: Path) -> None:
    named = cache_settings("valkey://cache:6379/1", tmp_path)
    assert named["pages"]["LOCATION"] == named["default"]["LOCATION"] == "redis://cache:6379/1"
    assert named["pages"]["KEY_PREFIX"] != named["default"]["KEY_PREFIX"]


@pytest.mark.parametrize("url", ["memcached://cache", "cache:6379"])
def test_an_address_that_is_none_of_a_cache_is_refused(url: str, tmp_path: Path) -> None:
    with pytest.raises(Exception, match="CACHE_URL illisible"):
        cache_settings(url, tmp_path)


def test_the_page_of_an_outage_needs_nothing_but_itself(capsys: pytest.CaptureFixture) -> None:
    call_command("outage_page")
    page = capsys.readouterr().out
    assert "Le site ne peut pas répondre pour le moment." in page
    assert "--papier:" in page
    assert not re.search(r"/static/|@import|@font-face|<link|<script|url\(\"\.", page)
