"""SVG logos are taken as what they draw: no script, address or word of theirs is kept."""

from base64 import b64encode
from io import BytesIO
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.translation import override
from PIL import Image as Pillow
from pytest_django import Settings

from media.images import without_metadata
from media.models import Image
from tests.media.pictures import encoded
from tests.media.test_uploads import ROUTES, upload
from tests.media.uploads import stored_files

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 300 100">'
CIRCLE = '<circle cx="50" cy="50" r="40" fill="#a93f26"/>'


def drawing(parts: str, head: str = HEAD) -> bytes:
    """A drawing of these parts."""
    return f"{head}{parts}</svg>".encode()


def drawn(content: bytes, name: str = "logo.svg") -> Pillow.Image:
    """The picture that is stored."""
    clean = without_metadata(ContentFile(content, name=name))
    assert clean.name == "logo.png"
    return Pillow.open(BytesIO(clean.read()))


def refusal(content: bytes) -> str:
    """What is said of a drawing that is not taken."""
    with pytest.raises(ValidationError) as caught, override("fr"):
        without_metadata(ContentFile(content, name="logo.svg"))
    with override("fr"):
        return caught.value.messages[0]


def test_a_logo_is_drawn_large_on_a_transparent_ground() -> None:
    image = drawn(drawing(CIRCLE))
    assert (image.format, image.mode) == ("PNG", "RGBA")
    assert image.width == 1600
    assert image.height in (533, 534)
    assert image.getpixel((266, 266)) == (169, 63, 38, 255)
    assert image.getpixel((1000, 200))[3] == 0
    assert drawn(drawing(CIRCLE, HEAD.replace("300 100", "100 300"))).height == 1600


@pytest.mark.parametrize(
    "part",
    [
        "<script>alert('secret-mark')</script>",
        "<style>@import url(https://example.org/secret-mark.css);</style>",
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>secret-mark</p></foreignObject>",
        "<metadata>secret-mark</metadata><title>secret-mark</title><!-- secret-mark -->",
        "<rect width='9' height='9' onclick='secret-mark()'/>",
        "<a xlink:href='javascript:secret-mark'><rect width='9' height='9'/></a>",
    ],
)
def test_nothing_but_the_drawing_is_kept(part: str) -> None:
    content = without_metadata(ContentFile(drawing(CIRCLE + part), name="logo.svg")).read()
    assert b"secret-mark" not in content
    assert drawn(drawing(CIRCLE + part)).getpixel((266, 266)) == (169, 63, 38, 255)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (drawing("<text x='5' y='50'>Union</text>"), "en tracés"),
        (drawing("<image href='/etc/logo.png' width='9' height='9'/>" + CIRCLE), "Incorporez"),
        (drawing("<image xlink:href='https://example.org/a.png' width='9' height='9'/>"), "Incorporez"),
        (drawing("<image href='file:///etc/passwd' width='9' height='9'/>"), "Incorporez"),
        (drawing("<image href='data:image/svg+xml;base64,PHN2Zy8+' width='9' height='9'/>"), "Incorporez"),
        (drawing("<use href='autre.svg#a'/>"), "Incorporez"),
        (drawing(""), "ne montre rien"),
        (drawing("<circle"), "SVG simple"),
        (b"<!DOCTYPE svg [<!ENTITY a 'b'>]>" + drawing("<g id='&a;'/>" + CIRCLE), "SVG simple"),
        (b"<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + drawing("<g>&a;</g>"), "SVG simple"),
        (drawing("<g/>" * 50_001), "trop de temps"),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_what_to_do(content: bytes, expected: str) -> None:
    assert expected in refusal(content)


def test_a_drawing_made_to_fill_a_memory_is_refused() -> None:
    groups = f"<g id='g0'>{CIRCLE}</g>"
    for level in range(1, 9):
        groups += f"<g id='g{level}'>" + f"<use href='#g{level - 1}'/>" * 10 + "</g>"
    told = refusal(drawing(f"<defs>{groups}</defs><use href='#g8'/>"))
    # The library counts the parts of its own accord, or the sandbox its memory.
    assert "SVG simple" in told or "trop de temps" in told


@pytest.mark.django_db
@pytest.mark.parametrize("route", ROUTES)
def test_every_form_takes_logos(admin_client: Client, settings: Settings, tmp_path: Path, route: str) -> None:
    settings.MEDIA_ROOT = tmp_path
    part = f"<image href='data:image/png;base64,{b64encode(encoded('PNG')).decode()}' width='64' height='48'/>"
    upload(admin_client, route, SimpleUploadedFile("logo.svg", drawing(part), "image/svg+xml"))
    image = Image.objects.get()
    assert image.file.name.endswith(".png")
    assert image.get_rendition("max-128x128|format-webp").file.size
    assert not any(b"<svg" in path.read_bytes() for path in stored_files(tmp_path))
