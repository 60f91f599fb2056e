"""Only renditions of pictures have a public address."""

import gzip
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.test import Client
from PIL import Image as PillowImage
from pytest_django import Settings

from media.models import Document, Image
from tests.media.pictures import encoded, pdf, telling_picture

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media_root(settings: Settings, tmp_path: Path) -> Path:
    """A media folder for this test alone, and no memory of the renditions of others."""
    settings.MEDIA_ROOT = tmp_path
    cache.clear()
    return tmp_path


@pytest.fixture
def image() -> Image:
    """A stored picture."""
    return Image.objects.create(title="Marche", file=ContentFile(telling_picture("jpg").read(), name="marche.jpg"))


@pytest.mark.parametrize(
    ("spec", "content_type"),
    [
        ("width-20", "image/jpeg"),
        ("width-20|format-webp", "image/webp"),
        ("width-20|format-avif", "image/avif"),
        ("width-20|format-png", "image/png"),
    ],
)
def test_renditions_are_served(client: Client, image: Image, spec: str, content_type: str) -> None:
    rendition = image.get_rendition(spec)
    response = client.get(rendition.url, headers={"accept-encoding": "gzip"})
    assert response.status_code == 200
    assert b"".join(response.streaming_content) == Path(rendition.file.path).read_bytes()
    assert response["Content-Type"] == content_type
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "Content-Encoding" not in response
    assert "Set-Cookie" not in response
    assert "public" in response["Cache-Control"]


def test_a_known_rendition_is_not_sent_again(client: Client, image: Image) -> None:
    url = image.get_rendition("width-20").url
    first = client.get(url)
    again = client.get(url, headers={"if-modified-since": first["Last-Modified"]})
    assert again.status_code == 304


def test_originals_are_never_served(client: Client, image: Image) -> None:
    name = Path(image.file.name).name
    for path in (
        f"/media/{image.file.name}",
        f"/media/images/../original_images/{name}",
        f"/media/images/%2e%2e/original_images/{name}",
        f"/media/images/..%2foriginal_images%2f{name}",
        f"/media/images//../../original_images/{name}",
        f"/media/images/x/../../original_images/{name}",
    ):
        assert client.get(path).status_code == 404, path


def test_what_is_no_picture_is_not_served(client: Client, media_root: Path) -> None:
    folder = media_root / "images"
    folder.mkdir()
    for name, content in {"a.svg": b"<svg/>", "a.html": b"<p>", "a.pdf": pdf(), "a.heic": encoded("HEIF")}.items():
        (folder / name).write_bytes(content)
        assert client.get(f"/media/images/{name}").status_code == 404


@pytest.mark.parametrize(
    "path", ["images/", "images/.", "images/a%00.jpg", "images/" + "a" * 3000 + ".jpg", "images/x/y.jpg", ""]
)
def test_strange_addresses_are_not_found(client: Client, image: Image, path: str) -> None:
    image.get_rendition("width-20")
    assert client.get(f"/media/{path}").status_code == 404


def test_a_turned_picture_is_shown_upright_without_a_trace(image: Image) -> None:
    rendition = image.get_rendition("width-20")
    assert rendition.height > rendition.width
    with PillowImage.open(rendition.file.path) as shown:
        assert shown.size == (rendition.width, rendition.height)
        assert not shown.getexif()


def test_documents_of_text_are_compressed(client: Client) -> None:
    table = b"mouvement;pays\n" * 200
    document = Document.objects.create(title="Liste", file=ContentFile(table, name="liste.csv"))
    plain = client.get(document.url)
    assert "Content-Encoding" not in plain
    assert b"".join(plain.streaming_content) == table
    packed = client.get(document.url, headers={"accept-encoding": "gzip"})
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(b"".join(packed.streaming_content)) == table


def test_documents_that_are_packed_already_name_no_encoding(client: Client) -> None:
    document = Document.objects.create(title="Note", file=ContentFile(pdf(), name="note.pdf"))
    assert "Content-Encoding" not in client.get(document.url, headers={"accept-encoding": "gzip"})
