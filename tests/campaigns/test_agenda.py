"""The agenda as readers see it."""

from datetime import UTC, date, datetime, time

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import Locale

from campaigns.models import CampaignPage, EventIndexPage, EventPage
from demo.factories import make_agenda, make_campaign, make_country, make_event, make_event_kind
from home.models import HomePage
from tests.reading import read

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
EVENING = {"start_time": time(18, 30), "end_time": time(20)}


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def agenda(home: HomePage) -> EventIndexPage:
    """A debate in December, a series on line that began before, a jam session that is over."""
    agenda = make_agenda(home)
    make_event(
        agenda,
        title="Débat sur les pensions",
        slug="debat",
        kind=make_event_kind("Débat"),
        country=make_country("BE"),
        town="Namur",
        languages="fr,nl",
        campaigns=[make_campaign(title="Vêtements propres", slug="vetements")],
        sessions=[{"start_date": date(2026, 12, 8), **EVENING}],
    )
    series = {"start_date": date(2026, 11, 26), "repeats": "weekly", "count": 4, "exceptions": "10/12/2026"}
    make_event(agenda, title="Permanence", slug="permanence", attendance="online", sessions=[{**series, **EVENING}])
    make_event(
        agenda,
        title="Jam session à Lomé",
        slug="jam",
        countries=[make_country("TG")],
        sessions=[{"start_date": date(2023, 5, 6), "time_zone": "Africa/Lome", **EVENING}],
    )
    return agenda


def listed(soup: BeautifulSoup) -> list[str]:
    """The day and the title of each date."""
    rows = soup.select(".agenda-date")
    return [f"{row.time.get_text(strip=True)} : {row.h3.get_text(strip=True)}" for row in rows]


def test_a_day_that_begins_elsewhere_stands_in_its_own_month(agenda: EventIndexPage, client: Client) -> None:
    night = {"start_date": date(2027, 1, 1), "start_time": time(0, 30), "end_time": time(2), "time_zone": "Asia/Manila"}
    evening = {"start_date": date(2026, 12, 31), **EVENING}
    dawn = {**night, "start_time": time(6), "end_time": time(7)}
    for title, session in (("Nuit à Manille", night), ("Réveillon à Namur", evening), ("Aube à Manille", dawn)):
        make_event(agenda, title=title, sessions=[session])
    soup = read(client, "/agenda/")
    assert [title.get_text() for title in soup.select(".agenda-month h2")] == ["Décembre 2026", "Janvier 2027"]
    assert [row.rpartition(" : ")[2] for row in listed(soup)[-3:]] == [
        "Réveillon à Namur",
        "Nuit à Manille",
        "Aube à Manille",
    ]


def test_a_long_series_shows_its_next_dates_and_folds_the_others(agenda: EventIndexPage, client: Client) -> None:
    series = {"start_date": date(2026, 11, 20), "repeats": "daily", "count": 20, **EVENING}
    when = (
        read(client, make_event(agenda, title="Chaque soir", sessions=[series]).get_url()).select_one("#dates").parent
    )
    later, past = when.select("details")
    assert later.summary.get_text(strip=True) == "5 autres dates"
    assert past.summary.get_text(strip=True) == "9 dates passées"
    assert len(when.select("li")) == 20
    assert when.select_one("li").time.get_text() == "dimanche 29 novembre 2026"


def test_what_comes_stands_by_month(agenda: EventIndexPage, client: Client) -> None:
    soup = read(client, "/agenda/")
    assert listed(soup) == [
        "jeudi 3 décembre 2026 : Permanence",
        "mardi 8 décembre 2026 : Débat sur les pensions",
        "jeudi 17 décembre 2026 : Permanence",
    ]
    assert [month.get_text() for month in soup.select(".agenda-month h2")] == ["Décembre 2026"]
    assert [link["href"] for link in soup.select(".agenda-years a")] == [
        "/agenda/archives/2026/",
        "/agenda/archives/2023/",
        "/agenda/chiffres/",
    ]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("nature=debat", 1),
        ("pays=be", 1),
        ("campagne=vetements", 1),
        ("langue=nl", 1),
        ("participation=en-ligne", 2),
        ("participation=en-ligne&pays=be", 0),
        ("nature=zzz", 0),
        ("page=9", 3),
    ],
)
def test_filters(agenda: EventIndexPage, client: Client, asked: str, found: int) -> None:
    soup = read(client, f"/agenda/?{asked}")
    assert len(listed(soup)) == found
    assert soup.find(role="status").get_text(strip=True).startswith(str(found) if found else "Aucune")


