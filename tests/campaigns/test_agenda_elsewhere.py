"""The agenda beyond its own pages: other pages of the site, search engines, feeds, frames."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils.translation import override
from icalendar import Calendar
from lxml import etree
from wagtail.models import Locale

from campaigns.models import CampaignPage, EventIndexPage, EventPage
from core.segments import CALENDAR, EXCERPT
from demo.factories import make_agenda, make_campaign, make_country, make_event, make_event_kind, make_partner
from home.models import HomePage
from partners.models import PartnerIndexPage, PartnerPage
from tests.core.translated import below, translated
from tests.reading import read

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
EVENING: dict[str, object] = {"start_time": time(18, 30), "end_time": time(20)}


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def agenda(home: HomePage) -> EventIndexPage:
    """A series of a campaign, a cancelled event and one that is over."""
    agenda, campaign = make_agenda(home), make_campaign(slug="vetements")
    series = {"start_date": date(2026, 11, 26), "repeats": "weekly", "count": 5, "exceptions": "24/12/2026", **EVENING}
    place: dict[str, Any] = {
        "place": "Le Grand Hôpital",
        "address": "3, rue du Pont",
        "town": "Namur",
        "country": make_country("BE"),
        "attendance": "both",
    }
    partners, hosts = [make_partner(title="CNTB")], "Femmes en marche\nLes Quatre Vents"
    held: dict[str, Any] = {"partners": partners, "other_hosts": hosts, "latitude": "50.46", "longitude": "4.86"}
    make_event(agenda, title="Permanence", slug="permanence", sessions=[series], campaigns=[campaign], **place, **held)
    make_event(agenda, title="Tombé à l’eau", status="cancelled", campaigns=[campaign])
    make_event(agenda, title="Passé", sessions=[{"start_date": date(2025, 5, 1)}], campaigns=[campaign])
    return agenda


def announced(soup: BeautifulSoup) -> list[str]:
    return [row.get_text(" ", strip=True) for row in soup.select(".agenda-date")]


def test_other_pages_announce_what_comes(agenda: EventIndexPage, client: Client) -> None:
    make_partner(country=make_country("BE"))
    partner = PartnerPage.objects.get(title="CNTB").get_url()
    country = f"{PartnerIndexPage.objects.get().get_url()}pays/belgique/"
    for page in ("/", CampaignPage.objects.get().get_url(), partner, country):
        (only,) = announced(read(client, page))
        assert "3 décembre 2026" in only
        assert "Permanence" in only
    assert read(client, "/").find("a", string="Voir tout l’agenda")["href"] == "/agenda/"
    campaign = read(client, CampaignPage.objects.get().get_url())
    assert "Publications" not in [heading.get_text() for heading in campaign.find_all("h2")]


def test_search_engines_read_the_event(agenda: EventIndexPage, client: Client) -> None:
    soup = read(client, "/agenda/permanence/")
    data = json.loads(soup.find("script", type="application/ld+json").get_text())["@graph"][0]
    assert data["@type"] == "Event"
    assert data["startDate"] == "2026-11-26T18:30:00+01:00"
    assert data["endDate"] == "2026-12-17T20:00:00+01:00"
    assert data["eventStatus"] == "https://schema.org/EventScheduled"
    assert data["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    assert [place["@type"] for place in data["location"]] == ["Place", "VirtualLocation"]
    assert data["location"][0]["address"]["addressCountry"] == "BE"
    assert [host["name"] for host in data["organizer"]] == ["CNTB", "Femmes en marche", "Les Quatre Vents"]
    assert [(one["startDate"][:10], one["eventStatus"].rpartition("/")[2]) for one in data["subEvent"]] == [
        *((day, "EventScheduled") for day in ("2026-11-26", "2026-12-03", "2026-12-10", "2026-12-17")),
        ("2026-12-24", "EventCancelled"),
    ]
    assert all(one["location"] == data["location"] for one in data["subEvent"])
    assert soup.find("svg", class_="map") or soup.select(".place svg")


def test_a_feed_and_a_frame_follow_the_filters(agenda: EventIndexPage, client: Client) -> None:
    feed = etree.fromstring(client.get("/flux/agenda.atom").content)
    (title,) = feed.findall("{*}entry/{*}title")
    assert title.text == "jeudi 3 décembre 2026\u00a0: Permanence"
    assert not list(etree.fromstring(client.get("/flux/agenda.atom?pays=tg").content).iter("{*}entry"))
    response = client.get("/agenda/extrait/?pays=be")
    assert "frame-ancestors *" in response["Content-Security-Policy"]
    assert not response.has_header("X-Frame-Options")
    soup = BeautifulSoup(response.content, "html.parser")
    assert len(announced(soup)) == 3
    assert soup.header.p.get_text() == "Belgique"
    assert soup.footer.a["href"].endswith("/agenda/?pays=be")
    listed = read(client, "/agenda/?pays=be")
    assert "/agenda/extrait/?pays=be" in listed.textarea.get_text()
    assert listed.find("a", class_="button")["href"].startswith("webcal://")
    assert listed.find("link", type="application/atom+xml")["href"].endswith("/flux/agenda.atom?pays=be")


def test_files_of_another_language_say_what_is_not_in_it(
    agenda: EventIndexPage, home: HomePage, client: Client
) -> None:
    EventPage.objects.filter(slug="permanence").update(kind=make_event_kind(name="Formation", slug="formation"))
    make_event(agenda, title="Encuentro", written_in="es", sessions=[{"start_date": date(2026, 12, 24)}])
    dutch = Locale.objects.get_or_create(language_code="nl")[0]
    home.copy_for_translation(dutch).save_revision().publish()
    with override("nl"):
        calendar, frame = f"/nl/agenda/{CALENDAR}.ics", f"/nl/agenda/{EXCERPT}/?nature=formation"
    given = Calendar.from_ical(client.get(calendar).content)
    assert str(given["prodid"]).endswith("//NL")
    events = {str(one["summary"]): one for one in given.walk("VEVENT")}
    assert set(events) == {"Permanence (Frans)", "Geannuleerd\u00a0– Tombé à l’eau (Frans)", "Encuentro (Spaans)"}
    series = events["Permanence (Frans)"]
    assert (series["summary"].params["LANGUAGE"], series["location"].params["LANGUAGE"]) == ("fr", "fr")
    assert "formation (frans)" in series["categories"].to_ical().decode().lower()
    feed = BeautifulSoup(client.get("/nl/feeds/agenda.atom").content, "xml")
    entries = {entry.title.get_text(): entry["xml:lang"] for entry in feed.find_all("entry")}
    assert entries["jueves 24 de diciembre de 2026: Encuentro"] == "es"
    assert set(entries.values()) == {"fr", "es"}
    assert not any("november" in title for title in entries)
    assert [word["lang"] for word in read(client, frame).header.find_all("span", string="Formation")] == ["fr"]


def test_what_was_done_is_counted(home: HomePage, client: Client) -> None:
    agenda, jam, feast = make_agenda(home), make_event_kind("Jam session"), make_event_kind("Fête")
    campaign = make_campaign(slug="fil")

    def held(year: int, least: int | None, most: int | None = None) -> dict[str, object]:
        return {"start_date": date(year, 5, 1), "participants_from": least, "participants_to": most}

    make_event(
        agenda,
        kind=jam,
        country=make_country("BJ"),
        campaigns=[campaign],
        partners=[make_partner(title="CNTB")],
        sessions=[held(2025, 24), held(2026, 40, 50)],
    )
    make_event(agenda, kind=jam, country=make_country("CD"), other_hosts="Awa\nBintou\n", sessions=[held(2026, 85)])
    make_event(agenda, kind=feast, other_hosts="awa", attendance="online", sessions=[held(2026, None)])
    make_event(agenda, kind=feast, status="cancelled", sessions=[held(2026, 900)])
    # A series is counted date by date, each in its year.
    series = {"start_date": date(2023, 12, 30), "repeats": "weekly", "count": 3}
    lines = "30/12/2023 : 7\n06/01/2024 : 4–6"
    make_event(agenda, kind=feast, attendance="online", sessions=[{**series, "participants_by_date": lines}])
    make_event(agenda, kind=feast)
    soup = read(client, "/agenda/chiffres/")
    assert figures_of(soup) == ["7 dates", "160 – 172 participants", "3 organisateurs", "2 pays"]
    assert sums_of(soup) == [
        ["2026", "3", "125 – 135"],
        ["2025", "1", "24"],
        ["2024", "2", "4 – 6"],
        ["2023", "1", "7"],
        ["Fête", "4", "11 – 13"],
        ["Jam session", "3", "149 – 159"],
        ["Bénin", "2", "64 – 74"],
        ["Congo-Kinshasa", "1", "85"],
        ["En ligne", "4", "11 – 13"],
    ]
    assert [bar["width"] for bar in soup.select("tbody rect")[:2]] == ["100", "18"]
    soup = read(client, campaign.get_url())
    assert figures_of(soup) == ["2 dates", "64 – 74 participants", "1 organisateur", "1 pays"]
    assert sums_of(soup) == [["2026", "1", "40 – 50"], ["2025", "1", "24"]]
    all_figures = soup.find("a", string="Par nature, par pays\xa0: tous les chiffres")["href"]
    assert all_figures == "/agenda/chiffres/?campagne=fil"
    (row,) = read(client, f"{all_figures}&pays=bj").select("table")[2].select("tbody tr")
    assert row.th.get_text() == "Bénin"


def figures_of(soup: BeautifulSoup) -> list[str]:
    """The figures in large."""
    return [" ".join(figure.get_text(" ").split()) for figure in soup.select(".figures li")]


def sums_of(soup: BeautifulSoup) -> list[list[str]]:
    """The rows of all tables of figures, without their bars."""
    rows = soup.select(".agenda-sums tbody tr")
    return [[" ".join(cell.get_text(" ").split()) for cell in row.find_all(["th", "td"])[:3]] for row in rows]


def test_a_campaign_counts_what_took_place_and_tells_of_no_protected_host(
    home: HomePage, client: Client, django_capture_on_commit_callbacks: Callable
) -> None:
    agenda, campaign = make_agenda(home), make_campaign(slug="fil")
    hidden = make_partner(title="Union secrète", name_protected=True)
    make_event(agenda, campaigns=[campaign], sessions=[{"start_date": date(2099, 5, 1)}])
    assert figures_of(read(client, campaign.get_url())) == []
    past: dict[str, object] = {"start_date": date(2025, 5, 1)}
    make_event(agenda, campaigns=[campaign], sessions=[past], status="cancelled")
    make_event(agenda, campaigns=[campaign], sessions=[past | {"is_cancelled": True}])
    make_event(agenda, campaigns=[campaign], sessions=[past], partners=[hidden], other_hosts="Awa\nAwa")
    make_event(agenda, sessions=[past])
    assert figures_of(read(client, campaign.get_url())) == ["1 date", "1 organisateur"]

    english = translated(
        campaign, Locale.objects.get_or_create(language_code="en")[0], django_capture_on_commit_callbacks
    )
    assert figures_of(read(client, english.get_url())) == ["1 date", "1 host"]


def test_pages_that_announce_an_event_are_right_until_its_end(home: HomePage, client: Client) -> None:
    today = {"start_date": NOW.date(), "start_time": time(10), "end_time": time(13, 0, 40)}
    togo = make_country("TG")
    partner = make_partner(country=togo)
    make_event(make_agenda(home), title="Ce midi", country=togo, partners=[partner], sessions=[today])
    for address in (partner.get_url(), f"{PartnerIndexPage.objects.get().url}pays/togo/", "/flux/agenda.atom"):
        response = client.get(address)
        assert "Ce midi" in response.content.decode()
        assert "max-age=40" in response["Cache-Control"]
    # What is over has more once it ends.
    for address in ("/agenda/archives/2026/", "/agenda/chiffres/"):
        assert "max-age=40" in client.get(address)["Cache-Control"]


def test_a_frame_in_another_language_says_which_events_are_in_french(
    agenda: EventIndexPage, client: Client, django_capture_on_commit_callbacks: Callable
) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    there = translated(agenda, english, django_capture_on_commit_callbacks)
    link = read(client, below(there, EXCERPT)).main.find("a", string="Permanence")
    assert (link["lang"], link["hreflang"]) == ("fr", "fr")


def test_what_the_site_does_not_know_is_not_named(agenda: EventIndexPage, client: Client) -> None:
    for wrong in ("Achetez%20ici", "a%00b"):
        query = f"?nature={wrong}&pays=be"
        feed = client.get(f"/flux/agenda.atom{query}").content.decode()
        assert f"<title>{agenda.title}, Belgique – Solidarité Mondiale</title>" in " ".join(feed.split())
        assert read(client, f"/agenda/extrait/{query}").header.p.get_text() == "Belgique"
        calendar = client.get(f"/agenda/calendrier.ics{query}").content.decode()
        assert "X-WR-CALNAME:Solidarité Mondiale – Belgique" in calendar
        assert "\0" not in calendar


def test_each_choice_of_filters_is_a_feed_of_its_own(agenda: EventIndexPage, client: Client) -> None:
    def name(query: str) -> tuple[str, str]:
        feed = etree.fromstring(client.get(f"/flux/agenda.atom{query}").content)
        return feed.findtext("{*}id"), feed.find("{*}link[@rel='self']").get("href")

    assert name("") == ("http://testserver/flux/agenda.atom",) * 2
    assert name("?pays=be&x=1") == ("http://testserver/flux/agenda.atom?pays=be",) * 2
