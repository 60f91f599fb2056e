"""A protected name in a file is found wherever it stands: the file goes away from the public once it is stored."""

from pathlib import Path

import pytest
from django.core import mail
from django.test import Client
from pytest_django import Settings

from core.models import Document
from home.factories import make_partner
from home.models import HomePage
from partners.disclosure import tellers
from partners.mentions import mentions
from partners.models import PartnerPage
from tests.core.telling_files import FILES
from tests.core.test_media_documents import upload

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