def test_a_campaign_is_known_by_its_address_in_another_language(agenda: EventIndexPage, client: Client) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    campaign = CampaignPage.objects.get(slug="vetements")
    translated = campaign.copy_for_translation(english, copy_parents=True)
    translated.slug = "clothes"
    translated.save_revision().publish()
    soup = read(client, "/agenda/?campagne=clothes")
    assert len(listed(soup)) == 1
    assert soup.find("option", value="vetements").has_attr("selected")


def test_what_is_over_stands_by_year(agenda: EventIndexPage, client: Client) -> None:
    soup = read(client, "/agenda/archives/2023/")
    assert soup.h1.get_text() == "Événements passés de 2023"
    assert listed(soup) == ["samedi 6 mai 2023 : Jam session à Lomé"]
    assert soup.find("link", rel="canonical")["href"].endswith("/agenda/archives/2023/")
    assert client.get("/agenda/archives/2062/").status_code == 404


def test_the_sitemap_leads_to_every_year(agenda: EventIndexPage, client: Client) -> None:
    addresses = BeautifulSoup(client.get("/sitemap.xml").content, "xml").find_all("loc")
    below = [address.get_text().split("/agenda/")[1] for address in addresses if "/agenda/" in address.get_text()]
    assert sorted(below) == ["", "archives/2023/", "archives/2026/", "chiffres/", "debat/", "jam/", "permanence/"]


def test_a_week_and_a_month_are_tables(agenda: EventIndexPage, client: Client) -> None:
    week = read(client, "/agenda/semaine/2026-50/")
    rows = [row.get_text(" ", strip=True) for row in week.select("tbody tr")]
    assert rows[1].startswith("mardi 8 décembre 18:30")
    assert "Débat sur les pensions" in rows[1]
    assert rows[3] == "jeudi 10 décembre"
    assert week.find(rel="next")["href"] == "/agenda/semaine/2026-51/"
    month = read(client, "/agenda/mois/2026-12/?pays=be")
    assert [link.get_text() for link in month.select("td a")] == ["Débat sur les pensions"]
    assert month.find(rel="next")["href"] == "/agenda/mois/2027-1/?pays=be"
    assert len(month.select("tbody tr")) == 5
    for wrong in ("semaine/2026-54/", "mois/2026-13/", "mois/0-1/"):
        assert client.get(f"/agenda/{wrong}").status_code == 404


def test_an_event_tells_its_dates(agenda: EventIndexPage, client: Client) -> None:
    text = read(client, "/agenda/permanence/").main.get_text(" ", strip=True)
    assert "jeudi 3 décembre 2026 18:30\u202f–\u202f20:00 jeudi 17 décembre 2026" in text
    assert "1 date passée jeudi 26 novembre 2026" in text
    assert "N’a pas lieu\u00a0: jeudi 10 décembre 2026" in text
    assert "18:30\u202f–\u202f20:00 (heure locale à Lomé)" in read(client, "/agenda/jam/").main.get_text()


def test_an_event_tells_how_many_came(agenda: EventIndexPage, client: Client) -> None:
    session = {"start_date": date(2026, 11, 3), "repeats": "weekly", "count": 2}
    counted = {**session, "participants_by_date": "3/11/2026 : 8\n10/11/2026 : 7–9"}
    make_event(agenda, title="Fête", sessions=[counted])
    make_event(agenda, title="Marche", sessions=[session])
    make_event(agenda, title="Bal", status="cancelled", sessions=[counted])
    assert "15\u202f–\u202f17 participants" in read(client, "/agenda/fete/").main.text
    assert not any("participants" in read(client, f"/agenda/{slug}/").main.text for slug in ("marche", "bal"))


