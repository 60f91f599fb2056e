"""Hostile requests to a small site with a page of every type: none may be answered by a fault.

`make hostile` asks COUNT of them, and many more of the demo site and of a server (tests/live/test_hostile.py).
"""

import os

import pytest
from django.test import override_settings

from home.models import HomePage
from tests.hostile import ask_within, hostile_requests, public_routes
from tests.world import World

COUNT = int(os.environ.get("COUNT") or 200)


@pytest.fixture
def world(home: HomePage) -> World:
    """A page of every type, and its address in another language."""
    return World(home)


@pytest.mark.usefixtures("world")
def test_nothing_hostile_makes_the_site_fail() -> None:
    with override_settings(ALLOWED_HOSTS=["127.0.0.1"], ALLOWED_PORTS=[]):
        paths = public_routes()
        statuses = ask_within(hostile_requests(paths), COUNT)
    assert len(paths) > 40
    assert statuses.total() >= COUNT * 0.9
    # Some must reach a page, or nothing was tried.
    assert statuses[200] > COUNT / 100
    assert statuses[400] > COUNT / 20


@pytest.mark.usefixtures("world")
def test_every_kind_of_address_is_among_them() -> None:
    paths = public_routes()
    for path in (
        "/",
        "/sitemap.xml",
        "/recherche/",
        "/en/search/",
        "/partenaires/",
        "/partenaires/pays/benin/",
        "/partenaires/carte/",
        "/flux/publications.atom",
        "/documents/1/images/x.png",
    ):
        assert path in paths
    assert not any(path.startswith("/admin/") for path in paths)


def test_a_fault_is_seen(home: HomePage, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("torn")

    monkeypatch.setattr(HomePage, "serve", fail)
    with pytest.raises(AssertionError, match="torn"):
        ask_within(hostile_requests(["/"]), 50)


def test_the_same_requests_come_again(home: HomePage) -> None:
    first, again = (ask_within(hostile_requests(["/", "/plan/"]), 30) for _time in range(2))
    assert first == again
