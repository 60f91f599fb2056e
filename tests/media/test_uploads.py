"""Every way to upload a picture in the admin: a bad file is an error beside its field, and leaves nothing."""

from html import unescape
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils.translation import gettext, override
from PIL import Image as Pillow
from pytest_django import Settings
from wagtail.models import Collection, UploadedFile

from media.forms import DESCRIPTION_HELP
from media.images import DAMAGED, STANDS_STILL, UNREADABLE
from media.models import Image
from tests.media.pictures import SECRET, SIZE, animated_gif, bad_pictures, encoded, telling_picture
from tests.media.uploads import stored_files, words

pytestmark = pytest.mark.django_db
ROUTES = ["wagtailimages:add", "wagtailimages:add_multiple", "wagtailimages_chooser:create"]


@pytest.fixture(autouse=True)
def media_root(settings: Settings, tmp_path: Path) -> Path:
    """A media folder for this test alone, and no memory of the renditions of others."""
    settings.MEDIA_ROOT = tmp_path
    cache.clear()
    return tmp_path


def upload(client: Client, route: str, file: SimpleUploadedFile, title: str = "Marche") -> HttpResponse:
    """Send `file` by one of the admin's routes."""
    collection = Collection.get_first_root_node().pk
    prefix = "image-chooser-upload-" if route == "wagtailimages_chooser:create" else ""
    name = "files[]" if route == "wagtailimages:add_multiple" else f"{prefix}file"
    fields = {f"{prefix}title": title, f"{prefix}collection": collection, name: file}
    return client.post(reverse(route), fields)


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("name", bad_pictures())
def test_a_bad_picture_is_refused(admin_client: Client, media_root: Path, route: str, name: str) -> None:
    file = bad_pictures()[name]
    response = upload(admin_client, route, file)
    assert response.status_code == 200
    assert Image.objects.count() == 0
    assert UploadedFile.objects.count() == 0
    assert stored_files(media_root) == []
    if response["Content-Type"] == "application/json" and "success" in response.json():
        assert response.json()["success"] is False
        assert response.json()["error_message"]
    else:
        assert 'class="error-message"' in words(response) or "w-field__errors" in words(response)


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("truncated.jpg", DAMAGED),
        ("text.jpg", UNREADABLE),
    ],
)
def test_the_error_says_what_is_wrong(admin_client: Client, route: str, name: str, message: str) -> None:
    response = upload(admin_client, route, bad_pictures()[name])
    with override("fr"):
        assert str(message) in words(response)


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("kind", ["jpg", "png", "webp", "avif", "heic", "gif"])
def test_a_sound_picture_is_stored_without_places(
    admin_client: Client, media_root: Path, route: str, kind: str
) -> None:
    assert upload(admin_client, route, telling_picture(kind)).status_code in (200, 302)
    image = Image.objects.get()
    stored = Path(image.file.path).read_bytes()
    assert SECRET.encode() not in stored
    assert image.file_size == len(stored)
    assert image.title == "Marche"
    assert image.get_rendition("max-20x20|format-webp").file.size
    assert not any(SECRET.encode() in path.read_bytes() for path in stored_files(media_root))


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize(
    ("name", "image_format", "ending"),
    [
        ("photo.jfif", "JPEG", ".jpg"),
        ("photo.jpe", "JPEG", ".jpg"),
        ("photo.JPEG", "JPEG", ".jpeg"),
        ("IMG_0042.heif", "HEIF", ".jpg"),
        ("IMG_0042.jpg", "HEIF", ".jpg"),
        ("affiche.jpg", "PNG", ".png"),
        ("affiche.png", "JPEG", ".jpg"),
    ],
)
def test_a_picture_is_taken_by_its_content(
    admin_client: Client, media_root: Path, route: str, name: str, image_format: str, ending: str
) -> None:
    file = SimpleUploadedFile(name, encoded(image_format), "application/octet-stream")
    assert upload(admin_client, route, file).status_code in (200, 302)
    image = Image.objects.get()
    assert image.file.name.endswith(ending)
    with Pillow.open(image.file.path) as stored:
        assert stored.format == {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG"}[ending]
    assert image.get_rendition("width-20|format-webp").file.size


@pytest.mark.parametrize("route", ROUTES)
def test_forms_say_that_an_animation_stands_still(admin_client: Client, media_root: Path, route: str) -> None:
    with override("fr"):
        told = str(STANDS_STILL)
    assert "immobile" in told
    if route != "wagtailimages_chooser:create":
        assert told in unescape(admin_client.get(reverse(route)).content.decode())
    else:
        answer = admin_client.get(reverse("wagtailimages_chooser:choose"))
        assert told in unescape(answer.json()["html"])
    assert upload(admin_client, route, SimpleUploadedFile("film.gif", animated_gif(), "image/gif")).status_code < 400
    assert Image.objects.get().file.name.endswith(".png")


@pytest.mark.parametrize("route", ROUTES)
def test_a_heavy_picture_is_refused(admin_client: Client, media_root: Path, settings: Settings, route: str) -> None:
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 1000
    response = upload(admin_client, route, SimpleUploadedFile("lourd.png", encoded("PNG"), "image/png"))
    assert response.status_code == 200
    assert "trop" in words(response)
    assert Image.objects.count() == 0
    assert stored_files(media_root) == []


def test_a_file_too_large_for_memory_is_cleaned_too(admin_client: Client, media_root: Path, settings: Settings) -> None:
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 0
    upload(admin_client, "wagtailimages:add", telling_picture("jpg"))
    assert SECRET.encode() not in Path(Image.objects.get().file.path).read_bytes()


def test_a_bad_picture_does_not_take_the_place_of_a_good_one(admin_client: Client, media_root: Path) -> None:
    upload(admin_client, "wagtailimages:add", telling_picture("png"))
    image, files = Image.objects.get(), stored_files(media_root)
    address = reverse("wagtailimages:edit", args=[image.pk])
    fields = {"title": "Autre", "collection": image.collection_id, "file": bad_pictures()["truncated.jpg"]}
    response = admin_client.post(address, fields)
    assert response.status_code == 200
    with override("fr"):
        assert str(DAMAGED) in words(response)
    image.refresh_from_db()
    assert image.title == "Marche"
    assert set(files) <= set(stored_files(media_root))


def test_a_new_file_for_a_picture_is_cleaned_and_measured(admin_client: Client) -> None:
    upload(admin_client, "wagtailimages:add", telling_picture("png"))
    image = Image.objects.get()
    fields = {"title": "Autre", "collection": image.collection_id, "file": telling_picture("jpg")}
    assert admin_client.post(reverse("wagtailimages:edit", args=[image.pk]), fields).status_code == 302
    image.refresh_from_db()
    assert image.file.name.endswith(".jpg")
    assert (image.width, image.height) == (SIZE[1], SIZE[0])
    assert SECRET.encode() not in Path(image.file.path).read_bytes()


def test_a_picture_that_is_stored_is_not_said_to_wait(admin_client: Client) -> None:
    response = upload(admin_client, "wagtailimages:add_multiple", telling_picture("jpg"))
    assert Image.objects.count() == 1
    assert "Rien n’est encore" not in unescape(response.json()["form"])


def test_a_picture_that_waits_for_its_title_is_clean(admin_client: Client, media_root: Path) -> None:
    response = upload(admin_client, "wagtailimages:add_multiple", telling_picture("jpg"), title="m" * 300)
    waiting = UploadedFile.objects.get()
    assert Image.objects.count() == 0
    assert "Rien n’est encore enregistré" in unescape(response.json()["form"])
    assert SECRET.encode() not in Path(waiting.file.path).read_bytes()
    address = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[waiting.pk])
    prefix = f"uploaded-image-{waiting.pk}"
    fields = {f"{prefix}-title": "Marche", f"{prefix}-collection": Collection.get_first_root_node().pk}
    response = admin_client.post(address, fields)
    assert response.json()["success"] is True
    image = Image.objects.get()
    assert SECRET.encode() not in Path(image.file.path).read_bytes()
    assert image.file_size == image.file.size
    assert not any(SECRET.encode() in path.read_bytes() for path in stored_files(media_root))


