"""Colours that need an explanation are brought to what the web shows without one."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from PIL import Image as Pillow
from PIL import ImageCms
from pytest_django import Settings

from media.images import without_metadata
from media.models import Image
from tests.media.pictures import PROFILE, SIZE, drawing, encoded

SPECS = ("original", "width-20", "width-20|format-webp", "width-20|format-jpeg", "width-20|format-avif")
GREY = (117, 117, 117)
SAMPLES = Path(__file__).parent / "samples"


def wide_profile() -> bytes:
    """A profile with the wide primaries of Adobe RGB: the same numbers are other colours."""
    return (SAMPLES / "wide.icc").read_bytes()


def cleaned(content: bytes, name: str = "photo.png") -> Pillow.Image:
    """The picture that is stored."""
    image = Pillow.open(BytesIO(without_metadata(ContentFile(content, name=name)).read()))
    image.load()
    return image


def near(found: Any, expected: Any, difference: int = 3) -> bool:
    """Whether two colours look the same."""
    return all(abs(one - other) <= difference for one, other in zip(found, expected, strict=True))


@pytest.mark.django_db
def test_deep_grey_is_scaled_in_every_copy(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    content = encoded("PNG", Pillow.new("I;16", (400, 300), 117 * 257))
    image = Image.objects.create(title="A", file=ContentFile(content, name="gris.png"))
    for spec in SPECS:
        with image.get_rendition(spec).file.open() as file, Pillow.open(file) as copy:
            # WebP's own rounding, at the quality of the site, moves a plain grey by two.
            assert near(copy.convert("RGB").getpixel((5, 5)), GREY, 2 if "webp" in spec else 0), spec


@pytest.mark.parametrize("value", [0, 257, 30_000, 30_069, 65_535])
def test_deep_grey_keeps_its_tones(value: int) -> None:
    image = cleaned(encoded("PNG", Pillow.new("I;16", SIZE, value)))
    assert image.mode == "L"
    assert image.getpixel((0, 0)) == round(value / 257)


@pytest.mark.django_db
def test_print_colours_become_those_of_the_screen(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    colour = (200, 30, 60)
    # Pillow writes Adobe's inverted values, as Photoshop does.
    content = encoded("JPEG", Pillow.new("RGB", SIZE, colour).convert("CMYK"), quality=100)
    image = Image.objects.create(title="A", file=ContentFile(content, name="affiche.jpg"))
    for spec in SPECS:
        with image.get_rendition(spec).file.open() as file, Pillow.open(file) as copy:
            assert copy.mode == "RGB", spec
            assert near(copy.getpixel((5, 5)), colour, 6), spec


@pytest.mark.django_db
def test_a_palette_keeps_its_transparency_in_every_copy(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    picture = Pillow.new("P", SIZE, 1)
    picture.putpalette([255, 0, 0, 0, 128, 0])
    picture.paste(0, (0, 0, 32, 48))
    content = encoded("PNG", picture, transparency=0)
    image = Image.objects.create(title="A", file=ContentFile(content, name="logo.png"))
    for spec in ("original", "width-20", "width-20|format-webp"):
        with image.get_rendition(spec).file.open() as file, Pillow.open(file) as copy:
            shown = copy.convert("RGBA")
            assert shown.getpixel((2, 2))[3] == 0, spec
            assert near(shown.getpixel((shown.width - 2, 2)), (0, 128, 0, 255), 4), spec


def test_the_profile_of_the_web_changes_no_pixel_and_is_dropped() -> None:
    content = encoded("PNG", icc_profile=PROFILE)
    image = cleaned(content)
    assert "icc_profile" not in image.info
    assert image.tobytes() == drawing().tobytes()
    image = cleaned(encoded("JPEG", icc_profile=PROFILE), "photo.jpg")
    assert "icc_profile" not in image.info
    assert image.tobytes() == Pillow.open(BytesIO(encoded("JPEG"))).tobytes()


@pytest.mark.parametrize(
    ("kind", "name"), [("PNG", "a.png"), ("JPEG", "a.jpg"), ("HEIF", "a.heic"), ("WEBP", "a.webp")]
)
def test_wide_colours_are_converted_and_look_the_same(kind: str, name: str) -> None:
    profile = ImageCms.ImageCmsProfile(BytesIO(wide_profile()))
    colour = (120, 150, 110)
    wide = Pillow.new("RGB", SIZE, colour)
    transform = ImageCms.buildTransform(profile, ImageCms.createProfile("sRGB"), "RGB", "RGB")
    shown = ImageCms.applyTransform(wide, transform)
    assert shown is not None
    expected = shown.getpixel((0, 0))
    assert not near(expected, colour, 8)
    image = cleaned(encoded(kind, wide, icc_profile=wide_profile()), name)
    assert "icc_profile" not in image.info
    assert near(image.convert("RGB").getpixel((5, 5)), expected, 5)


@pytest.mark.parametrize("profile", [b"no profile at all", PROFILE[:200], b"\0" * 128])
def test_a_profile_that_cannot_be_read_says_nothing(profile: bytes) -> None:
    assert cleaned(encoded("PNG", icc_profile=profile)).tobytes() == drawing().tobytes()


def test_transparency_is_kept_or_left_out_where_there_is_none() -> None:
    picture = drawing().convert("RGBA")
    assert cleaned(encoded("WEBP", picture), "a.webp").format == "JPEG"
    picture.putalpha(Pillow.linear_gradient("L").resize(SIZE))
    clean = cleaned(encoded("AVIF", picture), "a.avif")
    assert (clean.format, clean.mode) == ("PNG", "RGBA")
