"""The last places of an event, asked for at the same moment by many: none is given twice."""

from collections import Counter
from collections.abc import Iterator

import pytest
from django.db import connection
from wagtail.models import Page

from campaigns.models import EventKind, EventPage, Registration
from campaigns.registration import places
from campaigns.registration.places import Sent
from demo.factories import make_event
from tests.campaigns.elsewhere import AT_ONCE, elsewhere

CLIENTS, PLACES = 50, 10


@pytest.fixture
def event(db: None) -> Iterator[EventPage]:
    """An event that other connections see, and that is gone afterwards."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets one write at a time: its tests share one connection")
    made: list[EventPage] = []

    def make(_number: int) -> None:
        root = Page.objects.get(depth=1)
        made.append(make_event(root, slug="course", takes_registrations=True, registration_limit=PLACES))

    elsewhere(make)
    yield made[0]
    elsewhere(lambda _number: (Page.objects.get(pk=made[0].pk).delete(), EventKind.objects.all().delete()))


def test_fifty_at_once_for_ten_places(event: EventPage) -> None:
    elsewhere(lambda number: places.register(event.pk, Sent("Nom", f"p{number}@courriel.example"), True), CLIENTS)
    states = elsewhere(lambda _number: list(Registration.objects.values_list("state", flat=True)))[0]
    assert Counter(states) == {"confirmed": PLACES, "waiting": CLIENTS - PLACES}


def test_one_address_at_once_is_registered_once(event: EventPage) -> None:
    elsewhere(lambda _number: places.register(event.pk, Sent("Nom", "awa@courriel.example"), True), AT_ONCE)
    assert elsewhere(lambda _number: Registration.objects.count()) == [1]


def test_places_given_back_at_once_go_to_others_once(event: EventPage) -> None:
    elsewhere(lambda number: places.register(event.pk, Sent("Nom", f"p{number}@courriel.example"), True), AT_ONCE)
    held = elsewhere(lambda _number: list(Registration.objects.confirmed()))[0]
    elsewhere(lambda number: places.cancel(held[number]), PLACES)
    states = elsewhere(lambda _number: list(Registration.objects.values_list("state", flat=True)))[0]
    assert Counter(states) == {"cancelled": PLACES, "confirmed": PLACES, "waiting": AT_ONCE - 2 * PLACES}
