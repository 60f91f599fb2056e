"""A protected name in a file is found wherever it stands: the file goes away from the public once it is stored."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django import Settings
from wagtail.models import Collection

from demo.factories import make_partner
from home.models import HomePage
from media.models import Document
from partners.disclosure import tellers
from partners.mentions import mentions
from partners.models import PartnerPage
from tests.media.pdf_files import text_pdf
from tests.media.telling_files import FILES
from tests.media.test_documents import upload

NAME = "Union Secrète"


@pytest.fixture
def secret(home: HomePage, settings: Settings, tmp_path: Path) -> PartnerPage:
    """A protected partner, and a media folder for this test alone."""
    settings.MEDIA_ROOT = tmp_path
    return make_partner(title=NAME, acronym="UNSEC", name_protected=True)


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_tells_a_name_anywhere_is_set_aside(secret: PartnerPage, editor_client: Client, file: str) -> None:
    assert upload(editor_client, file, FILES[file](NAME)).status_code == 302
    document = Document.objects.get()
    assert document.collection.name == "Fichiers retirés du public"
    assert Client().get(document.url).status_code == 404
    assert "Un nom protégé était dit\xa0: c’est retiré" in {told.subject for told in mail.outbox}
    assert not [told for told in mail.outbox if NAME in told.body]


@pytest.mark.parametrize("file", ["texte.docx", "note.pdf"])
def test_a_file_that_tells_nothing_stays(secret: PartnerPage, editor_client: Client, file: str) -> None:
    upload(editor_client, file, FILES[file]("Une réunion privée"))
    document = Document.objects.get()
    assert document.collection.is_root()
    assert Client().get(document.url).status_code == 200
    assert mail.outbox == []


BOTH = text_pdf(f"Avec {NAME}.") + b"% " + NAME.encode() + b"\n"
WHY = "il dit le nom d’un partenaire protégé (P-0001)"


@pytest.fixture
def read_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are read inside the request that brings them, as on a small server."""
    monkeypatch.setattr(transaction, "on_commit", lambda function, *args, **kwargs: function())


def told_after(response: HttpResponse) -> str:
    return " ".join(BeautifulSoup(response.content, "html.parser").select_one(".messages").get_text().split())


@pytest.mark.usefixtures("read_at_once")
def test_a_file_that_is_withdrawn_is_told_on_the_screens_that_bring_it(
    secret: PartnerPage, editor_client: Client
) -> None:
    upload(editor_client, "note.pdf", BOTH)
    assert WHY in told_after(editor_client.get(reverse("wagtaildocs:index")))
    assert [told.to for told in mail.outbox] == [["communication@solmond.example"]]
    several = upload(editor_client, "autre.pdf", BOTH + b"% 2\n", "wagtaildocs:add_multiple").json()
    assert WHY in several["form"]
    assert "selected>Fichiers retirés du public" in several["form"].replace("&nbsp;", "")


@pytest.mark.usefixtures("read_at_once")
def test_the_page_of_a_withdrawn_file_says_why_and_how_to_get_it_out(
    secret: PartnerPage, editor_client: Client
) -> None:
    upload(editor_client, "note.pdf", BOTH)
    address = reverse("wagtaildocs:edit", args=[Document.objects.get().pk])
    assert (
        f"{WHY}, dans son titre, ses pages ou ses propriétés. Remplacez-le"
        in editor_client.get(address).content.decode()
    )
    PartnerPage.objects.update(name_protected=False)
    assert "choisissez une autre collection" in editor_client.get(address).content.decode()
    Document.objects.update(collection=Collection.get_first_root_node())
    assert "retiré du public" not in editor_client.get(address).content.decode()


@pytest.mark.usefixtures("read_at_once")
def test_what_was_withdrawn_before_is_told_on_the_screen_and_mailed_no_more(
    secret: PartnerPage, editor_client: Client
) -> None:
    upload(editor_client, "note.pdf", BOTH)
    document = Document.objects.get()
    mail.outbox.clear()
    document.collection.view_restrictions.all().delete()
    address = reverse("wagtail_bulk_action", args=["media", "document", "add_to_collection"])
    root = Collection.get_first_root_node()
    moved = editor_client.post(
        f"{address}?id={document.pk}&next=/admin/documents/", {"collection": root.pk}, follow=True
    )
    assert WHY in told_after(moved)
    assert not Document.objects.get().is_for_everyone
    assert mail.outbox == []


def test_a_short_name_is_looked_for_across_the_letters_of_a_document(
    secret: PartnerPage, editor_client: Client
) -> None:
    upload(editor_client, "texte.docx", FILES["texte.docx"]("UNSEC"))
    assert Document.objects.get().collection.name == "Fichiers retirés du public"


def test_hidden_texts_are_found_when_a_name_gets_protected_and_when_a_partner_is_removed(
    home: HomePage, editor_client: Client, settings: Settings, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = tmp_path
    page = make_partner(title=NAME)
    upload(editor_client, "proprietes.docx", FILES["proprietes.docx"](NAME), title="Rapport")
    assert [str(one) for one in tellers(page.secrets, besides=[page.pk])] == ["Rapport"]
    assert [one.title for one in mentions(page).found] == ["Rapport"]
