"""Kinds of publications as staff keep them."""

from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from demo.factories import make_publication, make_publication_kind
from home.models import HomePage
from publications.models import PublicationKind
from tests.core.studio_forms import errors_beside


def save(client: Client, kind: PublicationKind | None = None, **fields: str) -> HttpResponse:
    """What the studio answers to a form of a kind, a new one unless it is there."""
    view, keys = ("edit", [kind.pk]) if kind else ("add", [])
    values = {"name_en": "", "name_nl": "", "name_es": "", "slug": "", **fields}
    return client.post(reverse(PublicationKind.snippet_viewset.get_url_name(view), args=keys), values)


def test_staff_create_and_rename_a_kind(home: HomePage, editor_client: Client) -> None:
    assert save(editor_client, name="Étude de cas").status_code == 302
    kind = PublicationKind.objects.get(slug="etude-de-cas")
    page = make_publication(kind=kind)
    assert save(editor_client, kind, name="Enquête", slug=kind.slug).status_code == 302
    listed = editor_client.get(reverse(PublicationKind.snippet_viewset.get_url_name("list"))).content.decode()
    assert "Enquête" in listed
    over = BeautifulSoup(Client().get(page.get_url()).content, "html.parser").select_one(".chapeau__over")
    assert over.get_text().startswith("Enquête, ")


def test_a_kind_may_not_take_the_address_of_another_feed(home: HomePage, editor_client: Client) -> None:
    refused = save(editor_client, name="Note politique", slug="note")
    assert "Le site lui-même utilise l’adresse « note »." in errors_beside(refused, "slug").replace("\u00a0", " ")
    assert save(editor_client, make_publication_kind("Étude"), name="Étude", slug="numero").status_code == 200
    assert save(editor_client, name="Note").status_code == 302
    assert PublicationKind.objects.get(name="Note").slug == "note-2"
