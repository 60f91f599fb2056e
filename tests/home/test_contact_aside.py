"""Messages that nothing shows to be a person's: kept, shown apart, told of once; others are mailed, if late."""

from collections.abc import Callable
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.core import mail
from django.core.management import call_command
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale

from core.public_forms.guard import FIELD
from demo.factories import make_contact
from home.contact.guard import CONTACT
from home.contact.later import tell_of_forgotten
from home.contact.models import ContactMessage, ContactPage
from home.groups import ensure_translators_group
from home.models import HomePage
from tests.core.proofs import proof_of_work
from tests.home.test_contact import FIELDS, WRITTEN, soup_of

Send = Callable[..., HttpResponse]


@pytest.fixture
def contact(home: HomePage) -> ContactPage:
    return make_contact(home, title="Nous écrire", to_address="info@solmond.example", form_fields=FIELDS)


@pytest.fixture
def send(client: Client, contact: ContactPage) -> Send:
    """Sends a message without script, or with the `proof` of a browser."""

    def send(words: str = WRITTEN["votre_message"], proof: str = "", address: str = "192.0.2.1") -> HttpResponse:
        return client.post(contact.url, {**WRITTEN, "votre_message": words, FIELD: proof}, REMOTE_ADDR=address)

    return send


def test_without_script_a_message_is_kept_aside_and_that_is_said(
    send: Send, client: Client, contact: ContactPage
) -> None:
    form = soup_of(client.get(contact.url)).find("form", method="post")
    assert "n’exécute pas de script" in form.noscript.get_text()
    thanked = soup_of(client.get(send()["Location"])).find(role="status").get_text()
    assert "mis de côté" in thanked
    assert ContactMessage.objects.get().aside
    assert not [sent for sent in mail.outbox if WRITTEN["votre_message"] in sent.body]


def test_a_message_with_work_is_mailed_and_nothing_is_said_of_robots(
    send: Send, client: Client, contact: ContactPage
) -> None:
    thanked = soup_of(client.get(send(proof=proof_of_work(client))["Location"])).find(role="status").get_text()
    assert "côté" not in thanked
    message = ContactMessage.objects.get()
    assert (message.aside, message.told_at is None) == (False, False)
    assert WRITTEN["votre_message"] in mail.outbox[0].body
    assert f"{settings.WAGTAILADMIN_BASE_URL}{contact.url}" in mail.outbox[0].body


def test_staff_are_told_once_of_many(send: Send) -> None:
    for number in range(8):
        send(f"Message {number}", address=f"198.51.100.{number}")
    (sent,) = mail.outbox
    assert sent.to == ["info@solmond.example"]
    assert sent.subject == "Messages mis de côté"
    assert "/a-part/" in sent.body
    assert "Message 0" not in sent.body
    assert ContactMessage.objects.count() == 8


def test_twenty_five_at_once_are_not_all_taken(send: Send, client: Client) -> None:
    work = [proof_of_work(client, REMOTE_ADDR="192.0.2.1") for _ in range(25)]
    answers = [send(f"Message {number}", proof) for number, proof in enumerate(work)]
    assert [answer.status_code for answer in answers].count(429) == 25 - CONTACT.easy_by_address - CONTACT.unproven
    assert ContactMessage.objects.filter(aside=False).count() == CONTACT.easy_by_address
    assert ContactMessage.objects.filter(aside=True).count() == CONTACT.unproven


def test_who_is_asked_to_wait_loses_nothing_and_is_told_what_to_do(send: Send) -> None:
    for number in range(CONTACT.unproven):
        assert send(f"Message {number}").status_code == 302
    response = send("Ce que j’ai écrit longuement.")
    assert response.status_code == 429
    soup = soup_of(response)
    assert "dans une heure" in soup.select_one("form .errorlist").get_text()
    assert soup.find(id="id_votre_message").get_text(strip=True) == "Ce que j’ai écrit longuement."
    # Others are heard, and so is a browser that does the work.
    assert send("D’ailleurs", address="192.0.2.2").status_code == 302


