"""No page asks more of the database when the site grows."""

import pytest
from django.test import Client

from demo.factories import make_country, make_partner
from home.models import HomePage
from tests.queries import queries_of
from tests.test_queries import BUDGET
from tests.world import World


@pytest.fixture
def world(home: HomePage) -> World:
    return World(home)


def test_four_times_the_content_asks_no_more(world: World, client: Client) -> None:
    before = {name: len(queries_of(client, world.address(name))) for name in BUDGET}
    world.grow(3)
    assert {name: len(queries_of(client, world.address(name))) for name in BUDGET} == before


def test_protected_names_ask_no_more(world: World, client: Client) -> None:
    before = len(queries_of(client, world.address("partners")))
    for _time in range(3):
        make_partner(world.partners, country=make_country("BJ"), name_protected=True)
    assert len(queries_of(client, world.address("partners"))) == before
