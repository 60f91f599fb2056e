"""What a picture tells of its maker is gone; what it shows is unchanged."""

from io import BytesIO
from typing import Any

import pytest
import willow
from django.core.files.base import ContentFile, File
from PIL import ExifTags, Image, ImageChops, ImageOps

from media.images import upright_size, without_metadata
from tests.media.pictures import (
    SECRET,
    SIZE,
    TURNED,
    animated_gif,
    drawing,
    encoded,
    telephone_jpeg,
    telling_exif,
    telling_picture,
)

KINDS = ["jpg", "png", "webp", "avif", "heic", "gif"]
LOSSLESS = ["jpg", "png", "gif"]
STORED = {"jpg": "jpg", "png": "png", "gif": "png", "webp": "jpg", "avif": "jpg", "heic": "jpg"}
"""What a photograph of each kind is stored as."""


def opened(file: File) -> Image.Image:
    file.seek(0)
    return Image.open(BytesIO(file.read()))


def difference(first: Image.Image, second: Image.Image) -> int:
    """The largest difference between two pictures, in any channel of any pixel (0 to 255)."""
    bands = ImageChops.difference(first.convert("RGB"), second.convert("RGB")).split()
    return max(max(band.tobytes()) for band in bands)


@pytest.mark.parametrize("kind", KINDS)
def test_places_and_texts_are_gone(kind: str) -> None:
    file = telling_picture(kind)
    assert SECRET.encode() in file.read()
    clean = without_metadata(file)
    assert SECRET.encode() not in clean.read()
    exif = opened(clean).getexif()
    assert not exif.get_ifd(ExifTags.IFD.GPSInfo)
    assert set(exif) <= {ExifTags.Base.Orientation}
    assert clean.name == f"photo.{STORED[kind]}"
    assert opened(clean).format == {"jpg": "JPEG", "png": "PNG"}[STORED[kind]]


@pytest.mark.parametrize("kind", LOSSLESS)
def test_every_pixel_is_kept(kind: str) -> None:
    file = telling_picture(kind)
    clean = without_metadata(file)
    # A PNG that was turned by its Exif is stored upright; a JPEG keeps the note, for turning it would cost pixels.
    before = ImageOps.exif_transpose(opened(file)) if kind == "png" else opened(file)
    after = opened(clean)
    assert before.mode == after.mode
    assert before.tobytes() == after.tobytes()


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_every_pixel_of_a_lossless_webp_is_kept(mode: str) -> None:
    picture = drawing().convert(mode)
    if mode == "RGBA":
        picture.putalpha(Image.linear_gradient("L").resize(SIZE))
    file = ContentFile(encoded("WEBP", picture, lossless=True, exact=True), name="photo.webp")
    after = opened(without_metadata(file))
    assert after.format == "PNG"
    assert opened(file).convert(mode).tobytes() == after.tobytes()


# The site's own processes decode JPEG and PNG alone: the other kinds are decoded once, in the sandbox.
@pytest.mark.parametrize("kind", ["avif", "heic", "webp"])
def test_formats_encoded_again_look_the_same(kind: str) -> None:
    file = telling_picture(kind)
    before = ImageOps.exif_transpose(opened(file))
    assert difference(before, opened(without_metadata(file))) < 16


@pytest.mark.parametrize("kind", ["jpg", "png", "webp", "avif", "heic"])
def test_the_picture_stays_upright(kind: str) -> None:
    file = telling_picture(kind)
    clean = without_metadata(file)
    shown = ImageOps.exif_transpose(opened(clean))
    expected = ImageOps.exif_transpose(opened(file))
    assert shown.size == expected.size
    assert difference(shown, expected) < 16
    assert upright_size(clean) == shown.size


def test_a_turned_jpeg_measures_as_it_is_seen() -> None:
    clean = without_metadata(telling_picture("jpg"))
    assert opened(clean).size == SIZE
    assert opened(clean).getexif()[ExifTags.Base.Orientation] == TURNED
    assert upright_size(clean) == (SIZE[1], SIZE[0])


def test_an_upright_jpeg_carries_no_exif_at_all() -> None:
    data = encoded("JPEG", exif=telling_exif(orientation=1).tobytes())
    assert b"Exif" not in without_metadata(ContentFile(data, name="photo.jpg")).read()


def test_only_the_first_picture_of_a_telephone_file_is_kept() -> None:
    file = ContentFile(telephone_jpeg(), name="photo.jpg")
    clean = without_metadata(file)
    after = opened(clean)
    assert after.format == "JPEG"
    assert SECRET.encode() not in clean.read()
    assert clean.size < file.size
    assert opened(file).tobytes() == after.tobytes()


def test_what_follows_the_end_of_a_picture_is_dropped() -> None:
    for kind, image_format in {"jpg": "JPEG", "png": "PNG", "gif": "GIF", "webp": "WEBP"}.items():
        data = encoded(image_format) + SECRET.encode()
        assert SECRET.encode() not in without_metadata(ContentFile(data, name=f"photo.{kind}")).read()


@pytest.mark.parametrize(
    "options", [{"progressive": True}, {"restart_marker_rows": 1}, {"subsampling": 0, "quality": 98}]
)
def test_kinds_of_jpeg(options: dict[str, object]) -> None:
    for picture in (drawing((301, 203)), drawing().convert("L")):
        file = ContentFile(encoded("JPEG", picture, exif=telling_exif().tobytes(), **options), name="photo.jpg")
        assert opened(file).tobytes() == opened(without_metadata(file)).tobytes()


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA"])
def test_kinds_of_png(mode: str) -> None:
    picture = drawing().convert(mode)
    if mode in ("LA", "RGBA"):
        picture.putalpha(Image.linear_gradient("L").resize(SIZE))
    file = ContentFile(encoded("PNG", picture), name="photo.png")
    after = opened(without_metadata(file))
    assert after.mode == mode
    assert opened(file).tobytes() == after.tobytes()


FILM = [drawing().rotate(90), drawing().rotate(180)]


@pytest.mark.parametrize("kind", ["gif", "webp", "png", "avif"])
def test_animations_become_their_first_picture(kind: str) -> None:
    options: dict[str, Any] = {"save_all": True, "append_images": FILM, "duration": 100}
    data = animated_gif() if kind == "gif" else encoded(kind.upper(), exif=telling_exif(1).tobytes(), **options)
    file = ContentFile(data, name=f"film.{kind}")
    assert getattr(opened(file), "n_frames", 1) == 3
    clean = without_metadata(file)
    assert SECRET.encode() not in clean.read()
    assert willow.Image.open(clean).get_size() == SIZE
    assert getattr(opened(clean), "n_frames", 1) == 1
    assert difference(opened(file), opened(clean)) < 16


def test_a_cleaned_picture_is_not_cleaned_twice() -> None:
    clean = without_metadata(telling_picture("heic"))
    assert without_metadata(clean) is clean
