"""The last places of an event, asked for at the same moment by many: none is given twice."""

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from wagtail.models import Page

from campaigns.models import EventKind, EventPage, Registration
from campaigns.registration import places
from campaigns.registration.places import Sent
from demo.factories import make_event

CLIENTS, PLACES, AT_ONCE = 50, 10, 25


def elsewhere(work: Callable[[int], object], count: int = 1) -> list[object]:
    """Do `work` so many times, each time on a connection of its own; many at the same moment."""
    together = min(count, AT_ONCE)
    barrier = Barrier(together)

    def alone(number: int) -> object:
        try:
            barrier.wait(20)
            return work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(together) as pool:
        return list(pool.map(alone, range(count)))


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
