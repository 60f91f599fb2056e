"""The mails that the site sends by itself: their words, those that staff wrote instead, what is put in."""

from collections.abc import Iterator
from unittest.mock import patch

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import AbstractUser
from django.core import mail
from django.core.mail import EmailMessage
from django.core.mail.backends.locmem import EmailBackend
from django.test import Client

from core.mails import kinds
from core.mails.kinds import MailKind, Word
from core.mails.outbox import Letter, hand_over
from core.mails.sending import compose, send
from core.models import MailText
from core.public_forms.limits import Limit

LIST = "/admin/courriels/"
PAGE = f"{LIST}essai/fr/"
VALUES = {"nom": "Aïcha", "lien": "https://solmond.example/suivi/1"}
WRITTEN = {"subject": "Merci {nom}", "body": "Suivez ce lien : {lien}", "action": "save"}


@pytest.fixture(autouse=True)
def kind() -> Iterator[MailKind]:
    made = MailKind(
        name="essai",
        label="Accusé de réception d’un essai",
        when="Dès qu’un essai arrive.",
        subject="Votre essai, {nom}",
        body="Bonjour {nom},\n\nVoici votre lien : {lien}",
        words={"nom": Word("le prénom", "Fatou"), "lien": Word("l’adresse", "https://solmond.example/x", needed=True)},
    )
    with patch.object(kinds, "_kinds", {made.name: made}):
        yield made


@pytest.mark.django_db
def test_a_mail_has_the_words_of_the_site(kind: MailKind) -> None:
    composed = compose(kind, VALUES, "aicha@solmond.example")
    assert composed.subject == "Votre essai, Aïcha"
    assert composed.body == "Bonjour Aïcha,\n\nVoici votre lien : https://solmond.example/suivi/1\n"
    assert composed.extra_headers["Auto-Submitted"] == "auto-generated"


@pytest.mark.django_db
def test_staff_s_own_words_take_their_place_in_their_language_alone(kind: MailKind) -> None:
    MailText.objects.create(kind="essai", language="fr", subject="Merci {nom}", body="{lien}")
    assert compose(kind, VALUES, "a@solmond.example").subject == "Merci Aïcha"
    assert compose(kind, VALUES, "a@solmond.example", language="nl").subject == "Votre essai, Aïcha"


@pytest.mark.django_db
def test_what_a_person_wrote_is_put_in_as_it_is(kind: MailKind) -> None:
    composed = compose(kind, {"nom": "{lien}\r\nBcc: x@x.example", "lien": "L"}, "a@solmond.example")
    assert composed.subject == "Votre essai, {lien} Bcc: x@x.example"
    assert "Bonjour {lien}\nBcc" in composed.body


@pytest.mark.django_db
def test_a_mail_server_that_fails_is_logged_without_the_address(
    kind: MailKind, caplog: pytest.LogCaptureFixture
) -> None:
    with patch.object(EmailBackend, "send_messages", side_effect=OSError("refused aicha@solmond.example")):
        assert not send(compose(kind, VALUES, "aicha@solmond.example"))
    assert "OSError" in caplog.text
    assert "aicha@" not in caplog.text
    assert not mail.outbox


def test_staff_find_the_mails_and_change_one(editor_client: Client, kind: MailKind) -> None:
    listed = BeautifulSoup(editor_client.get(LIST).content, "html.parser")
    row = listed.select_one("main tbody tr")
    assert "Accusé de réception d’un essai" in row.get_text()
    assert "Celui du site" in row.get_text()
    opened = BeautifulSoup(editor_client.get(PAGE).content, "html.parser")
    assert opened.select_one("[name=subject]")["value"] == "Votre essai, {nom}"
    assert "{lien} : l’adresse" in " ".join(opened.select_one("main form ul").get_text().split())
    assert editor_client.post(PAGE, WRITTEN).status_code == 302
    assert "Le vôtre (fr)" in editor_client.get(LIST).content.decode()
    editor_client.post(PAGE, {"action": "restore"})
    assert not MailText.objects.exists()


def test_the_preview_shows_examples_and_keeps_nothing(editor_client: Client) -> None:
    page = BeautifulSoup(editor_client.post(PAGE, {**WRITTEN, "action": "preview"}).content, "html.parser")
    assert "Merci Fatou" in page.main.get_text()
    assert page.select_one("[name=subject]")["value"] == "Merci {nom}"
    assert not MailText.objects.exists()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"body": "Sans lien"}, "Gardez {lien} dans le texte\xa0: l’adresse."),
        ({"body": "{lien} {prix}"}, "Ce courriel ne connaît pas {prix}. Il peut contenir\xa0: {nom}, {lien}."),
        ({"subject": "{truc}"}, "Ce courriel ne connaît pas {truc}."),
        ({"subject": ""}, "Champ requis."),
    ],
)
def test_words_that_would_spoil_a_mail_are_refused(editor_client: Client, change: dict[str, str], told: str) -> None:
    page = BeautifulSoup(editor_client.post(PAGE, WRITTEN | change).content, "html.parser")
    assert told in page.main.get_text()
    assert not MailText.objects.exists()


@pytest.mark.parametrize("address", [f"{LIST}autre/fr/", f"{LIST}essai/de/"])
def test_no_other_mails(editor_client: Client, address: str) -> None:
    assert editor_client.get(address).status_code == 404


@pytest.mark.parametrize("address", [LIST, PAGE])
def test_only_those_who_may(editor_client: Client, communication_user: AbstractUser, address: str) -> None:
    group = communication_user.groups.get()
    group.permissions.remove(group.permissions.get(codename="change_mailtext"))
    assert editor_client.get(address).status_code == 302
    assert editor_client.post(address, WRITTEN).status_code == 302
    assert not MailText.objects.exists()


@pytest.mark.django_db
def test_so_many_mails_a_day_reach_one_address_and_failures_do_not_count() -> None:
    limit = Limit("test-mails", 2, 86_400)

    def handed_over(address: str) -> bool:
        return hand_over(Letter(EmailMessage("Un mot", "…", to=[address]), limit))

    with patch.object(EmailMessage, "send", side_effect=OSError):
        assert [handed_over("awa@courriel.example") for _time in range(3)] == [False] * 3
    addresses = ["awa@courriel.example", "Awa+x@courriel.example", "awa@courriel.example", "bea@courriel.example"]
    assert [handed_over(address) for address in addresses] == [True, True, False, True]
    assert len(mail.outbox) == 3
