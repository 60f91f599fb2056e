"""The disk is full, or may not be written to: pages stand, who sends a file is told, nothing is half stored."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

import pytest
from django.core.files.storage import FileSystemStorage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection

from demo.factories import make_campaign, make_image
from media.models import Document, Image, Rendition
from media.room import lacks_room
from tests.media.pictures import encoded
from tests.media.uploads import words
from tests.waiting import write_what_waits


@contextmanager
def full_disk(code: int = errno.ENOSPC) -> Iterator[None]:
    """Nothing can be written to the folder of files."""
    with patch.object(FileSystemStorage, "_save", side_effect=OSError(code, "No space left on device")):
        yield


@pytest.mark.usefixtures("home", "kept_pages")
def test_a_public_page_stands_without_the_copy_of_its_picture(client: Client) -> None:
    campaign = make_campaign(image=make_image(description="Trois tisserandes devant un métier."))
    write_what_waits()
    client.get("/recherche/")  # the first request of a site ever stores its settings
    with full_disk():
        answer = client.get(campaign.get_url())
    assert answer.status_code == 200
    assert "Trois tisserandes devant un métier." in answer.content.decode()
    assert not Rendition.objects.exists()
    # Not for longer than the disk is full.
    assert "not-found" in answer.content.decode()
    assert "not-found" not in client.get(campaign.get_url()).content.decode()


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(("kind", "code"), [("wagtailimages", errno.ENOSPC), ("wagtaildocs", errno.EROFS)])
def test_who_sends_a_file_is_told(editor_client: Client, kind: str, code: int) -> None:
    file = SimpleUploadedFile("marche.png", encoded("PNG")) if kind == "wagtailimages" else _text()
    sent = {"title": "Marche", "collection": Collection.get_first_root_node().pk, "file": file}
    with full_disk(code):
        answer = editor_client.post(reverse(f"{kind}:add"), sent)
    assert answer.status_code == 503
    assert "Le site ne peut enregistrer aucun fichier pour le moment." in words(answer)
    assert "Retry-After" in answer.headers
    assert not Image.objects.exists()
    assert not Document.objects.exists()


def _text() -> SimpleUploadedFile:
    return SimpleUploadedFile("marche.txt", b"Trois heures de marche.")


def test_other_faults_are_none_of_the_disk() -> None:
    assert not lacks_room(OSError("cannot identify image file"))
    assert not lacks_room(ConnectionRefusedError(errno.ECONNREFUSED, "Connection refused"))
