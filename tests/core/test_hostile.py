"""A part of the hostile requests of `make hostile`: none may be answered by a fault."""

from itertools import islice

import pytest
from django.test import override_settings

from home.models import HomePage
from scripts.hostile.asked import Asked
from scripts.hostile.inside import ask_all
from scripts.hostile.making import hostile_requests
from scripts.hostile.routes import public_routes
from tests.world import World

SEED = 13
COUNT = 200


@pytest.fixture
def world(home: HomePage) -> World:
    """A page of every type, and its address in another language."""
    return World(home)


@pytest.mark.usefixtures("world")
def test_nothing_hostile_makes_the_site_fail() -> None:
    with override_settings(ALLOWED_HOSTS=["127.0.0.1"], ALLOWED_PORTS=[]):
        paths = public_routes()
        told = ask_all(hostile_requests(paths, SEED, COUNT))
    assert len(paths) > 40
    assert told.statuses.total() == COUNT
    assert told.faults == []
    # Some must reach a page, or nothing was tried.
    assert told.statuses[200] > COUNT / 20
    assert told.statuses[400] > COUNT / 20


@pytest.mark.usefixtures("world")
def test_every_kind_of_address_is_among_them() -> None:
    paths = public_routes()
    for path in (
        "/",
        "/sitemap.xml",
        "/recherche/",
        "/en/recherche/",
        "/partenaires/",
        "/partenaires/pays/benin/",
        "/partenaires/carte/",
        "/flux/publications.atom",
        "/documents/1/images/x.png",
    ):
        assert path in paths
    assert not any(path.startswith("/admin/") for path in paths)


def test_a_seed_gives_the_same_requests_again() -> None:
    first, again, other = (list(islice(hostile_requests(["/", "/a/"], seed, 50), 50)) for seed in (1, 1, 2))
    assert first == again != other


def test_a_fault_is_seen(home: HomePage, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("torn")

    monkeypatch.setattr(HomePage, "serve", fail)
    told = ask_all([Asked("GET", "/")])
    assert told.statuses == {500: 1}
    assert "torn" in told.faults[0]
