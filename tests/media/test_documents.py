"""Documents: what may be uploaded, what is read of them, how they are given out."""

from pathlib import Path

import pytest
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client, TestCase
from django.urls import reverse
from django.utils.translation import override
from pytest_django import Settings
from wagtail.models import Collection, CollectionViewRestriction, UploadedFile

from media.documents import NOT_A_PDF
from media.models import Document
from tests.media.pictures import pdf
from tests.media.uploads import stored_files, words

ROUTES = ["wagtaildocs:add", "wagtaildocs:add_multiple", "wagtaildocs_chooser:create"]


@pytest.fixture(autouse=True)
def media_root(settings: Settings, tmp_path: Path) -> Path:
    """A media folder for this test alone."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def upload(client: Client, name: str, content: bytes, route: str = ROUTES[0], title: str = "Note") -> HttpResponse:
    """Send a document by one of the admin's routes."""
    prefix = "document-chooser-upload-" if route == "wagtaildocs_chooser:create" else ""
    field = "files[]" if route == "wagtaildocs:add_multiple" else f"{prefix}file"
    collection = Collection.get_first_root_node().pk
    fields = {f"{prefix}title": title, f"{prefix}collection": collection}
    with TestCase.captureOnCommitCallbacks(execute=True):
        return client.post(reverse(route), {**fields, field: SimpleUploadedFile(name, content)})


@pytest.mark.django_db
@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize(
    ("name", "content", "size", "pages"),
    [
        ("note.pdf", pdf(24), len(pdf(24)), 24),
        ("NOTE.PDF", pdf(2), len(pdf(2)), 2),
        ("abimee.pdf", pdf()[:400], 400, None),
        ("liste.csv", b"a;b\n", 4, None),
    ],
)
def test_type_size_and_pages_are_read_at_upload(
    admin_client: Client, route: str, name: str, content: bytes, size: int, pages: int | None
) -> None:
    assert upload(admin_client, name, content, route).status_code in (200, 302)
    document = Document.objects.get()
    assert document.file_extension == name.split(".")[1]
    assert document.file_size == size
    assert document.page_count == pages


@pytest.mark.django_db
@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("faux.pdf", b"<html>bonjour</html>", NOT_A_PDF),
        ("vide.pdf", b"", "vide"),
        ("page.html", b"<script>alert(1)</script>", "autorisée"),
        ("dessin.svg", b"<svg/>", "autorisée"),
        ("outil.exe", b"MZ", "autorisée"),
        ("sans-type", b"texte", "autorisée"),
        ("lourd.txt", b"x" * 2000, "2,0\xa0ko"),
    ],
)
def test_bad_documents_are_refused(
    admin_client: Client,
    media_root: Path,
    settings: Settings,
    route: str,
    name: str,
    content: bytes,
    expected: str,
) -> None:
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 1500
    response = upload(admin_client, name, content, route)
    assert response.status_code == 200
    with override("fr"):
        assert str(expected) in words(response)
    assert Document.objects.count() == 0
    assert UploadedFile.objects.count() == 0
    assert stored_files(media_root) == []


def test_documents_have_a_limit(settings: Settings) -> None:
    assert settings.WAGTAILDOCS_MAX_UPLOAD_SIZE == 100 * 1024 * 1024
    assert not {"html", "htm", "svg", "xml", "js", "swf"} & set(settings.WAGTAILDOCS_EXTENSIONS)


@pytest.mark.django_db
def test_a_document_that_waited_for_its_title_has_pages(admin_client: Client) -> None:
    upload(admin_client, "note.pdf", pdf(7), "wagtaildocs:add_multiple", title="n" * 300)
    waiting = UploadedFile.objects.get()
    prefix = f"uploaded-document-{waiting.pk}"
    fields = {f"{prefix}-title": "Note", f"{prefix}-collection": Collection.get_first_root_node().pk}
    address = reverse("wagtaildocs:create_multiple_from_uploaded_document", args=[waiting.pk])
    with TestCase.captureOnCommitCallbacks(execute=True):
        assert admin_client.post(address, fields).json()["success"] is True
    document = Document.objects.get()
    assert document.page_count == 7
    assert document.file_size == len(pdf(7))


@pytest.mark.django_db
def test_another_file_gives_another_count(admin_client: Client) -> None:
    upload(admin_client, "note.pdf", pdf(7))
    document = Document.objects.get()
    fields = {"title": "Note", "collection": document.collection_id, "file": SimpleUploadedFile("b.pdf", pdf(2))}
    with TestCase.captureOnCommitCallbacks(execute=True):
        assert admin_client.post(reverse("wagtaildocs:edit", args=[document.pk]), fields).status_code == 302
    document.refresh_from_db()
    assert document.page_count == 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "content", "content_type", "disposition"),
    [
        ("note.pdf", pdf(), "application/pdf", "inline"),
        ("liste.csv", b"a;b\n", "text/csv", "attachment"),
        ("texte.txt", b"<script>alert(1)</script>", "text/plain", "attachment"),
    ],
)
def test_documents_are_given_out_as_files_only(
    client: Client, name: str, content: bytes, content_type: str, disposition: str
) -> None:
    document = Document.objects.create(title="Note", file=ContentFile(content, name=name))
    response = client.get(document.url)
    assert response.status_code == 200
    assert b"".join(response.streaming_content) == content
    assert response["Content-Type"].startswith(content_type)
    assert response["Content-Disposition"].startswith(disposition)
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'"
    assert "Set-Cookie" not in response


@pytest.mark.django_db
def test_documents_have_one_address_only(client: Client) -> None:
    document = Document.objects.create(title="Note", file=ContentFile(pdf(), name="note.pdf"))
    assert client.get(f"/media/{document.file.name}").status_code == 404
    assert client.get(f"/documents/{document.pk}/autre.pdf").status_code == 404


@pytest.mark.django_db
def test_private_documents_stay_private(client: Client, admin_client: Client) -> None:
    collection = Collection.get_first_root_node().add_child(name="Internes")
    restriction = CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.GROUPS
    )
    restriction.groups.add(Group.objects.create(name="Lecteurs"))
    document = Document.objects.create(title="Note", file=ContentFile(pdf(), name="note.pdf"), collection=collection)
    answer = client.get(document.url)
    assert answer.status_code == 404
    assert "public" not in answer.get("Cache-Control", "")
    answer = admin_client.get(document.url)
    assert answer.status_code == 200
    assert "public" not in answer.get("Cache-Control", "")
