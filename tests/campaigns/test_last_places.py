"""The last places of an event, asked for at the same moment by many: none is given twice."""

from collections import Counter
from collections.abc import Iterator

import pytest
from django.db import connection
from django.utils import timezone

from campaigns.models import EventPage, Registration
from campaigns.models.registration_rules import HELD_FOR
from campaigns.registration import places
from campaigns.registration.places import Sent
from demo.factories import make_event
from tests.campaigns.elsewhere import AT_ONCE, elsewhere, made_elsewhere

CLIENTS, PLACES = 50, 10


@pytest.fixture
def event(db: None) -> Iterator[EventPage]:
    """An event that other connections see, and that is gone afterwards."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets one write at a time: its tests share one connection")
    with made_elsewhere(
        lambda root: make_event(root, slug="course", takes_registrations=True, registration_limit=PLACES)
    ) as made:
        yield made


def test_fifty_at_once_for_ten_places(event: EventPage) -> None:
    """Ten places are held, and no more; ten are taken by those who answer their mail, at the same moment again."""
    register_all(event, CLIENTS)
    assert states() == {"held": PLACES, "unproven": CLIENTS - PLACES}
    people = elsewhere(lambda _number: list(Registration.objects.all()))[0]
    elsewhere(lambda number: places.prove(people[number]), CLIENTS)
    assert states() == {"confirmed": PLACES, "waiting": CLIENTS - PLACES}


def test_fifty_at_once_without_confirmation(event: EventPage) -> None:
    elsewhere(lambda _number: EventPage.objects.update(registration_confirmation="never"))
    register_all(event, CLIENTS)
    assert states() == {"confirmed": PLACES, "waiting": CLIENTS - PLACES}


def test_places_let_go_at_once_are_given_once(event: EventPage) -> None:
    """Those held too long go to those who wait, though the upkeep, and others who register, do it at the same time."""
    register_all(event, PLACES)
    elsewhere(lambda _number: Registration.objects.update(since=timezone.now() - HELD_FOR))
    waiting = [Registration(event=event, name="Attend", state="waiting") for _number in range(3)]
    elsewhere(lambda _number: Registration.objects.bulk_create(waiting))
    elsewhere(
        lambda number: (
            places.register(event.pk, Sent("Nom", f"q{number}@courriel.example"), True)
            if number % 2
            else places.let_go()
        ),
        AT_ONCE,
    )
    late = AT_ONCE // 2 - (PLACES - len(waiting))
    assert states() == {"confirmed": len(waiting), "held": PLACES - len(waiting), "unproven": late}


def test_one_address_at_once_is_registered_once(event: EventPage) -> None:
    elsewhere(lambda _number: places.register(event.pk, Sent("Nom", "awa@courriel.example"), True), AT_ONCE)
    assert elsewhere(lambda _number: Registration.objects.count()) == [1]


def test_places_given_back_at_once_go_to_others_once(event: EventPage) -> None:
    elsewhere(lambda _number: EventPage.objects.update(registration_confirmation="never"))
    register_all(event, AT_ONCE)
    held = elsewhere(lambda _number: list(Registration.objects.confirmed()))[0]
    elsewhere(lambda number: places.cancel(held[number]), PLACES)
    assert states() == {"cancelled": PLACES, "confirmed": PLACES, "waiting": AT_ONCE - 2 * PLACES}


def register_all(event: EventPage, count: int) -> None:
    """So many people, each with an address of their own, at the same moment."""
    elsewhere(lambda number: places.register(event.pk, Sent("Nom", f"p{number}@courriel.example"), True), count)


def states() -> Counter[str]:
    """How many registrations stand in each state."""
    return Counter(elsewhere(lambda _number: list(Registration.objects.values_list("state", flat=True)))[0])
