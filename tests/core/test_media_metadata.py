"""What a picture tells of its maker is gone; what it shows is unchanged."""

from io import BytesIO

import pytest
import willow
from django.core.files.base import ContentFile, File
from PIL import ExifTags, Image, ImageChops, ImageOps, ImageSequence

from core.media.images import check_image, upright_size, without_metadata
from tests.core.pictures import (
    PROFILE,
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
LOSSLESS = ["jpg", "png", "webp", "gif"]


def opened(file: File) -> Image.Image:
    file.seek(0)
    return Image.open(BytesIO(file.read()))


def difference(first: Image.Image, second: Image.Image) -> int:
    """The largest difference between two pictures, in any channel of any pixel (0 to 255)."""
    bands = ImageChops.difference(first.convert("RGB"), second.convert("RGB")).split()
    return max(max(band.tobytes()) for band in bands)


def frames(file: File) -> list[tuple[bytes, int]]:
    """The pixels of every frame, and how many ms it shows."""
    film = ImageSequence.Iterator(opened(file))
    return [(frame.convert("RGB").tobytes(), frame.info["duration"]) for frame in film]


@pytest.mark.parametrize("kind", KINDS)
def test_places_and_texts_are_gone(kind: str) -> None:
    file = telling_picture(kind)
    assert SECRET.encode() in file.read()
    clean = without_metadata(file)
    assert SECRET.encode() not in clean.read()
    exif = opened(clean).getexif()
    assert not exif.get_ifd(ExifTags.IFD.GPSInfo)
    assert set(exif) <= {ExifTags.Base.Orientation}
    assert clean.name == f"photo.{kind}"


@pytest.mark.parametrize("kind", LOSSLESS)
def test_every_pixel_is_kept(kind: str) -> None:
    file = telling_picture(kind)
    before, after = opened(file), opened(without_metadata(file))
    assert before.mode == after.mode
    assert before.tobytes() == after.tobytes()


@pytest.mark.parametrize("kind", ["avif", "heic"])
def test_formats_encoded_again_look_the_same(kind: str) -> None:
    file = telling_picture(kind)
    before = ImageOps.exif_transpose(opened(file))
    assert difference(before, opened(without_metadata(file))) < 16


@pytest.mark.parametrize("kind", ["jpg", "png", "webp", "avif", "heic"])
def test_colour_profile_is_kept(kind: str) -> None:
    assert opened(without_metadata(telling_picture(kind))).info["icc_profile"] == PROFILE


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
    check_image(file)
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
    for picture in (drawing((301, 203)), drawing().convert("L"), drawing().convert("CMYK")):
        file = ContentFile(encoded("JPEG", picture, exif=telling_exif().tobytes(), **options), name="photo.jpg")
        assert opened(file).tobytes() == opened(without_metadata(file)).tobytes()


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_kinds_of_png(mode: str) -> None:
    picture = drawing().convert(mode) if mode != "I;16" else Image.new("I;16", SIZE, 40_000)
    file = ContentFile(encoded("PNG", picture, exif=telling_exif().tobytes()), name="photo.png")
    assert opened(file).tobytes() == opened(without_metadata(file)).tobytes()


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("gif", animated_gif()),
        (
            "webp",
            encoded(
                "WEBP",
                save_all=True,
                append_images=[drawing().rotate(90), drawing().rotate(180)],
                duration=100,
                exif=telling_exif().tobytes(),
            ),
        ),
    ],
)
def test_animations_keep_their_frames_and_timing(kind: str, data: bytes) -> None:
    file = ContentFile(data, name=f"film.{kind}")
    check_image(file)
    clean = without_metadata(file)
    assert SECRET.encode() not in clean.read()
    assert frames(clean) == frames(file)
    assert [duration for pixels, duration in frames(clean)] == [100, 100, 100]


@pytest.mark.parametrize("image_format", ["PNG", "AVIF"])
def test_animations_that_wagtail_cannot_open_become_their_first_picture(image_format: str) -> None:
    data = encoded(image_format, save_all=True, append_images=[drawing().rotate(90)], duration=100)
    clean = without_metadata(ContentFile(data, name=f"film.{image_format.lower()}"))
    assert willow.Image.open(clean).get_size() == SIZE
    assert getattr(opened(clean), "n_frames", 1) == 1


def test_a_cleaned_picture_is_not_cleaned_twice() -> None:
    clean = without_metadata(telling_picture("heic"))
    assert without_metadata(clean) is clean
