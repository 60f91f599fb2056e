"""The documents in the studio: what staff see of a reading, and having it done again."""

from datetime import timedelta
from html import unescape

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client, TestCase
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Collection

from demo.factories import make_document
from media.models import Document, DocumentPage, Reading
from tests.media.pdf_files import encrypted_pdf, raw_pdf
from tests.media.pictures import locked_pdf, pdf

pytestmark = pytest.mark.django_db


def listed(client: Client, **asked: str) -> str:
    """The list of documents."""
    return unescape(client.get(reverse("wagtaildocs:index"), asked).content.decode())


def edit_page(client: Client, document: Document) -> str:
    """The page of a document."""
    return unescape(client.get(reverse("wagtaildocs:edit", args=[document.pk])).content.decode())


def read_again(client: Client, document: Document) -> str:
    """What the studio says once the button was pressed."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        client.post(reverse("documents_read_again", args=[document.pk]))
    document.refresh_from_db()
    return edit_page(client, document)


def test_the_list_shows_size_pages_and_state(editor_client: Client) -> None:
    make_document(raw_pdf(24, "Le fil"), "lu.pdf")
    make_document(locked_pdf(), "ferme.pdf")
    make_document(pdf(2), "scan.pdf")
    make_document(b"a;b", "liste.csv")
    Document.objects.filter(pk=make_document().pk).update(reading=Reading.WAITING)
    html = listed(editor_client)
    for words in (
        "24\xa0pages",
        "sans structure",
        "illisible",
        "il ne s’ouvre qu’avec un mot de passe",
        "scanné\xa0: aucun texte",
        "CSV –",
        "en attente",
    ):
        assert words in html


@pytest.mark.usefixtures("studio_search")
def test_the_list_is_filtered_and_searched_by_state(editor_client: Client) -> None:
    make_document(raw_pdf(1, "Le fil"), title="Un livret lisible")
    make_document(locked_pdf(), title="Un livret fermé")
    bad = listed(editor_client, reading="unreadable")
    assert "Un livret fermé" in bad
    assert "Un livret lisible" not in bad
    found = listed(editor_client, reading="read", q="livret")
    assert "Un livret lisible" in found
    assert "Un livret fermé" not in found


def test_the_list_asks_no_more_for_more_documents(editor_client: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            listed(editor_client)
        return len(captured)

    make_document()
    queries()
    few = queries()
    for _time in range(5):
        make_document()
    assert queries() == few


def test_the_page_shows_what_was_read(editor_client: Client) -> None:
    html = edit_page(editor_client, make_document(encrypted_pdf()))
    for words in (
        "1\xa0page",
        "Sans structure\xa0: difficile à lire avec un lecteur d’écran",
        "Chiffré, mais il s’ouvre sans mot de passe.",
        "14,8 × 21",
        "fr-BE",
        "Lire à nouveau",
        "studio-reading__cover",
    ):
        assert words in html


def test_the_page_tells_a_scan_and_what_cannot_be_read(editor_client: Client) -> None:
    assert "Scanné\xa0: aucun texte" in edit_page(editor_client, make_document(pdf(1)))
    html = edit_page(editor_client, make_document(locked_pdf()))
    assert "il ne s’ouvre qu’avec un mot de passe" in html
    assert "Le document se télécharge quand même" in html


def test_other_files_are_not_read_again(editor_client: Client) -> None:
    html = edit_page(editor_client, make_document(b"a;b", "liste.csv"))
    assert "CSV –" in html
    assert "Lire à nouveau" not in html


def test_a_file_of_another_kind_does_not_wait_to_be_read(editor_client: Client) -> None:
    document = make_document(b"a;b", "liste.csv")
    assert editor_client.post(reverse("documents_read_again", args=[document.pk])).status_code == 404
    document.refresh_from_db()
    assert document.reading == Reading.NONE


def test_the_button_reads_again(editor_client: Client) -> None:
    document = make_document(raw_pdf(1, "Le fil"))
    DocumentPage.objects.all().delete()
    Document.objects.update(reading=Reading.UNREADABLE, reading_problem="slow", read_at=timezone.now() - timedelta(1))
    html = read_again(editor_client, document)
    assert "Le fichier a été lu." in html
    assert document.reading == Reading.READ
    assert [page.text for page in document.pages.all()] == ["Le fil"]


def test_the_button_says_why_it_failed(editor_client: Client) -> None:
    html = read_again(editor_client, make_document(locked_pdf()))
    assert "Le fichier ne peut pas être lu\xa0: il ne s’ouvre qu’avec un mot de passe" in html


def test_a_file_that_waits_keeps_what_was_known(editor_client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("media.tasks.SECONDS_AT_ONCE", 0.001)
    document = make_document(raw_pdf(3, "Le fil"))
    html = read_again(editor_client, document)
    assert "Le fichier attend d’être lu." in html
    assert document.reading == Reading.WAITING
    assert document.page_count == 3
    assert document.pages.count() == 3


def test_a_button_is_a_post(editor_client: Client) -> None:
    address = reverse("documents_read_again", args=[make_document().pk])
    assert editor_client.get(address).status_code == 405


def test_only_who_may_change_a_document_reads_it_again(client: Client) -> None:
    user = get_user_model().objects.create_user("lecture", "lecture@solmond.example", "mot-de-passe")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    document = make_document(raw_pdf(1, "Le fil"))
    address = reverse("documents_read_again", args=[document.pk])
    assert client.post(address).status_code == 302
    client.force_login(user)
    DocumentPage.objects.all().delete()
    client.post(address)
    assert not document.pages.exists()


def test_documents_that_are_moved_together_lose_their_covers(admin_client: Client) -> None:
    document = make_document(raw_pdf(1, "Salaires"))
    closed = Collection.get_first_root_node().add_child(name="Internes")
    closed.view_restrictions.create(restriction_type="login")
    address = reverse("wagtail_bulk_action", args=["media", "document", "add_to_collection"])
    admin_client.post(f"{address}?id={document.pk}", {"collection": closed.pk})
    document.refresh_from_db()
    assert document.collection == closed
    assert document.cover is None


def test_covers_are_not_among_the_pictures_to_choose(editor_client: Client) -> None:
    document = make_document(raw_pdf(1, "Le fil"), title="Livret")
    assert document.cover.title not in unescape(
        editor_client.get(reverse("wagtailimages_chooser:choose")).content.decode()
    )