def test_what_does_not_take_place_is_told(agenda: EventIndexPage, client: Client) -> None:
    event = EventPage.objects.get(slug="debat")
    event.status, event.status_reason = "cancelled", "La salle est fermée."
    event.save_revision().publish()
    notice = read(client, "/agenda/debat/").find(role="note").get_text(" ", strip=True)
    assert notice == "Annulé La salle est fermée."
    assert "Annulé" in read(client, "/agenda/").select(".agenda-date")[1].get_text()


def test_a_translation_takes_the_place_of_the_event(agenda: EventIndexPage, client: Client) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    for page in (HomePage.objects.get(), agenda, EventPage.objects.get(slug="debat")):
        translated = page.copy_for_translation(english)
        translated.title = f"{page.title} (EN)"
        translated.slug = page.slug if page.depth > 2 else translated.slug
        translated.save_revision().publish()
    titles = listed(read(client, "/en/agenda/"))
    assert [title.split(" : ")[1] for title in titles] == ["Permanence", "Débat sur les pensions (EN)", "Permanence"]


def test_the_tables_write_the_first_of_a_month_and_end_with_the_years(agenda: EventIndexPage, client: Client) -> None:
    first = date(2027, 6, 1)
    make_event(agenda, title="Fête", sessions=[{"start_date": first}])
    answer = client.get("/agenda/semaine/2027-22/")
    assert not answer.has_header("X-Robots-Tag")
    week = BeautifulSoup(answer.content, "html.parser")
    assert "mardi 1er juin" in week.main.get_text()
    assert "du 1er novembre au 7 novembre 2027" in read(client, "/agenda/semaine/2027-44/").h1.get_text()
    assert "mardi 1er juin" in " ".join(read(client, "/agenda/mois/2027-6/").table.get_text(" ").split())
    for path, missing, there in (
        ("semaine/1950-1", "prev", "next"),
        ("mois/1950-1", "prev", "next"),
        ("semaine/2031-52", "next", "prev"),
        ("mois/2031-12", "next", "prev"),
    ):
        answer = client.get(f"/agenda/{path}/")
        assert answer["X-Robots-Tag"] == "noindex"
        ways = BeautifulSoup(answer.content, "html.parser").find("nav", class_="neighbours")
        assert not ways.find(rel=missing)
        assert client.get(ways.find(rel=there)["href"]).status_code == 200


def test_what_was_postponed_did_not_take_place(agenda: EventIndexPage, client: Client) -> None:
    over = "Cet événement est passé"
    assert over in read(client, "/agenda/jam/").main.get_text()
    event = EventPage.objects.get(slug="jam")
    event.status = "postponed"
    event.save_revision().publish()
    text = read(client, "/agenda/jam/").main.get_text()
    assert "Reporté" in text
    assert over not in text


def test_a_night_stands_once_in_the_tables(agenda: EventIndexPage, client: Client) -> None:
    night = {"start_date": date(2027, 6, 4), "start_time": time(20), "end_date": date(2027, 6, 5), "end_time": time()}
    make_event(agenda, title="Bal", sessions=[night])
    for path in ("semaine/2027-22", "mois/2027-6"):
        assert len(read(client, f"/agenda/{path}/").table.find_all("a", string="Bal")) == 1


def test_a_month_has_one_address_and_opens_where_something_comes(home: HomePage, client: Client) -> None:
    agenda, kind = make_agenda(home), make_event_kind("Veillée")
    make_event(agenda, title="Plus tard", kind=kind, sessions=[{"start_date": date(2027, 2, 3)}])
    answer = client.get("/agenda/mois/2027-02/?nature=veillee")
    assert (answer.status_code, answer["Location"]) == (301, "/agenda/mois/2027-2/?nature=veillee")
    assert client.get("/agenda/semaine/2027-05/")["Location"] == "/agenda/semaine/2027-5/"
    assert "Février 2027" in read(client, "/agenda/mois/").h1.get_text()
    feed = client.get("/flux/agenda.atom?nature=veillee").content.decode()
    assert '/agenda/?nature=veillee" rel="alternate"' in feed
