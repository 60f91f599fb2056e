"""Hosts that must not be found: nothing public leads from them to the place of an event."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

from campaigns.models import EventPage
from demo.factories import make_agenda, make_country, make_event, make_partner
from home.models import HomePage
from partners.models import PartnerIndexPage, PartnerPage
from tests.core.studio_forms import edit_page

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
NEUTRAL = "Mouvement partenaire"
KEPT_BACK = "Un partenaire a un nom protégé"


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def event(home: HomePage) -> EventPage:
    """A forum in Togo, hosted by a partner of Benin whose name is protected."""
    host = make_partner(title="Union des tisserandes", country=make_country("BJ"), name_protected=True)
    return make_event(
        make_agenda(home),
        title="Grand forum",
        slug="forum",
        place="Maison du peuple",
        town="Lomé",
        country=make_country("TG"),
        partners=[host, make_partner(title="CNTB", country=make_country("TG"))],
    )


def text_of(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def pages_of_the_host() -> list[str]:
    return [PartnerPage.objects.get(name_protected=True).get_url(), f"{PartnerIndexPage.objects.get().url}pays/benin/"]


def test_a_protected_host_leads_to_no_place(event: EventPage, client: Client) -> None:
    told = text_of(client, "/agenda/forum/")
    assert NEUTRAL not in told
    assert "CNTB" in told
    for address in pages_of_the_host():
        assert "Grand forum" not in text_of(client, address)
    assert "Grand forum" in text_of(client, PartnerPage.objects.get(title="CNTB").get_url())
    assert "Grand forum" in text_of(client, f"{PartnerIndexPage.objects.get().url}pays/togo/")
    PartnerPage.objects.get(title="CNTB").unpublish()
    assert "CNTB" not in text_of(client, "/agenda/forum/")


def test_a_protected_host_of_an_event_on_line_has_its_neutral_name(event: EventPage, client: Client) -> None:
    event.attendance = "online"
    event.save_revision().publish()
    assert text_of(client, "/agenda/forum/").count(NEUTRAL) >= 2
    for address in pages_of_the_host():
        assert "Grand forum" in text_of(client, address)


def test_staff_preview_what_readers_see_and_are_told_why(event: EventPage, editor_client: Client) -> None:
    edited = edit_page(editor_client, event)
    assert KEPT_BACK in text_of(editor_client, edited["Location"])
    assert NEUTRAL not in text_of(editor_client, reverse("wagtailadmin_pages:view_draft", args=[event.pk]))
    event.attendance = "online"
    event.save_revision().publish()
    edited = edit_page(editor_client, event)
    assert KEPT_BACK not in text_of(editor_client, edited["Location"])
