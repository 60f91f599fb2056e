"""What staff see of the metadata of a PDF, and the cleaned copy that they ask for."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import IO

import pikepdf
import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test import Client
from django.urls import reverse
from pikepdf import Array, Dictionary, Name
from pytest_django import Settings
from wagtail.models import ModelLogEntry

from demo.factories import make_document
from media import cleaning
from media.cleaning import RefusedError, clean, cleaned_copy
from media.models import Document
from media.refusals import Refusal
from tests.media.telling_pdfs import sign, spelled_out, telling_pdf
from tests.media.uploads import stored_files


@pytest.fixture
def media_root(settings: Settings, tmp_path: Path) -> Path:
    """A media folder for this test alone."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def document(media_root: Path, db: None, django_capture_on_commit_callbacks: Callable) -> Document:
    """A document that was read."""
    with django_capture_on_commit_callbacks(execute=True):
        stored = make_document(telling_pdf(), "étude.pdf", title="Étude")
    stored.refresh_from_db()
    return stored


def files(folder: Path) -> list[Path]:
    """The files of documents."""
    return [path for path in stored_files(folder) if path.suffix == ".pdf"]


def press(client: Client, document: Document) -> str:
    """Ask for a cleaned copy; what the page says then."""
    page = client.post(reverse("documents_clean", args=[document.pk]), follow=True)
    return BeautifulSoup(page.content, "html.parser").select_one(".messages").get_text(" ", strip=True)


def panel(client: Client, document: Document) -> str:
    """What the document's page says of its metadata."""
    page = client.get(reverse("wagtaildocs:edit", args=[document.pk]))
    found = BeautifulSoup(page.content, "html.parser").select_one("#metadata-section")
    return " ".join(found.get_text(" ").split())


def test_staff_see_names_and_have_them_removed(
    editor_client: Client,
    communication_user: User,
    document: Document,
    media_root: Path,
    django_capture_on_commit_callbacks: Callable,
) -> None:
    address, [old] = document.url, files(media_root)
    shown = panel(editor_client, document)
    for text in (
        "Auteur Mariam",
        "Logiciel d’origine Word",
        "Organisation Acme",
        "Auteurs des remarques Mariam",
        "01/03/2019",
    ):
        assert text in shown
    with django_capture_on_commit_callbacks(execute=True):
        assert "sans noms ni logiciels a pris la place" in press(editor_client, document)
    assert "Aucun nom ni logiciel trouvé dans les métadonnées" in panel(editor_client, document)
    document.refresh_from_db()
    assert (document.url, document.title, document.page_count) == (address, "Étude", 2)
    assert document.pages.first().text.startswith("Page 1")
    [new] = files(media_root)
    assert new != old
    assert new.read_bytes() == b"".join(editor_client.get(address).streaming_content)
    assert "Mariam" not in spelled_out(new.read_bytes())
    entry = ModelLogEntry.objects.get(action="media.clean_document")
    assert entry.user == communication_user