def test_the_description_is_the_alternative_text(admin_client: Client) -> None:
    page = unescape(admin_client.get(reverse("wagtailimages:add")).content.decode())
    with override("fr"):
        assert gettext("Alternative text") in page
        assert str(DESCRIPTION_HELP) in page


def test_long_and_strange_names_are_stored(admin_client: Client) -> None:
    for name in ("é" * 240 + ".jpg", "../../etc/photo.jpg", "marche à Liège.jpg"):
        file = SimpleUploadedFile("photo.jpg", telling_picture("jpg").read(), "image/jpeg")
        file.name = name
        assert upload(admin_client, "wagtailimages:add", file).status_code == 302
    for image in Image.objects.all():
        assert Path(image.file.path).parent.name == "original_images"
        assert image.get_rendition("width-10").file.size


def test_no_way_in_code_keeps_places(media_root: Path) -> None:
    made = Image.objects.create(title="A", file=ContentFile(telling_picture("jpg").read(), name="a.jpg"))
    put = Image(title="B")
    put.file.save("b.jpg", ContentFile(telling_picture("jpg").read()), save=False)
    put.save()
    for image in (made, put):
        assert SECRET.encode() not in Path(image.file.path).read_bytes()
        assert image.get_file_size() == image.file.size
    with pytest.raises(ValidationError):
        Image.objects.create(title="C", file=ContentFile(b"no picture", name="c.jpg"))
    assert Image.objects.count() == 2
    assert len(stored_files(media_root)) == 2
