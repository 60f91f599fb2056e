"""What the tests of registration share: an event that takes some, and people who send its form."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from uuid import uuid4

from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from wagtail.models import Page

from campaigns.models import EventField, EventPage
from campaigns.registration.forms import EMAIL, NAME
from core.public_forms.forms import TOKEN
from core.public_forms.guard import FIELD
from demo.factories import make_agenda, make_event
from tests.core.proofs import proof_of_work

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
SESSION = {"start_date": date(2026, 12, 8), "start_time": time(18, 30), "end_time": time(20)}
Send = Callable[..., HttpResponse]


def make_registering(home: Page, **fields: object) -> EventPage:
    """An event of 8 December with ten places, that asks what people eat."""
    defaults = {"title": "Débat sur les pensions", "slug": "debat", "town": "Namur", "sessions": [SESSION]}
    event = make_event(
        make_agenda(home),
        **{"takes_registrations": True, "registration_limit": 10, **defaults, **fields},  # type: ignore[arg-type]
    )
    event.registration_fields = [EventField(label="Repas", field_type="singleline", required=False)]
    event.save()
    return event


def send(client: Client, event: EventPage, email: str = "awa@courriel.example", **changes: str) -> HttpResponse:
    """Send the form as a browser does, with its proof of work unless `changes` says otherwise."""
    data = {NAME: "Awa Traoré", EMAIL: email, "repas": "sans viande", TOKEN: str(uuid4())}
    if FIELD not in changes:
        data[FIELD] = proof_of_work(client, "registration")
    return client.post(f"{event.url}inscription/", data | changes)


def text_of(response: HttpResponse) -> str:
    """What people read of an answer."""
    return " ".join(BeautifulSoup(response.content, "html.parser").main.get_text(" ").split())
