"""Registration for an event, as those who register meet it."""

from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from icalendar import Calendar

from campaigns.models import EventPage, Registration
from campaigns.registration.forms import EMAIL, NAME
from core.public_forms.forms import HONEYPOT, TOKEN
from core.public_forms.guard import FIELD, PublicForm
from home.models import HomePage
from tests.campaigns.registrations import (
    NOW,
    Carried,
    make_registering,
    open_link,
    register,
    send,
    states,
    text_of,
)

CLOSING = datetime(2026, 12, 8, 17, 30, tzinfo=UTC)
TAKEN = "Nous avons écrit à l’adresse donnée."


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """The clock of the tests, which stands still; `set_to` moves it."""
    return monkeypatch


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    set_to(monkeypatch, NOW)


def set_to(clock: pytest.MonkeyPatch, moment: datetime) -> None:
    clock.setattr("django.utils.timezone.now", lambda: moment)


@pytest.fixture
def event(home: HomePage) -> EventPage:
    return make_registering(home)


def test_whoever_registers_has_a_place_and_a_mail(
    client: Client, event: EventPage, django_capture_on_commit_callbacks: Carried
) -> None:
    assert "S’inscrire" in text_of(client.get(event.url))
    with django_capture_on_commit_callbacks(execute=True):
        response = send(client, event)
    assert TAKEN in text_of(client.get(response.url))
    (sent,) = mail.outbox
    assert sent.subject == "Votre inscription\u00a0: Débat sur les pensions"
    assert "Bonjour Awa Traoré" in sent.body
    assert "mardi 8 décembre 2026, 18:30" in sent.body
    assert event.registrations.get().answers == {"repas": "sans viande"}
    (file,) = sent.attachments
    own, public = (
        Calendar.from_ical(text).walk("VEVENT")[0]
        for text in (file.content, client.get(f"{event.url}calendrier.ics").content)
    )
    assert own["UID"] == public["UID"]


def test_registration_closes_to_the_second(client: Client, event: EventPage, clock: pytest.MonkeyPatch) -> None:
    set_to(clock, CLOSING)
    assert "Les inscriptions sont closes." in text_of(client.get(f"{event.url}inscription/"))
    assert "Votre inscription n’a pas été prise" in text_of(send(client, event, **{FIELD: ""}))
    assert states(event) == {}
    set_to(clock, CLOSING - timedelta(seconds=1))
    send(client, event, **{FIELD: ""})
    assert states(event) == {"Awa Traoré": "unproven"}


def test_it_closes_while_the_form_is_read(client: Client, event: EventPage) -> None:
    # The page was right when the form was judged; the lock decides.
    with patch.object(PublicForm, "judge", side_effect=lambda _request: EventPage.objects.update(status="cancelled")):
        assert "on ne s’inscrit pas pour le moment" in text_of(send(client, event, **{FIELD: ""}))
    assert states(event) == {}


def test_staff_s_own_closing_comes_first(client: Client, event: EventPage) -> None:
    EventPage.objects.update(registration_until=NOW)
    assert "Les inscriptions sont closes." in text_of(client.get(event.url))
    send(client, event, **{FIELD: ""})
    assert states(event) == {}


def test_a_full_event_has_a_waiting_list(
    client: Client, event: EventPage, django_capture_on_commit_callbacks: Carried
) -> None:
    register(event, "Ali", "Bea")
    assert "L’événement est complet. Vous pouvez rejoindre la liste d’attente" in text_of(client.get(event.url))
    with django_capture_on_commit_callbacks(execute=True):
        send(client, event)
    assert mail.outbox[-1].subject.startswith("Vous êtes sur la liste d’attente")
    assert not mail.outbox[-1].attachments
    assert states(event)["Awa Traoré"] == "waiting"


def test_without_a_waiting_list_a_full_event_takes_nobody(client: Client, event: EventPage) -> None:
    EventPage.objects.update(has_waiting_list=False)
    register(event, "Ali", "Bea")
    assert "Il n’y a pas de liste d’attente." in text_of(client.get(f"{event.url}inscription/"))
    assert "L’événement est complet." in text_of(send(client, event))
    assert "Awa Traoré" not in states(event)


