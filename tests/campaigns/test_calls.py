"""Calls for applications: open and closed by the clock, on the page, in lists, for caches and in the studio."""

from datetime import UTC, date, datetime, time

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from campaigns.models import CallPage
from demo.factories import make_call, make_call_index, make_campaign, make_event
from home.models import HomePage
from tests.core.studio_forms import create_page, edit_page

pytestmark = pytest.mark.django_db
LINK = "Remplir la candidature"
# 23:59:30 in Brussels, half a minute before the day ends.
NIGHT = datetime(2026, 12, 10, 22, 59, 30, tzinfo=UTC)
FORM = "https://example.org/formulaire"


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> "Clock":
    """A clock that the test sets."""
    return Clock(monkeypatch)


class Clock:
    """What `timezone.now` says."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.now = NIGHT
        patch.setattr(timezone, "now", lambda: self.now)


@pytest.fixture
def call(home: HomePage, clock: Clock) -> CallPage:
    """A call that is open until the end of 10 December 2026, in Brussels."""
    return make_call(title="Une année pour apprendre", deadline_date=date(2026, 12, 10), form_url=FORM)


def said(client: Client, address: str) -> str:
    """The words of a page."""
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    return " ".join(soup.main.get_text(" ").split())


def test_it_closes_to_the_second(client: Client, call: CallPage, clock: Clock) -> None:
    answer = client.get(call.get_url())
    assert LINK in answer.content.decode()
    assert answer["Cache-Control"] == "public, max-age=30"
    clock.now = datetime(2026, 12, 10, 22, 59, 59, 999999, tzinfo=UTC)
    answer = client.get(call.get_url())
    assert LINK in answer.content.decode()
    assert answer["Cache-Control"] == "public, max-age=0"
    clock.now = datetime(2026, 12, 10, 23, 0, 0, tzinfo=UTC)
    closed = said(client, call.get_url())
    assert "La date limite est passée" in closed
    assert LINK not in closed


def test_an_hour_in_another_zone_counts_there(client: Client, home: HomePage, clock: Clock) -> None:
    kinshasa = make_call(deadline_date=date(2026, 12, 11), deadline_time=time(9), time_zone="Africa/Nairobi")
    assert kinshasa.closes_at == datetime(2026, 12, 11, 6, tzinfo=UTC)
    assert "11 décembre 2026 à 09:00 (heure de Nairobi)" in said(client, kinshasa.get_url())
    clock.now = datetime(2026, 12, 11, 5, 59, 40, tzinfo=UTC)
    assert client.get(kinshasa.get_url())["Cache-Control"] == "public, max-age=20"
    # The list shows it too.
    assert client.get(kinshasa.get_parent().get_url())["Cache-Control"] == "public, max-age=20"


def test_it_opens_by_itself(client: Client, home: HomePage, clock: Clock) -> None:
    call = make_call(opening_date=date(2026, 12, 11), deadline_date=date(2026, 12, 31), form_url=FORM)
    before = said(client, call.get_url())
    assert "L’appel s’ouvre le 11 décembre 2026" in before
    assert LINK not in before
    clock.now = datetime(2026, 12, 10, 23, 0, tzinfo=UTC)
    assert LINK in said(client, call.get_url())


@pytest.mark.parametrize(
    ("day", "words"),
    [(10, "Dernier jour"), (11, "Ouvert, encore 1 jour"), (13, "Ouvert, encore 3 jours"), (31, "Ouvert Jusqu’au 31")],
)
def test_how_many_days_are_left(client: Client, home: HomePage, clock: Clock, day: int, words: str) -> None:
    call = make_call(deadline_date=date(2026, 12, day))
    assert words in said(client, call.get_url())


def test_the_list_has_them_by_state(client: Client, call: CallPage, clock: Clock) -> None:
    index = call.get_parent()
    make_call(index, title="Un appel à venir", opening_date=date(2027, 1, 1), deadline_date=date(2027, 2, 1))
    make_call(index, title="Un appel clos", deadline_date=date(2026, 11, 1))
    done = make_call(index, title="Un appel abouti", deadline_date=date(2026, 10, 1))
    done.results = [("text", "<p>Six groupes retenus.</p>")]
    done.save_revision().publish()
    words = said(client, index.get_url())
    parts = ("Une année", "Bientôt ouverts", "Un appel à venir", "Appels clôturés", "Un appel clos", "Un appel abouti")
    places = [words.index(part) for part in parts]
    assert places == sorted(places)
    assert "Résultats publiés" in words
    assert "Six groupes retenus." in said(client, done.get_url())


def test_another_deadline_is_told_with_its_day_and_reason(client: Client, call: CallPage, clock: Clock) -> None:
    call.deadline_date = date(2026, 12, 20)
    call.change_reason = "Beaucoup d’entre vous l’ont demandé."
    call.save_revision()
    assert "est passée du" not in said(client, call.get_url())
    call.save_revision().publish()
    words = said(client, call.get_url())
    assert "Le 10 décembre 2026, la date limite est passée du 10 décembre 2026 inclus (heure de Bruxelles)" in words
    assert "au 20 décembre 2026 inclus (heure de Bruxelles). Beaucoup d’entre vous l’ont demandé." in words
    # Saved once more, it tells nothing new.
    call.save_revision().publish()
    assert call.deadline_changes.count() == 1


def test_the_reason_of_a_change_is_staff_s_to_mend(client: Client, call: CallPage, clock: Clock) -> None:
    for day, reason in ((20, "Un premier motif."), (22, "Un second motif."), (22, "")):
        call.deadline_date, call.change_reason = date(2026, 12, day), reason
        call.save_revision().publish()
        words = said(client, call.get_url())
        assert (reason in words) or not reason
    assert "motif" not in words
    assert words.count("la date limite est passée du") == 2


def test_midnight_is_of_the_day_before(client: Client, home: HomePage, clock: Clock) -> None:
    call = make_call(deadline_date=date(2026, 12, 11), deadline_time=time(0))
    assert "Dernier jour" in said(client, call.get_url())


def test_an_open_call_that_says_not_how_has_no_empty_part(client: Client, home: HomePage, clock: Clock) -> None:
    call = make_call(deadline_date=date(2026, 12, 12), how="<p> </p>")
    assert "Postuler" not in said(client, call.get_url())
    CallPage.objects.update(contact_email="appels@solmond.example")
    assert "appels@solmond.example" in said(client, call.get_url())


def test_the_opening_comes_before_the_deadline_of_the_same_day(client: Client, home: HomePage, clock: Clock) -> None:
    day = date(2026, 12, 11)
    call = make_call(opening_date=day, opening_time=time(9), deadline_date=day, deadline_time=time(17))
    words = said(client, call.get_url()).partition("Calendrier")[2]
    assert words.index("Ouverture de l’appel") < words.index("Date limite")
    # With their hours, also before it opens and after it closed.
    assert "11 décembre 2026 à 09:00 (heure de Bruxelles)" in words
    assert "11 décembre 2026 à 17:00 (heure de Bruxelles)" in words


def test_a_call_that_was_never_public_changes_without_a_note(client: Client, home: HomePage, clock: Clock) -> None:
    draft = CallPage(title="Brouillon", how="<p>Écrivez-nous.</p>", deadline_date=date(2026, 12, 20), live=False)
    call = make_call_index().add_child(instance=draft)
    call.deadline_date = date(2026, 12, 24)
    call.save_revision().publish()
    assert not call.deadline_changes.exists()


@pytest.mark.parametrize(
    ("fields", "field", "words"),
    [
        ({"opening_date": date(2026, 12, 11)}, "deadline_date", "avant l’ouverture"),
        ({"opening_time": time(9)}, "opening_date", "Donnez aussi le jour"),
        ({"deadline_date": date(2062, 1, 1)}, "deadline_date", "L’année est-elle juste"),
        ({"deadline_date": date(2027, 3, 28), "deadline_time": time(2, 30)}, "deadline_time", "n’existe pas"),
        ({"deadline_date": date(2027, 10, 31), "deadline_time": time(2, 30)}, "deadline_time", "deux fois"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(
    call: CallPage, fields: dict[str, object], field: str, words: str
) -> None:
    for name, value in fields.items():
        setattr(call, name, value)
    with pytest.raises(ValidationError) as refused:
        call.full_clean()
    assert words in refused.value.message_dict[field][0]


def test_staff_make_and_find_it(clock: Clock, editor_client: Client, call: CallPage) -> None:
    fields = {"title": "Bourse 2027", "opening_date": "1/2/2027", "deadline_date": "28 février 2027", "form_url": FORM}
    create_page(editor_client, CallPage, call.get_parent(), **fields)
    made = CallPage.objects.get(title="Bourse 2027")
    assert (made.opening_date, made.deadline_date) == (date(2027, 2, 1), date(2027, 2, 28))
    listed = said(editor_client, "/admin/calls/?state=open")
    assert "Une année pour apprendre" in listed
    assert "sur 1 appel" in listed
    answer = edit_page(editor_client, call, opening_date="2027-01-01")
    assert "avant l’ouverture" in answer.content.decode()


def test_home_and_campaign_tell_the_calls_that_are_open(client: Client, home: HomePage, clock: Clock) -> None:
    campaign = make_campaign()
    make_call(title="Un appel pressant", deadline_date=date(2026, 12, 12), campaigns=[campaign])
    make_call(title="Un appel clos", deadline_date=date(2026, 12, 9), campaigns=[campaign])
    for address in (home.get_url(), campaign.get_url()):
        words = said(client, address)
        assert "Ouvert, encore 2 jours" in words, address
        assert "Un appel pressant" in words
        assert "Un appel clos" not in words
        assert "Publications" not in words


def test_the_data_for_machines(client: Client, call: CallPage) -> None:
    assert '"expires": "2026-12-10T23:00:00+00:00"' in client.get(call.get_url()).content.decode().replace("\\/", "/")


def test_its_deadline_goes_into_calendars(client: Client, call: CallPage) -> None:
    answer = client.get(f"{call.get_url()}calendrier.ics")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    (entry,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert entry["SUMMARY"] == "Date limite\xa0: Une année pour apprendre"
    assert entry.decoded("DTSTART") == date(2026, 12, 10)
    call.deadline_date, call.deadline_time = date(2026, 12, 20), time(17)
    call.save_revision().publish()
    (moved,) = Calendar.from_ical(client.get(f"{call.get_url()}calendrier.ics").content).walk("VEVENT")
    assert moved["UID"] == entry["UID"]
    assert moved["SEQUENCE"] >= entry["SEQUENCE"]
    assert moved.decoded("DTSTART") == datetime(2026, 12, 20, 16, tzinfo=UTC)


def test_no_cache_keeps_an_event_past_its_end(client: Client, home: HomePage, clock: Clock) -> None:
    campaign = make_campaign()
    session = {"start_date": date(2026, 12, 10), "start_time": time(22), "end_time": time(23, 59, 50)}
    event = make_event(title="Veillée", sessions=[session], campaigns=[campaign])
    for page in (event, event.get_parent(), campaign, home):
        answer = client.get(page.get_url())
        assert "Veillée" in answer.content.decode(), page
        assert answer["Cache-Control"] == "public, max-age=20", page
    clock.now = datetime(2026, 12, 10, 22, 59, 50, tzinfo=UTC)
    assert "Veillée" not in said(client, home.get_url())


def test_readers_follow_the_calls_by_a_feed(client: Client, call: CallPage, clock: Clock) -> None:
    make_call(title="Un appel clos", deadline_date=date(2026, 12, 9))
    make_call(title="Un appel à venir", opening_date=date(2026, 12, 11), deadline_date=date(2026, 12, 20))
    listed = client.get(call.get_parent().get_url()).content.decode()
    assert 'type="application/atom+xml" href="/flux/appels.atom"' in listed
    answer = client.get("/flux/appels.atom")
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert answer["Cache-Control"] == "public, max-age=30"
    feed = BeautifulSoup(answer.content, "xml")
    assert [entry.title.get_text().replace("\xa0", " ") for entry in feed.find_all("entry")] == [
        "Une année pour apprendre – date limite : 10 décembre 2026 inclus (heure de Bruxelles)",
        "Un appel à venir – date limite : 20 décembre 2026 inclus (heure de Bruxelles)",
    ]
    assert [entry.category["term"] for entry in feed.find_all("entry")] == ["ouvert", "bientôt ouvert"]


def test_there_is_no_feed_without_calls(client: Client, home: HomePage) -> None:
    assert client.get("/flux/appels.atom").status_code == 404
