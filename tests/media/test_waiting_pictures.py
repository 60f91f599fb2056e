"""A picture that the public sent and nobody has answered yet: its copies are for staff alone."""

from pathlib import Path

import pytest
from django.contrib.auth.models import AbstractUser
from django.core.files.storage import default_storage
from django.test import Client

from demo.factories import make_image
from media.models import Image, Rendition
from media.sent_pictures import delete_image, release_image

THUMBNAIL = "max-165x165"


@pytest.fixture
def picture(db: None) -> Image:
    image: Image = make_image()
    Image.objects.filter(pk=image.pk).update(is_waiting=True)
    return Image.objects.get(pk=image.pk)


@pytest.fixture
def thumbnail(picture: Image) -> Rendition:
    return picture.get_rendition(THUMBNAIL)


def test_staff_see_it_and_nobody_keeps_it(editor_client: Client, thumbnail: Rendition) -> None:
    answer = editor_client.get(thumbnail.url)
    assert answer.status_code == 200
    assert b"".join(answer.streaming_content) == thumbnail.file.open().read()
    assert "no-store" in answer["Cache-Control"]


def test_several_copies_made_at_once_have_addresses(editor_client: Client, picture: Image) -> None:
    # As the page of a draft asks for them the first time that it is shown.
    copies = picture.get_renditions("width-100", "width-200|format-webp", THUMBNAIL)
    assert len({copy.url for copy in copies.values()}) == 3
    assert {editor_client.get(copy.url).status_code for copy in copies.values()} == {200}


def test_its_address_is_closed_to_readers(client: Client, thumbnail: Rendition) -> None:
    assert client.get(thumbnail.url).status_code == 302
    name = Path(thumbnail.file.name).name
    for address in (
        f"/media/images/{name}",
        f"/media/{thumbnail.file.name}",
        f"/media/images/../{thumbnail.file.name}",
    ):
        assert client.get(address).status_code == 404


def test_its_address_is_closed_to_staff_without_images(
    editor_client: Client, communication_user: AbstractUser, thumbnail: Rendition
) -> None:
    communication_user.groups.get().collection_permissions.all().delete()
    assert editor_client.get(thumbnail.url).status_code == 302


def test_once_accepted_it_is_a_picture_of_the_site(client: Client, picture: Image, thumbnail: Rendition) -> None:
    release_image(picture)
    released = Image.objects.get(pk=picture.pk)
    assert client.get(released.get_rendition(THUMBNAIL).url).status_code == 200
    assert not Rendition.objects.filter(pk=thumbnail.pk).exists()


@pytest.mark.parametrize("end", [delete_image, release_image])
def test_no_copy_of_it_stays(
    picture: Image, thumbnail: Rendition, end: object, django_capture_on_commit_callbacks: object
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        end(picture)
    assert not default_storage.exists(thumbnail.file.name)