def test_a_cancelled_event_takes_nobody(client: Client, event: EventPage) -> None:
    EventPage.objects.update(status="cancelled")
    assert "on ne s’inscrit pas" in text_of(send(client, event, **{FIELD: ""}))
    assert "inscription/" not in client.get(event.url).content.decode()
    assert states(event) == {}


def test_an_event_without_registration_has_no_form(client: Client, event: EventPage) -> None:
    EventPage.objects.update(takes_registrations=False)
    assert client.get(f"{event.url}inscription/").status_code == 404
    assert client.post(f"{event.url}inscription/").status_code == 404


def test_errors_keep_what_was_typed(client: Client, event: EventPage) -> None:
    response = send(client, event, **{EMAIL: "awa@"})
    assert 'value="sans viande"' in response.content.decode()
    assert 'value="Awa Traoré"' in response.content.decode()
    assert states(event) == {}


@pytest.mark.parametrize(
    "name", ["Gagnez sur www.exemple.example", "https://x.example", "moi@x.example", "\n", "a" * 121]
)
def test_a_name_carries_no_advertisement_into_the_mail(client: Client, event: EventPage, name: str) -> None:
    assert send(client, event, **{NAME: name, FIELD: ""}).status_code == 200
    assert states(event) == {}


def test_the_same_form_twice_counts_once(
    client: Client, event: EventPage, django_capture_on_commit_callbacks: Carried
) -> None:
    token = {TOKEN: "0190d9b4-0000-4000-8000-000000000001"}
    with django_capture_on_commit_callbacks(execute=True):
        first, second = send(client, event, **token), send(client, event, **token, **{FIELD: ""})
    assert first.url == second.url
    assert len(mail.outbox) == 1
    assert states(event) == {"Awa Traoré": "confirmed"}


def test_nobody_learns_who_is_registered(
    client: Client, event: EventPage, django_capture_on_commit_callbacks: Carried
) -> None:
    (known,) = register(event, "Ali")
    with django_capture_on_commit_callbacks(execute=True):
        new = send(client, event, "neuf@courriel.example")
        # In capitals, and for another name.
        again = send(client, event, "ALI@courriel.example")
    assert (new.status_code, new.url) == (again.status_code, again.url)
    assert mail.outbox[-1].to == ["ali@courriel.example"]
    assert "Bonjour Ali" in mail.outbox[-1].body
    known.refresh_from_db()
    assert known.answers == {"repas": "de tout"}
    # Nor when it is full: whoever is registered gets the same page as others.
    EventPage.objects.update(has_waiting_list=False)
    full, full_again = (send(client, event, f"{name}@courriel.example") for name in ("autre", "ali"))
    assert text_of(full) == text_of(full_again)


@pytest.mark.parametrize("state", ["confirmed", "unproven"])
def test_nobody_is_written_to_all_day(client: Client, event: EventPage, state: str) -> None:
    (known,) = register(event, "Ali")
    event.registrations.update(state=state)
    for _time in range(6):
        send(client, event, "ali@courriel.example", **{FIELD: ""})
    assert known.mails.count() == 3


def test_a_robot_is_thanked_and_forgotten(client: Client, event: EventPage) -> None:
    assert send(client, event, **{HONEYPOT: "https://robot.example"}).status_code == 302
    assert states(event) == {}


