"""Their own page, by the link in the mail: who registered changes, cancels, and nobody else learns of it."""

from typing import Any

import pytest
from django.core import mail
from django.test import Client
from wagtail.models import Locale

from campaigns.models import EventPage
from campaigns.registration.forms import EMAIL, NAME
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
from tests.core.translated import translated

LINK = "https://reunion.solmond.example/secrete"


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def event(home: HomePage) -> EventPage:
    return make_registering(home)


def test_answers_are_changed_by_the_link(client: Client, event: EventPage) -> None:
    (own,) = register(event, "Ali")
    page = open_link(client, own)
    answer = client.post(
        page, {"act": "change", NAME: "Ali Ba", "repas": "végétarien", EMAIL: "x@y.example"}, follow=True
    )
    assert "Vos réponses sont enregistrées." in text_of(answer)
    own.refresh_from_db()
    assert (own.name, own.answers, own.email) == ("Ali Ba", {"repas": "végétarien"}, "ali@courriel.example")
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "no-store" in answer["Cache-Control"]


def test_a_cancelled_place_goes_to_the_first_who_waits(
    client: Client, event: EventPage, django_capture_on_commit_callbacks: Carried
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        own, *_others = register(event, "Ali", "Bea", "Cem", "Dia")
    page = open_link(client, own)
    assert "Annuler votre inscription" in text_of(client.get(f"{page}?annuler=1"))
    assert states(event)["Ali"] == "confirmed"
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(page, {"act": "cancel"}, follow=True)
    assert "Cette inscription est annulée." in text_of(answer)
    assert states(event) == {"Ali": "cancelled", "Bea": "confirmed", "Cem": "confirmed", "Dia": "waiting"}
    subjects = {sent.to[0]: sent.subject for sent in mail.outbox}
    assert subjects["ali@courriel.example"].startswith("Votre inscription est annulée")
    assert subjects["cem@courriel.example"].startswith("Vous avez une place")
    assert client.post(page, {"act": "cancel"}).url.endswith("fait=late")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"status": "cancelled"}, "Cet événement n’a pas lieu."),
        ({"status": "postponed"}, "Cet événement est reporté"),
        ({"live": False}, "Cet événement n’est plus annoncé sur ce site."),
    ],
)
def test_of_what_is_not_announced_any_more_people_only_take_out_their_data(
    client: Client, event: EventPage, changes: dict[str, Any], told: str
) -> None:
    *_others, waiting = register(event, "Ali", "Bea", "Cem")
    EventPage.objects.update(**changes)
    page = open_link(client, waiting)
    shown = text_of(client.get(page))
    assert told in shown
    assert "liste d’attente" not in shown
    assert "Enregistrer ces réponses" not in shown
    client.post(page, {"act": "change", NAME: "Autre nom", "repas": ""})
    assert event.registrations.filter(name="Cem").exists()
    assert "Effacer votre inscription" in text_of(client.get(f"{page}?annuler=1"))
    assert "sont effacées de notre site" in text_of(client.post(page, {"act": "delete"}))
    assert states(event) == {"Ali": "confirmed", "Bea": "confirmed"}


def test_who_is_expected_cancels_and_is_not_deleted(client: Client, event: EventPage) -> None:
    (own,) = register(event, "Ali")
    assert client.post(open_link(client, own), {"act": "delete"}).url.endswith("fait=late")
    assert states(event) == {"Ali": "confirmed"}


def test_a_cancelled_registration_is_not_confirmed_by_an_old_page(client: Client, event: EventPage) -> None:
    (own,) = register(event, "Ali")
    page = open_link(client, own)
    client.post(page, {"act": "cancel"})
    assert client.post(page, {"act": "prove"}).url.endswith("fait=late")
    assert states(event) == {"Ali": "cancelled"}


