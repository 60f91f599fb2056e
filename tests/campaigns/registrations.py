"""What the tests of registration share: an event that takes some, and people who send its form."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from campaigns.models import EventField, EventPage, Registration
from campaigns.registration import places
from campaigns.registration.forms import EMAIL, NAME
from campaigns.registration.links import LINKS
from campaigns.registration.places import Sent
from core.public_forms.forms import TOKEN
from core.public_forms.guard import FIELD
from core.segments import REGISTRATION
from demo.factories import make_agenda, make_event
from tests.core.proofs import proof_of_work
from tests.core.translated import below

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
SESSION = {"start_date": date(2026, 12, 8), "start_time": time(18, 30), "end_time": time(20)}
Carried = Callable[..., AbstractContextManager[object]]
"""Does what waits for the end of a transaction: `with carried(execute=True)`."""


def make_registering(home: Page, **fields: object) -> EventPage:
    """An event of 8 December at 18:30 with two places and a waiting list, that asks what people eat."""
    defaults = {"title": "Débat sur les pensions", "slug": "debat", "town": "Namur", "takes_registrations": True}
    # Who registers has a place at once: what few places ask is tested in `test_last_places`.
    defaults["registration_confirmation"] = "never"
    question = EventField(label="Repas", field_type="singleline", required=False)
    more = {"registration_limit": 2, "sessions": [SESSION], "registration_fields": [question]}
    return make_event(make_agenda(home), **{**defaults, **more, **fields})  # type: ignore[arg-type]


def send(client: Client, event: EventPage, email: str = "awa@courriel.example", **changes: str) -> HttpResponse:
    """Send the form as a browser does, with its proof of work unless `changes` holds another one."""
    data = {NAME: "Awa Traoré", EMAIL: email, "repas": "sans viande", TOKEN: str(uuid4()), **changes}
    if FIELD not in data:
        data[FIELD] = proof_of_work(client, "registration")
    response: HttpResponse = client.post(below(event, REGISTRATION), data)
    return response


def register(event: EventPage, *names: str) -> list[Registration]:
    """Register people in this order, without the form; their addresses are made of their names."""
    for place, name in enumerate(names):
        places.register(event.pk, Sent(name, f"{name.lower()}@courriel.example", answers={"repas": "de tout"}), True)
        # Where the clock stands still, nobody comes first.
        event.registrations.filter(name=name).update(since=timezone.now() - timedelta(days=9, minutes=-place))
    return [event.registrations.get(name=name) for name in names]


def open_link(client: Client, registration: Registration) -> str:
    """Follow the link of the mail; the address of the page that it leads to."""
    response = client.get(f"/suivi/inscription/{LINKS.token_of(registration)}/")
    assert response.status_code == 302
    return str(response.url)


def states(event: EventPage) -> dict[str, str]:
    """Where each person stands, by name."""
    return dict(event.registrations.values_list("name", "state"))


def text_of(response: HttpResponse) -> str:
    """What people read of an answer."""
    return " ".join(BeautifulSoup(response.content, "html.parser").main.get_text(" ").split())