def test_what_the_machine_has_no_room_for_may_be_tried_again(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_process(*args: object, **kwargs: object) -> None:
        raise BlockingIOError

    monkeypatch.setattr("media.sandbox.children.subprocess.run", no_process)
    with pytest.raises(RefusedError) as refused:
        clean(document)
    assert refused.value.refusal is Refusal.BUSY


def test_others_write_while_a_copy_is_made(
    editor_client: Client, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = len(connection.savepoint_ids)

    def copy_outside(file: IO[bytes]) -> bytes:
        assert len(connection.savepoint_ids) == outside
        return cleaned_copy(file)

    monkeypatch.setattr(cleaning, "cleaned_copy", copy_outside)
    assert "sans noms ni logiciels a pris la place" in press(editor_client, document)
    assert ModelLogEntry.objects.filter(action="media.clean_document").exists()


def test_what_files_tell_has_names_that_staff_understand(editor_client: Client, document: Document) -> None:
    Document.objects.update(
        metadata={
            "Manager": "Luc",
            "{http://ns.adobe.com/photoshop/1.0/}AuthorsPosition": "Stagiaire",
            "{http://ns.adobe.com/xap/1.0/mm/}DocumentID": "uuid:1",
            "{http://ns.adobe.com/xap/1.0/mm/}InstanceID": "uuid:2",
            "{http://ns.adobe.com/xap/1.0/rights/}Marked": "True",
            "{http://purl.org/dc/elements/1.1/}rights": "CC BY 4.0",
            "Rights": "Acme",
            "{http://www.aiim.org/pdfua/ns/id/}rev": "2024",
            "SourceModified": "hier",
        }
    )
    shown = panel(editor_client, document)
    for text in (
        "Responsable Luc",
        "Fonction de l’auteur Stagiaire",
        "Identifiant du fichier uuid:1 Identifiant du fichier uuid:2",
        "Droits Acme",
        "Autre indication (SourceModified) hier",
    ):
        assert text in shown
    assert not [text for text in ("Marked", "True", "CC BY", "2024") if text in shown]


def test_files_and_scripts_within_are_told_and_kept(
    editor_client: Client, media_root: Path, db: None, django_capture_on_commit_callbacks: Callable
) -> None:
    def add_extras(file: pikepdf.Pdf) -> None:
        file.attachments["budget.csv"] = b"a;b"
        file.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=pikepdf.String("app.alert(1)"))

    document = make_document(telling_pdf(add_extras), "annexe.pdf")
    told = "contient aussi : 1 pièce jointe, un script".replace(" ", " ")
    assert told in panel(editor_client, document).replace(" ", " ")
    with django_capture_on_commit_callbacks(execute=True):
        press(editor_client, document)
    after = panel(editor_client, document).replace(" ", " ")
    assert told in after
    assert "Aucun nom ni logiciel trouvé dans les métadonnées" in after


def test_rights_and_standards_stay_and_layers_forget_their_program() -> None:
    def add_layer(file: pikepdf.Pdf) -> None:
        with file.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata["dc:rights"] = "CC BY 4.0"
            metadata["pdfuaid:part"] = "2"
            metadata["pdfuaid:rev"] = "2024"
        usage = Dictionary(CreatorInfo=Dictionary(Creator=pikepdf.String("Acme Draw"), Subtype=Name.Artwork))
        layer = file.make_indirect(Dictionary(Type=Name.OCG, Name=pikepdf.String("Calque"), Usage=usage))
        file.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(Order=Array([layer])))

    content = telling_pdf(add_layer)
    assert "Acme Draw" in spelled_out(content)
    copy = cleaned_copy(BytesIO(content))
    assert "Acme Draw" not in spelled_out(copy)
    with pikepdf.open(BytesIO(copy)) as file, file.open_metadata() as metadata:
        assert (metadata["dc:rights"], metadata["pdfuaid:rev"]) == ("CC BY 4.0", "2024")


def test_a_refused_file_stays_as_it_is(editor_client: Client, media_root: Path, document: Document) -> None:
    path = Path(document.file.path)
    signed = telling_pdf(sign)
    path.write_bytes(signed)
    said = press(editor_client, document)
    assert "reste tel quel" in said
    assert "signature" in said
    assert files(media_root) == [path]
    assert path.read_bytes() == signed
    assert not ModelLogEntry.objects.filter(action="media.clean_document").exists()


def test_a_file_that_was_replaced_meanwhile_is_left_alone(document: Document, media_root: Path) -> None:
    Document.objects.update(file_hash="autre")
    with pytest.raises(RefusedError) as refused:
        clean(document)
    assert refused.value.refusal is Refusal.REPLACED
    assert len(files(media_root)) == 1


def test_a_file_that_is_gone_is_told(document: Document) -> None:
    Path(document.file.path).unlink()
    with pytest.raises(RefusedError) as refused:
        clean(document)
    assert refused.value.refusal is Refusal.MISSING


def test_what_cannot_be_stored_leaves_no_copy(
    document: Document, media_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(Document, "save", fail)
    with pytest.raises(RuntimeError):
        clean(document)
    assert files(media_root) == [Path(document.file.path)]


def test_the_longest_names_keep_their_address(db: None, media_root: Path) -> None:
    long = make_document(telling_pdf(), f"{'n' * 200}.pdf")
    address = long.url
    assert clean(long).url == address


def test_only_those_who_may_change_a_document_clean_it(client: Client, document: Document) -> None:
    address = reverse("documents_clean", args=[document.pk])
    assert client.post(address).status_code == 302
    reader = User.objects.create_user("lectrice")
    reader.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(reader)
    assert "vous n'avez pas les autorisations" in press(client, document)
    document.refresh_from_db()
    assert document.metadata["Author"] == "Mariam"


def test_it_is_never_done_by_a_link(editor_client: Client, document: Document) -> None:
    assert editor_client.get(reverse("documents_clean", args=[document.pk])).status_code == 405


def test_files_of_other_kinds_have_no_such_panel(editor_client: Client, media_root: Path) -> None:
    other = make_document(b"a;b", "liste.csv")
    page = editor_client.get(reverse("wagtaildocs:edit", args=[other.pk]))
    assert "Noms et logiciels" not in page.content.decode()