def test_a_message_that_nobody_was_told_of_is_mailed_later(send: Send, client: Client) -> None:
    with patch("home.contact.models.page.tell_of"):  # the server is killed before
        send(proof=proof_of_work(client))
    assert tell_of_forgotten() == 0  # perhaps the request is still under way
    ContactMessage.objects.update(submit_time=timezone.now() - timedelta(hours=1))
    call_command("tidy_up", verbosity=0)
    (sent,) = mail.outbox
    assert WRITTEN["votre_message"] in sent.body
    assert sent.reply_to == [WRITTEN["votre_adresse_electronique"]]
    assert tell_of_forgotten() == 0


def test_messages_aside_that_nobody_was_told_of_are_told_later(send: Send) -> None:
    with patch("home.contact.models.page.tell_of"):
        send()
    ContactMessage.objects.update(submit_time=timezone.now() - timedelta(hours=1))
    assert tell_of_forgotten() == 1
    assert mail.outbox[0].subject == "Messages mis de côté"


def test_staff_see_them_apart_and_accept_or_delete_them(
    send: Send, client: Client, editor_client: Client, contact: ContactPage
) -> None:
    for words in ("Une vraie question", "Achetez nos pilules"):
        send(words)
    listed = soup_of(editor_client.get(reverse("wagtailforms:list_submissions", args=[contact.pk])))
    assert "Une vraie question" not in listed.get_text()
    aside = reverse("contact_aside", args=[contact.pk])
    assert "Mis de côté (2)" in listed.find("a", href=aside).get_text()
    assert "2 à regarder" in soup_of(editor_client.get(reverse("wagtailadmin_home"))).find("a", href=aside).get_text()
    page = soup_of(editor_client.get(aside)).main.get_text()
    assert "Une vraie question" in page
    assert "Awa Traoré" in page
    real, spam = ContactMessage.objects.order_by("pk")
    mail.outbox.clear()
    editor_client.post(aside, {"action": "accept", "message": [real.pk]})
    assert "Une vraie question" in mail.outbox[0].body
    none = soup_of(editor_client.post(aside, {"action": "ask"}, follow=True))
    assert "Aucun message n’est choisi" in none.select_one(".messages").get_text()
    asked = soup_of(editor_client.post(aside, {"action": "ask", "message": [spam.pk, real.pk, "x"]}))
    assert "Supprimer ce message pour de bon" in asked.h1.get_text()
    assert [field["value"] for field in asked.select("[name=message]")] == [str(spam.pk)]
    assert ContactMessage.objects.count() == 2
    editor_client.post(aside, {"action": "delete", "message": [spam.pk, real.pk, "x"]})
    assert ContactMessage.objects.get() == real
    assert not ContactMessage.objects.get().aside


def test_nobody_else_reads_them(client: Client, contact: ContactPage, admin_user: AbstractUser) -> None:
    address = reverse("contact_aside", args=[contact.pk])
    assert client.get(address).status_code == 302
    client.force_login(get_user_model().objects.create_user("lectrice", password="x"))
    assert client.post(address, {"action": "delete"}).status_code in (302, 403)


def test_translators_of_a_form_read_no_message(client: Client, contact: ContactPage) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    translated = contact.copy_for_translation(english, copy_parents=True)
    translated.save_revision().publish()
    user = get_user_model().objects.create_user("traductrice", "traductrice@exemple.org")
    user.groups.add(ensure_translators_group(translated.get_parent()))
    client.force_login(user)
    assert client.get(reverse("wagtailadmin_pages:edit", args=[translated.pk])).status_code == 200
    for address in ("wagtailforms:list_submissions", "contact_aside"):
        assert client.get(reverse(address, args=[translated.pk])).status_code in (302, 403, 404)
    assert "Messages" not in client.get(reverse("wagtailadmin_home")).content.decode()