def test_without_proof_a_place_waits_for_the_mail_to_be_answered(
    client: Client, event: EventPage, django_capture_on_commit_callbacks: Carried
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        send(client, event, **{FIELD: ""})
    assert mail.outbox[0].subject.startswith("Confirmez votre inscription")
    # What was written in the form is no way to have the site write it to somebody.
    assert "Awa" not in mail.outbox[0].body
    assert event.taken() == 0
    page = open_link(client, event.registrations.get())
    assert "Rien ne vous est encore réservé" in text_of(client.get(page))
    assert event.taken() == 0
    answer = client.post(page, {"act": "prove"}, follow=True)
    assert "Vous avez une place." in text_of(answer)
    assert event.taken() == 1


def test_few_places_are_held_until_the_mail_is_answered_then_go_to_who_waits(
    client: Client, event: EventPage, clock: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Carried
) -> None:
    register(event, "Bea")
    EventPage.objects.update(registration_confirmation="few")
    page = event.get_url() + "inscription/"
    assert "Une place libre vous est gardée pendant deux heures" in text_of(client.get(page))
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.get(send(client, event, "inventee@courriel.example", **{NAME: "Inventée"}).url)
        assert "dans les deux heures" in text_of(answer)
        assert event.taken() == 2
        send(client, event)
    assert states(event) == {"Bea": "confirmed", "Inventée": "held", "Awa Traoré": "unproven"}
    assert [one.subject.partition("\xa0")[0] for one in mail.outbox] == [
        "Confirmez votre place avant qu’elle ne parte",
        "Confirmez votre inscription",
    ]
    assert "29 novembre 2026 à 15:00 (heure de Bruxelles)" in mail.outbox[0].body
    # The queue too is for those alone who answer their mail.
    client.post(open_link(client, event.registrations.get(name="Awa Traoré")), {"act": "prove"})
    assert states(event)["Awa Traoré"] == "waiting"
    set_to(clock, NOW + timedelta(hours=2))
    assert event.taken() == 1
    with django_capture_on_commit_callbacks(execute=True):
        call_command("tidy_up")
    assert states(event) == {"Bea": "confirmed", "Awa Traoré": "confirmed"}
    assert mail.outbox[-1].subject.startswith("Vous avez une place")


def test_a_place_held_is_confirmed_in_time(client: Client, event: EventPage, clock: pytest.MonkeyPatch) -> None:
    EventPage.objects.update(registration_confirmation="always")
    send(client, event)
    set_to(clock, NOW + timedelta(minutes=119))
    page = open_link(client, event.registrations.get())
    said = text_of(client.get(page)).replace("\xa0", " ")
    assert "Une place vous est gardée jusqu’au 29 novembre 2026 à 15:00 (heure de Bruxelles)" in said
    assert "Vous avez une place." in text_of(client.post(page, {"act": "prove"}, follow=True))
    assert (event.taken(), event.registrations.get().state) == (1, "confirmed")


@pytest.mark.parametrize(
    ("choice", "limit", "taken", "asks"),
    [
        ("few", 100, 74, False),
        ("few", 100, 75, True),
        ("few", 20, 10, True),
        ("few", 20, 9, False),
        ("few", None, 500, False),
        ("never", 2, 1, False),
        ("always", None, 0, True),
    ],
)
@pytest.mark.django_db
def test_when_places_are_few(choice: str, limit: int | None, taken: int, asks: bool) -> None:
    event = EventPage(registration_confirmation=choice, registration_limit=limit)
    assert event.asks_confirmation(taken) is asks


def test_who_confirms_too_late_has_no_place(client: Client, event: EventPage) -> None:
    send(client, event, **{FIELD: ""})
    EventPage.objects.update(has_waiting_list=False)
    register(event, "Ali", "Bea")
    page = open_link(client, event.registrations.get(name="Awa Traoré"))
    assert "Ce n’était plus possible" in text_of(client.post(page, {"act": "prove"}, follow=True))
    assert event.taken() == 2


def test_the_form_is_kept_by_no_cache(client: Client, event: EventPage, clock: pytest.MonkeyPatch) -> None:
    assert "no-store" in client.get(f"{event.url}inscription/")["Cache-Control"]
    set_to(clock, CLOSING - timedelta(seconds=30))
    assert "max-age=30" in client.get(event.url)["Cache-Control"]


def test_a_form_of_ten_thousand_fields_is_refused(client: Client, event: EventPage) -> None:
    response = client.post(f"{event.url}inscription/", {f"f{number}": "" for number in range(10_000)})
    assert response.status_code == 400
    assert states(event) == {}


def test_a_form_without_its_token_is_taken_once(client: Client, event: EventPage) -> None:
    assert send(client, event, **{TOKEN: "x"}).status_code == 302
    assert Registration.objects.count() == 1
    assert Client(enforce_csrf_checks=True).post(f"{event.url}inscription/", {NAME: "X"}).status_code == 403
