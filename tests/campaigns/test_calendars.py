"""The calendar files, read by two libraries that know nothing of each other."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
import vobject
from django.test import Client
from icalendar import Calendar

from campaigns.models import EventIndexPage, EventPage
from demo.factories import make_agenda, make_country, make_event, make_event_kind
from home.models import HomePage
from tests.queries import queries_of, repeated

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
EVENING: dict[str, object] = {"start_time": time(18, 30), "end_time": time(20)}
SERIES: dict[str, object] = {
    "start_date": date(2026, 12, 1),
    "repeats": "weekly",
    "until": date(2027, 4, 6),
    "exceptions": "29/12/2026",
}


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def agenda(home: HomePage) -> EventIndexPage:
    return make_agenda(home)


def read(client: Client, address: str) -> tuple[Calendar, vobject.base.Component]:
    """The file at `address` as icalendar and as vobject read it."""
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    text = response.content.decode()
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    return Calendar.from_ical(text), vobject.readOne(text)


def test_a_series_in_the_time_of_its_place(agenda: EventIndexPage, client: Client) -> None:
    place = {"place": "Maison, rue; n° 3", "town": "Namur", "country": make_country("BE"), "address": "2, quai"}
    event = make_event(agenda, title="Débat, à voix haute", slug="debat", sessions=[{**SERIES, **EVENING}], **place)
    ours, theirs = read(client, "/agenda/debat/calendrier.ics")
    (entry,) = ours.events
    assert entry["summary"] == theirs.vevent.summary.value == "Débat, à voix haute"
    assert entry["location"] == theirs.vevent.location.value == "Maison, rue; n° 3, 2, quai, Namur, Belgique"
    assert entry["status"] == "CONFIRMED"
    assert entry["url"].endswith("/agenda/debat/")
    assert entry["dtstart"].params["TZID"] == "Europe/Brussels"
    (zone,) = ours.timezones
    assert zone.tz_name == "Europe/Brussels"
    expected = [(one.start, one.end) for one in event.occurrences.all()]
    assert len(expected) == 18
    dates = list(theirs.vevent.getrruleset(addRDate=True))
    assert [day.astimezone(UTC) for day in dates] == [start for start, _end in expected]
    assert entry["dtend"].dt - entry["dtstart"].dt == timedelta(hours=1, minutes=30)


def test_whole_days(agenda: EventIndexPage, client: Client) -> None:
    days: dict[str, object] = {"start_date": date(2026, 12, 5), "end_date": date(2026, 12, 7)}
    make_event(agenda, slug="forum", sessions=[days])
    ours, theirs = read(client, "/agenda/forum/calendrier.ics")
    (entry,) = ours.events
    assert (entry["dtstart"].dt, entry["dtend"].dt) == (date(2026, 12, 5), date(2026, 12, 8))
    assert theirs.vevent.dtstart.value == date(2026, 12, 5)
    assert not ours.timezones


def test_a_change_keeps_the_name_and_raises_the_version(
    agenda: EventIndexPage, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = make_event(agenda, slug="debat")
    before = read(client, "/agenda/debat/calendrier.ics")[0].events[0]
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW + timedelta(minutes=1))
    event.status, event.status_reason = "cancelled", "La salle est fermée."
    event.save_revision().publish()
    after = read(client, "/agenda/debat/calendrier.ics")[0].events[0]
    assert after["uid"] == before["uid"]
    assert after["sequence"] > before["sequence"]
    assert (before["status"], after["status"]) == ("CONFIRMED", "CANCELLED")
    assert after["summary"].startswith("Annulé")
    assert "La salle est fermée." in after["description"]
    copied = EventPage.objects.get(pk=event.copy(update_attrs={"slug": "autre"}).pk)
    assert read(client, copied.get_url() + "calendrier.ics")[0].events[0]["uid"] != before["uid"]


def test_a_subscription_follows_the_filters(agenda: EventIndexPage, client: Client) -> None:
    make_event(agenda, title="Débat", kind=make_event_kind("Débat"))
    make_event(agenda, title="Fête", kind=make_event_kind("Fête"), sessions=[{"start_date": date(2026, 12, 5)}])
    make_event(agenda, title="Ancienne fête", kind=make_event_kind("Fête"), sessions=[{"start_date": date(2024, 5, 1)}])
    ours, theirs = read(client, "/agenda/calendrier.ics?nature=fete")
    assert [str(entry["summary"]) for entry in ours.events] == ["Fête"]
    assert str(ours["x-wr-calname"]) == theirs.x_wr_calname.value == "Solidarité Mondiale – Fête"
    assert len(read(client, "/agenda/calendrier.ics")[0].events) == 2
    agenda.unpublish()
    assert client.get("/agenda/calendrier.ics").status_code == 404


def test_the_feed_of_a_choice_asks_nothing_twice(home: HomePage, client: Client) -> None:
    make_event(kind=make_event_kind("Formation"))
    address = "/flux/agenda.atom?participation=sur-place"
    assert "Formation" in client.get(address).content.decode()
    assert repeated(queries_of(client, address)) == []
