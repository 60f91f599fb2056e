"""Services of the contact page: readers choose one, or come by a link that has; each has an address that none sees."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from core.public_forms.guard import FIELD as PROOF
from demo.factories import make_contact
from home.contact.models import ContactMessage, ContactPage
from home.contact.recipients import FIELD
from home.models import HomePage
from tests.core.proofs import proof_of_work
from tests.home.test_contact import FIELDS, WRITTEN
from tests.reading import soup_of

SERVICES = [
    {"name": "Accueil"},
    {"name": "Presse", "purpose": "Journalistes", "address": "presse@solmond.example"},
]


@pytest.fixture
def contact(home: HomePage) -> ContactPage:
    to = "info@solmond.example"
    return make_contact(home, title="Nous écrire", form_fields=FIELDS, services=SERVICES, to_address=to)


def test_a_message_goes_to_the_service_that_is_chosen(
    contact: ContactPage, client: Client, editor_client: Client
) -> None:
    assert not soup_of(client.get(contact.url)).select("[name=form-recipient][checked]")
    shown = soup_of(client.get(f"{contact.url}?pour=presse"))
    choices = shown.select(f"[name={FIELD}]")
    assert [choice.parent.get_text(" ", strip=True) for choice in choices] == ["Accueil", "Presse Journalistes"]
    assert [choice.has_attr("checked") for choice in choices] == [False, True]
    assert "@solmond" not in shown.find("main").get_text()
    front, press = (str(choice["value"]) for choice in choices)

    refused = soup_of(client.post(contact.url, WRITTEN))
    assert refused.title.get_text(strip=True).startswith("Erreur – ")
    (link,) = refused.find(role="alert").select("a")
    assert link.get_text() == "Votre message s’adresse à"
    assert refused.select_one(str(link["href"]))["name"] == FIELD

    for chosen in (press, front):
        response = client.post(contact.url, {**WRITTEN, FIELD: chosen, PROOF: proof_of_work(client)})
    assert soup_of(client.get(response["Location"])).title.get_text(strip=True).startswith("Message envoyé – ")
    assert [sent.to for sent in mail.outbox] == [["presse@solmond.example"], ["info@solmond.example"]]
    assert mail.outbox[0].body.startswith("Votre message s’adresse à: Presse\nVotre nom: Awa Traoré")
    assert [message.form_data[FIELD] for message in ContactMessage.objects.order_by("pk")] == ["Presse", "Accueil"]
    listed = soup_of(editor_client.get(reverse("wagtailforms:list_submissions", args=[contact.pk])))
    assert "Presse" in [cell.get_text(strip=True) for cell in listed.select("td")]


@pytest.mark.parametrize("asked", ["personne", "groupe:1", "groupe:x", "groupe:", ":", "presse:\x00"])
def test_an_address_that_names_nobody_chooses_nobody(contact: ContactPage, client: Client, asked: str) -> None:
    shown = soup_of(client.get(contact.url, {"pour": asked}))
    assert len(shown.select(f"[name={FIELD}]")) == 2
    assert not shown.select(f"[name={FIELD}][checked]")
    assert client.post(contact.url, {**WRITTEN, FIELD: asked}).status_code == 200
    assert not mail.outbox