def test_a_wrong_link_opens_nothing(client: Client, event: EventPage) -> None:
    (own,) = register(event, "Ali")
    for key in (own.pk.hex, f"{own.pk.hex}~falsch", "x"):
        response = client.get(f"/suivi/inscription/{key}/")
        assert response.status_code == 404
        assert "Ali" not in response.content.decode()
    # The address of the page without the cookie of the visit, for who reads it over a shoulder.
    page = open_link(client, own)
    assert Client().post(page, {"act": "cancel"}).status_code == 404
    assert states(event)["Ali"] == "confirmed"


def test_a_private_link_stands_in_no_public_answer(
    client: Client, event: EventPage, django_capture_on_commit_callbacks: Carried
) -> None:
    event.link, event.link_for, event.attendance = LINK, "registered", "both"
    event.save()
    for path in (
        *(event.url, f"{event.url}calendrier.ics", f"{event.url}inscription/", "/agenda/", "/agenda/calendrier.ics"),
        *("/agenda/extrait/", "/flux/agenda.atom", "/sitemap.xml", "/recherche/?q=debat"),
    ):
        assert LINK not in client.get(path).content.decode(), path
    with django_capture_on_commit_callbacks(execute=True):
        first, _second, waiting = register(event, "Ali", "Bea", "Cem")
    bodies = {sent.to[0]: sent.body + str(sent.attachments) for sent in mail.outbox}
    assert LINK in bodies["ali@courriel.example"]
    assert LINK not in bodies["cem@courriel.example"]
    page = open_link(client, first)
    assert LINK in client.get(page).content.decode()
    assert LINK in client.get(f"{page}evenement.ics").content.decode().replace("\r\n ", "")
    other = open_link(client, waiting)
    assert LINK not in client.get(other).content.decode()
    assert client.get(f"{other}evenement.ics").status_code == 404


def test_a_public_link_stays_public(client: Client, event: EventPage) -> None:
    event.link, event.attendance = LINK, "both"
    event.save()
    assert LINK in client.get(event.url).content.decode()


def test_staff_who_raise_the_limit_move_people_up(
    event: EventPage, django_capture_on_commit_callbacks: Carried
) -> None:
    register(event, "Ali", "Bea", "Cem", "Dia")
    event.registration_limit = 3
    with django_capture_on_commit_callbacks(execute=True):
        event.save_revision().publish()
    assert states(event) == {"Ali": "confirmed", "Bea": "confirmed", "Cem": "confirmed", "Dia": "waiting"}
    assert [sent.to for sent in mail.outbox if sent.subject.startswith("Vous avez une place")] == [
        ["cem@courriel.example"]
    ]


def test_languages_share_the_places(
    client: Client, event: EventPage, django_capture_on_commit_callbacks: Carried
) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    debate = translated(event, english, django_capture_on_commit_callbacks)
    register(event, "Ali")
    response = send(client, debate)
    assert response.url.startswith("/en/")
    assert states(event) == {"Ali": "confirmed", "Awa Traoré": "confirmed"}
    assert event.registrations.get(name="Awa Traoré").language == "en"
    assert "The event is full" in text_of(client.get(debate.url))


@pytest.mark.parametrize("told", [{"Origin": "https://autre.example"}, {"Sec-Fetch-Site": "cross-site"}])
def test_another_site_sends_no_form_of_a_visit(client: Client, event: EventPage, told: dict[str, str]) -> None:
    (own,) = register(event, "Ali")
    page = open_link(client, own)
    assert {cookie["samesite"] for cookie in client.cookies.values()} == {"Lax"}
    assert client.post(page, {"act": "cancel"}, headers=told).status_code == 404
    assert states(event) == {"Ali": "confirmed"}
    # Our own pages name their address to nobody.
    ours = {"Origin": "null", "Sec-Fetch-Site": "same-origin"}
    assert client.post(page, {"act": "cancel"}, headers=ours).status_code == 302
    assert states(event) == {"Ali": "cancelled"}
