"""A place that was taken back is told nowhere: of an event moved online, or in its translations."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.test import Client
from django.utils import translation
from wagtail.models import Locale
from wagtail_localize.models import TranslationSource
from wagtail_localize.operations import TranslationCreator

from campaigns.models import EventPage
from demo.factories import make_agenda, make_country, make_event, make_partner
from home.models import HomePage
from partners.models import PartnerIndexPage
from tests.core.translated import keep_the_words

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def event(home: HomePage) -> EventPage:
    """A forum in Togo."""
    return make_event(
        make_agenda(home),
        title="Grand forum",
        slug="forum",
        place="Maison du peuple",
        address="Rue de la Gare 3",
        town="Lomé",
        country=make_country("TG"),
        latitude="6.13",
        longitude="1.22",
        accessibility="Trois marches.",
        status_reason="La salle a brûlé.",
    )


def told(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode().replace("\r\n ", "")


def test_an_event_moved_online_tells_no_place(event: EventPage, client: Client) -> None:
    make_partner(country=make_country("TG"))
    country = f"{PartnerIndexPage.objects.get().url}pays/togo/"
    assert "GEO:6.13;1.22" in told(client, "/agenda/forum/calendrier.ics")
    assert "Maison du peuple" in event.public_text()
    assert "Grand forum" in told(client, country)
    assert f'<a href="{country}">Togo</a>' in told(client, "/agenda/forum/")
    event.attendance = "online"
    event.save_revision().publish()
    calendars = told(client, "/agenda/forum/calendrier.ics") + told(client, "/agenda/calendrier.ics")
    for word in ("GEO", "Maison du peuple", "Rue de la Gare", "Lom", "Togo"):
        assert word not in calendars
        assert word not in event.public_text()
    alone = told(client, "/agenda/forum/")
    assert "Trois marches" not in alone
    assert "Togo" not in alone
    assert not list(event.public_countries())
    assert "Grand forum" not in told(client, country)
    assert "Grand forum" not in told(client, "/agenda/?pays=tg")


def test_the_reason_of_what_takes_place_is_not_told(event: EventPage, client: Client) -> None:
    assert "brûlé" not in told(client, "/agenda/forum/calendrier.ics")
    event.status = "postponed"
    event.save_revision().publish()
    assert "brûlé" in told(client, "/agenda/forum/calendrier.ics")


def test_a_place_taken_back_leaves_the_translations(
    event: EventPage, client: Client, django_capture_on_commit_callbacks: Callable
) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    for page in event.get_ancestors(inclusive=True).filter(depth__gte=2).specific():
        TranslationCreator(user=None, target_locales=[english]).create_translations(page)
        source = TranslationSource.objects.get_for_instance(page)
        keep_the_words(source, english)
        with django_capture_on_commit_callbacks(execute=True):
            source.create_or_update_translation(english, publish=True, fallback=True)
    translation.activate("fr")
    address = event.get_translation(english).get_url()
    before = told(client, address)
    event.place = event.address = ""
    with django_capture_on_commit_callbacks(execute=True):
        event.save_revision().publish()
    after = told(client, address)
    for word in ("Maison du peuple", "Rue de la Gare", "Trois marches"):
        assert word in before
        assert word not in after
