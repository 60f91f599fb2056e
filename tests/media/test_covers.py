"""The covers of PDF files: where they stand, and when they go."""

from pathlib import Path

import pytest
from django.test import Client, TestCase
from django.urls import reverse
from pytest_django import Settings
from wagtail.models import Collection, CollectionViewRestriction

from demo.factories import make_standard
from home.models import HomePage
from media import reading
from media.models import Image, Reading
from tests.media.documents import replaced, stored, texts
from tests.media.pdf_files import text_pdf
from tests.media.uploads import stored_files

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media_root(settings: Settings, tmp_path: Path) -> Path:
    """A media folder for this test alone."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return settings.MEDIA_ROOT


def test_a_cover_stands_in_a_collection_of_its_own() -> None:
    cover = stored(text_pdf("Le fil")).cover
    assert cover.collection.name == "Couvertures des PDF"
    assert cover.title == "Couverture\xa0: Note"
    assert cover.description == "Couverture de «\xa0Note\xa0»"


def test_the_same_cover_stays_and_another_takes_its_place(media_root: Path) -> None:
    document = stored(text_pdf("Le fil", "Suite"))
    first = document.cover
    assert replaced(document, text_pdf("La facture")).cover != first
    assert Image.objects.count() == 1
    second = document.cover
    assert reading.read(document, 20).cover == second


def test_a_cover_that_somebody_put_elsewhere_stays(home: HomePage) -> None:
    document = stored(text_pdf("Le fil"))
    make_standard(home, listing_image=document.cover)
    cover = document.cover
    document.delete()
    assert Image.objects.get() == cover


def test_a_cover_goes_with_its_document(media_root: Path) -> None:
    with TestCase.captureOnCommitCallbacks(execute=True):
        stored(text_pdf("Le fil")).delete()
    assert not Image.objects.exists()
    assert stored_files(media_root) == []


@pytest.fixture
def private() -> Collection:
    """A collection below one that is not for everyone."""
    closed = Collection.get_first_root_node().add_child(name="Internes")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type=CollectionViewRestriction.LOGIN)
    return closed.add_child(name="Comptes")


def test_a_private_document_has_no_cover(private: Collection) -> None:
    document = stored(text_pdf("Salaires"), collection=private)
    assert document.reading == Reading.READ
    assert document.cover is None
    assert not Image.objects.exists()


def test_a_document_that_moves_to_a_private_collection_loses_its_cover(private: Collection) -> None:
    document = stored(text_pdf("Salaires"))
    document.collection = private
    document.save()
    document.refresh_from_db()
    assert document.cover is None
    assert not Image.objects.exists()
    with TestCase.captureOnCommitCallbacks(execute=True):
        document.collection = Collection.get_first_root_node()
        document.save()
    document.refresh_from_db()
    assert document.cover is not None


def test_a_collection_that_becomes_private_loses_its_covers() -> None:
    collection = Collection.get_first_root_node().add_child(name="Comptes")
    document = stored(text_pdf("Salaires"), collection=collection)
    with TestCase.captureOnCommitCallbacks(execute=True):
        restriction = CollectionViewRestriction.objects.create(
            collection=collection, restriction_type=CollectionViewRestriction.LOGIN
        )
    document.refresh_from_db()
    assert document.cover is None
    assert not Image.objects.exists()
    with TestCase.captureOnCommitCallbacks(execute=True):
        restriction.delete()
    document.refresh_from_db()
    assert document.cover is not None
    assert texts(document) == ["Salaires"]


def test_a_collection_that_moves_below_a_private_one_loses_its_covers(admin_client: Client) -> None:
    root = Collection.get_first_root_node()
    private = root.add_child(name="Bureau")
    CollectionViewRestriction.objects.create(collection=private, restriction_type=CollectionViewRestriction.LOGIN)
    collection = Collection.objects.get(pk=root.pk).add_child(name="Comptes")
    document = stored(text_pdf("Salaires"), collection=collection)
    url = reverse("wagtailadmin_collections:edit", args=[collection.pk])
    with TestCase.captureOnCommitCallbacks(execute=True):
        admin_client.post(url, {"name": "Comptes", "parent": private.pk})
    document.refresh_from_db()
    assert document.cover is None
    assert not Image.objects.exists()
    with TestCase.captureOnCommitCallbacks(execute=True):
        admin_client.post(url, {"name": "Comptes", "parent": Collection.get_first_root_node().pk})
    document.refresh_from_db()
    assert document.cover is not None
