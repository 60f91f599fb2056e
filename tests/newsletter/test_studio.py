"""The subscriptions in the studio: counted, found, exported by those with the right, deleted on request."""

from io import BytesIO

import pytest
from django.contrib.auth.models import AbstractUser, Group, Permission
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.models import PageLogEntry

from demo.factories import make_newsletter, make_theme
from home.models import HomePage
from newsletter.models import Consent, Subscriber
from newsletter.models.subscriber import hash_of
from tests.newsletter.subscribers import ADDRESS, asked_for, subscribed
from tests.reading import soup_of

LIST = "/admin/infolettre/"


@pytest.fixture(autouse=True)
def people(home: HomePage) -> None:
    make_newsletter(home)
    peace = make_theme(name="Paix")
    make_theme(name="Travail décent")
    subscribed(themes=(peace.slug,))
    subscribed("ali@courriel.example", language="nl")
    asked_for("bea@courriel.example")


def shown(client: Client, **query: str) -> set[str]:
    """The addresses that the list shows."""
    soup = soup_of(client.get(LIST, query))
    return {link.get_text(strip=True) for link in soup.select("table .title a") if "@" in link.get_text()}


def test_they_are_counted_found_and_filtered(editor_client: Client) -> None:
    said = " ".join(soup_of(editor_client.get(LIST)).get_text(" ").split())
    assert "Langue Tous Français Anglais Néerlandais Espagnol" in said
    assert "2 personnes reçoivent l’infolettre · 1 à confirmer par courriel" in said
    assert "Par langue : Français 1 · Néerlandais 1" in said
    assert "Par thème : Tous les thèmes 1 · Paix 1 · Travail décent 0" in said
    assert shown(editor_client) == {ADDRESS, "ali@courriel.example", "bea@courriel.example"}
    assert shown(editor_client, q="ALI@") == {"ali@courriel.example"}
    assert shown(editor_client, language="nl") == {"ali@courriel.example"}
    assert shown(editor_client, state="asked") == {"bea@courriel.example"}


def test_a_file_holds_who_confirmed_and_asks_a_right_of_its_own(
    editor_client: Client, communication_user: AbstractUser
) -> None:
    Subscriber.objects.filter(address_key=ADDRESS).update(first_name="=1+1")
    response = editor_client.get(LIST, {"export": "csv"})
    content = b"".join(response.streaming_content).decode("utf-8-sig")
    assert content.splitlines()[0] == "Adresse électronique;Prénom;Langue;Thèmes;Demandé le"
    assert f"{ADDRESS};'=1+1;fr;Paix;" in content
    assert "bea@" not in content
    response = editor_client.get(LIST, {"export": "xlsx", "language": "nl"})
    sheet = load_workbook(BytesIO(b"".join(response.streaming_content) if response.streaming else response.content))
    assert [row[0].value for row in sheet.active.iter_rows(min_row=2)] == ["ali@courriel.example"]
    assert PageLogEntry.objects.filter(action="newsletter.export").count() == 2
    right = Permission.objects.get(codename="export_subscriber")
    Group.objects.get(user=communication_user).permissions.remove(right)
    # Wagtail sends who has no right back to the dashboard.
    assert editor_client.get(LIST, {"export": "csv"}).url == "/admin/"
    assert "export=csv" not in editor_client.get(LIST).content.decode()
    Group.objects.get(user=communication_user).permissions.clear()
    assert editor_client.get(LIST).status_code in (302, 403)


def test_one_is_deleted_on_request_and_the_proof_stays(editor_client: Client) -> None:
    subscriber = Subscriber.objects.get(address_key=ADDRESS)
    url = reverse("subscriber", args=[subscriber.pk])
    said = soup_of(editor_client.get(url)).get_text(" ")
    assert "Termes acceptés" in said
    assert hash_of(ADDRESS) in said
    assert "Supprimer cet abonnement\u00a0?" in soup_of(editor_client.post(url, {"act": "ask"})).get_text(" ")
    assert Subscriber.objects.filter(pk=subscriber.pk).exists()
    editor_client.post(url, {"act": "delete"})
    assert not Subscriber.objects.filter(pk=subscriber.pk).exists()
    assert Consent.objects.get(address_hash=hash_of(ADDRESS)).left_at
    assert ADDRESS not in str(list(PageLogEntry.objects.values("data", "label")))
