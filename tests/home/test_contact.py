"""The contact form, as visitors and staff meet it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from core.models import SiteSettings
from core.public_forms.forms import HONEYPOT, TOKEN
from core.public_forms.guard import FIELD
from home.contact.models import ContactField, ContactMessage, ContactPage
from home.models import HomePage, StandardPage
from tests.core.proofs import proof_of_work
from tests.reading import soup_of

FIELDS: list[dict[str, Any]] = [
    {"label": "Votre nom", "field_type": "singleline", "autocomplete": "name"},
    {"label": "Votre adresse électronique", "field_type": "email"},
    {"label": "Sujet", "field_type": "radio", "choices": "Campagnes, Partenaires", "required": False},
    {"label": "Votre message", "field_type": "multiline", "help_text": "En quelques lignes."},
]
WRITTEN = {
    "votre_nom": "Awa Traoré",
    "votre_adresse_electronique": "awa@exemple.org",
    "votre_message": "Bonjour à toutes et à tous.",
}


@pytest.fixture
def contact_page(home: HomePage) -> ContactPage:
    """A contact page with four fields, that mails to one address."""
    page = ContactPage(
        title="Nous écrire",
        slug="contact",
        to_address="info@solmond.example",
        subject="Message du site",
        thanks="<p>Merci, nous vous répondons bientôt.</p>",
        form_fields=[ContactField(sort_order=place, **field) for place, field in enumerate(FIELDS)],
    )
    return home.add_child(instance=page)


@pytest.fixture
def send(client: Client, contact_page: ContactPage) -> Callable[..., HttpResponse]:
    """Sends what the form holds as a browser does, with the token of the page shown last and its proof of work."""

    def send(**changes: str) -> HttpResponse:
        token = "0190d9b4-0000-4000-8000-000000000001"
        return client.post(contact_page.url, {TOKEN: token, FIELD: proof_of_work(client), **WRITTEN, **changes})

    return send


def test_a_message_is_stored_and_mailed(
    send: Callable[..., HttpResponse], client: Client, contact_page: ContactPage
) -> None:
    response = send()
    assert response.status_code == 302
    thanked = soup_of(client.get(response["Location"]))
    assert "Merci, nous vous répondons bientôt." in thanked.find(role="status").get_text()
    assert thanked.find("form", method="post") is None
    assert ContactMessage.objects.get().form_data == {**WRITTEN, "sujet": ""}
    (sent,) = mail.outbox
    assert sent.to == ["info@solmond.example"]
    assert sent.reply_to == ["awa@exemple.org"]
    assert sent.subject == "Message du site"
    assert "Votre nom: Awa Traoré" in sent.body
    assert "Nous écrire" in sent.body
    assert TOKEN not in sent.body
    assert HONEYPOT not in sent.body


def test_texts_are_kept_composed_and_with_nothing_unseen(send: Callable[..., HttpResponse]) -> None:
    send(votre_nom="Awa\u200b Traore\u0301\u00ad", votre_message="\ufeffBonjour,\r\n\r\nà bientôt.\u2028Awa\u0007")
    stored = ContactMessage.objects.get().form_data
    assert stored["votre_nom"] == "Awa Traoré"
    assert stored["votre_message"] == "Bonjour,\n\nà bientôt.\nAwa"


def test_a_text_in_which_nothing_is_seen_is_asked_again(send: Callable[..., HttpResponse]) -> None:
    response = send(votre_nom="\u200b\u00ad")
    assert response.status_code == 200
    assert "Champ requis." in soup_of(response).find(id="id_votre_nom").parent.get_text()
    assert not ContactMessage.objects.exists()


def test_sending_twice_stores_and_mails_once(send: Callable[..., HttpResponse]) -> None:
    assert send().status_code == send().status_code == 302
    assert ContactMessage.objects.count() == len(mail.outbox) == 1


def test_going_back_to_write_something_else_loses_nothing(send: Callable[..., HttpResponse]) -> None:
    send()
    send(votre_message="Une autre question.")
    assert ContactMessage.objects.count() == len(mail.outbox) == 2


def test_a_robot_is_thanked_and_forgotten(send: Callable[..., HttpResponse]) -> None:
    assert send(**{HONEYPOT: "https://exemple.org"}).status_code == 302
    assert not ContactMessage.objects.exists()
    assert not mail.outbox


@pytest.mark.parametrize("token", ["", "rien de bon", "0" * 40])
def test_a_token_that_cannot_be_read_stops_nobody(send: Callable[..., HttpResponse], token: str) -> None:
    assert send(**{TOKEN: token}).status_code == 302
    assert ContactMessage.objects.count() == 1


def test_errors_are_told_in_french_beside_their_fields(send: Callable[..., HttpResponse]) -> None:
    response = send(votre_nom="", votre_adresse_electronique="awa")
    soup = soup_of(response)
    assert response.status_code == 200
    assert "Veuillez revoir les champs signalés ci-dessous." in soup.find(role="alert").get_text()
    name, address = soup.find(id="id_votre_nom"), soup.find(id="id_votre_adresse_electronique")
    assert name["aria-invalid"] == address["aria-invalid"] == "true"
    assert soup.find(id=name["aria-describedby"]).get_text() in ("Champ requis.", "Ce champ est obligatoire.")
    assert "valide" in soup.find(id=address["aria-describedby"]).get_text()
    assert address["value"] == "awa"
    assert soup.find(id="id_votre_message").get_text(strip=True) == WRITTEN["votre_message"]
    assert not ContactMessage.objects.exists()


def test_errors_take_the_focus_and_lead_to_their_fields(send: Callable[..., HttpResponse]) -> None:
    soup = soup_of(send(votre_nom="", votre_adresse_electronique="awa", sujet="Ailleurs"))
    assert soup.title.get_text(strip=True).startswith("Erreur – Nous écrire")
    summary = soup.find(role="alert")
    assert (summary["tabindex"], summary.has_attr("autofocus")) == ("-1", True)
    links = {link.get_text(): str(link["href"]) for link in summary.select("a")}
    assert list(links) == ["Votre nom", "Votre adresse électronique", "Sujet"]
    assert [soup.select_one(address)["name"] for address in links.values()] == [
        "votre_nom",
        "votre_adresse_electronique",
        "sujet",
    ]


def test_a_form_without_error_claims_none(contact_page: ContactPage, client: Client) -> None:
    soup = soup_of(client.get(contact_page.url))
    assert "Erreur" not in soup.title.get_text()
    assert not soup.find(autofocus=True)


@pytest.mark.parametrize("injected", ["awa@exemple.org\nBcc: tous@exemple.org", "awa@exemple.org%0ABcc:x@y.be"])
def test_no_header_can_be_slipped_into_the_mail(send: Callable[..., HttpResponse], injected: str) -> None:
    assert send(votre_adresse_electronique=injected).status_code == 200
    assert not mail.outbox


def test_a_mail_server_that_fails_loses_no_message(
    send: Callable[..., HttpResponse], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", refuse)
    assert send().status_code == 302
    assert ContactMessage.objects.count() == 1


def test_every_field_has_its_label_and_its_marks(client: Client, contact_page: ContactPage) -> None:
    soup = soup_of(client.get(contact_page.url))
    form = soup.find("form", method="post")
    labels = {label["for"]: label.get_text(" ", strip=True) for label in form.find_all("label")}
    assert labels["id_votre_nom"] == "Votre nom"
    assert form.find("legend").get_text(" ", strip=True) == "Sujet (facultatif)"
    assert form.find(id="id_votre_nom")["autocomplete"] == "name"
    assert form.find(id="id_votre_adresse_electronique")["autocomplete"] == "email"
    message = form.find(id="id_votre_message")
    assert form.find(id=message["aria-describedby"]).get_text() == "En quelques lignes."
    trap = form.find(attrs={"name": HONEYPOT})
    assert trap["tabindex"] == "-1"
    assert "field--trap" in trap.find_parent(class_="field")["class"]
    assert not form.find_all(style=True)


def test_only_the_page_with_the_form_sets_a_cookie(client: Client, contact_page: ContactPage, home: HomePage) -> None:
    response = client.get(contact_page.url)
    assert list(response.cookies) == ["csrftoken"]
    assert {part.strip() for part in response["Cache-Control"].split(",")} == {"private", "no-cache"}
    assert not Client().get(home.url).cookies
    assert not Client().get(f"{contact_page.url}?envoye=1").cookies


def test_a_post_from_another_site_is_refused(contact_page: ContactPage) -> None:
    assert Client(enforce_csrf_checks=True).post(contact_page.url, WRITTEN).status_code == 403


def test_the_page_says_what_becomes_of_messages(client: Client, contact_page: ContactPage, home: HomePage) -> None:
    privacy = home.add_child(instance=StandardPage(title="Vie privée", slug="vie-privee"))
    settings = SiteSettings.for_site(home.get_site())
    settings.privacy_page = privacy
    settings.save()
    soup = soup_of(client.get(contact_page.url))
    said = soup.find("main").find("a", href=privacy.url).find_parent("p")
    assert "ne sert qu’à vous répondre" in said.get_text()
    assert "12 mois" in said.get_text()


def test_staff_read_and_export_messages(
    send: Callable[..., HttpResponse], contact_page: ContactPage, editor_client: Client
) -> None:
    send()
    address = reverse("wagtailforms:list_submissions", args=[contact_page.pk])
    listed = editor_client.get(address).content.decode()
    assert "Awa Traoré" in listed
    assert str(ContactMessage.objects.get().token) not in listed
    assert TOKEN not in listed
    exported = b"".join(editor_client.get(address, {"export": "csv"}).streaming_content).decode()
    assert "Votre nom" in exported
    assert "Awa Traoré" in exported
    assert TOKEN not in exported


@pytest.mark.parametrize("mode", ["form", "landing"])
def test_both_faces_of_the_page_can_be_previewed(contact_page: ContactPage, mode: str) -> None:
    response = contact_page.make_preview_request(preview_mode=mode)
    response.render()
    assert ("Merci, nous vous répondons" in response.content.decode()) is (mode == "landing")
    assert ("Votre message" in response.content.decode()) is (mode == "form")


def test_an_address_is_shown_once_there_is_one(client: Client, contact_page: ContactPage, home: HomePage) -> None:
    settings = SiteSettings.for_site(home.get_site())
    settings.save()
    assert not soup_of(client.get(contact_page.url)).find("main").find("address")
    settings.phone = "+32 2 000 00 00"
    settings.save()
    assert "+32 2 000 00 00" in soup_of(client.get(contact_page.url)).find("main").find("address").get_text()
