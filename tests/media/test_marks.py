"""Marks planted in every part of every kind of picture: none is left in what is stored, nor in its resized copies."""

import struct
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image as Pillow
from PIL.PngImagePlugin import PngInfo
from pytest_django import Settings

from media.images import without_metadata
from media.models import Image
from tests.media.bombs import chunk
from tests.media.pictures import PROFILE, animated_gif, drawing, encoded
from tests.media.uploads import stored_files

MARK = b"PLANTED-MARK-0123456789"
MARKED_XMP = b"<x:xmpmeta>" + MARK + b"</x:xmpmeta>"


def marked_profile() -> bytes:
    """A profile of sRGB with a mark within its copyright and one after its end."""
    profile = bytearray(PROFILE)
    start = profile.index(b"\0N\0o\0 \0c\0o\0p\0y") if b"\0N\0o\0 \0c\0o\0p\0y" in profile else 400
    profile[start : start + len(MARK)] = MARK
    return bytes(profile) + MARK * 20


def marked_exif() -> bytes:
    """Exif whose description is a mark."""
    exif = Pillow.Exif()
    exif[270] = MARK.decode()
    return exif.tobytes()


def segment(marker: int, payload: bytes) -> bytes:
    """A segment of a JPEG."""
    return struct.pack(">BBH", 0xFF, marker, len(payload) + 2) + payload


def marked_jpegs(progressive: bool) -> Iterator[tuple[str, bytes]]:
    """JPEG files, each with marks in another place."""
    picture = encoded("JPEG", drawing((160, 120)), progressive=progressive)
    for marker in (*range(0xE0, 0xF0), 0xFE):
        yield f"segment {marker:02x}", picture[:2] + segment(marker, MARK) + picture[2:]
    yield "jfif", picture[:2] + segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\5\1" + MARK[:15]) + picture[2:]
    yield "density", picture[:13] + MARK[:5] + picture[18:]
    yield "adobe", picture[:2] + segment(0xEE, b"Adobe\0\x64\0\0\0\0\1" + MARK) + picture[2:]
    yield "profile", picture[:2] + segment(0xE2, b"ICC_PROFILE\0\1\1" + marked_profile()) + picture[2:]
    scan = picture.index(b"\xff\xda")
    yield "before the first pass", picture[:scan] + MARK + picture[scan:]
    yield "after the pixels", picture[:-2] + MARK + picture[-2:]
    yield "after the end", picture + MARK
    yield "second picture", picture + encoded("JPEG", comment=MARK)
    yield "table", picture[:2] + segment(0xDB, b"\3" + (MARK * 3)[:64]) + picture[2:]
    yield "restart interval", picture[:scan] + segment(0xDC, MARK[:2] + MARK) + picture[scan:]
    yield "exif", encoded("JPEG", exif=marked_exif(), xmp=MARKED_XMP, comment=MARK, icc_profile=marked_profile())


def marked_pngs() -> Iterator[tuple[str, bytes]]:
    """PNG files, each with marks in another place."""
    picture = encoded("PNG", drawing((160, 120)))
    texts = PngInfo()
    texts.add_text("Comment", MARK.decode())
    texts.add_itxt("XML:com.adobe.xmp", MARKED_XMP.decode())
    yield "texts", encoded("PNG", pnginfo=texts, exif=marked_exif(), icc_profile=marked_profile())
    for name in (b"eXIf", b"zzZz", b"tEXt", b"vpAg", b"cLLI", b"mDCV", b"sPLT", b"hIST", b"caBX"):
        yield f"chunk {name.decode()}", picture[:33] + chunk(name, MARK * 3) + picture[33:]
    yield "profile", picture[:33] + chunk(b"iCCP", MARK + b"\0\0" + zlib.compress(marked_profile())) + picture[33:]
    end = picture.index(b"IEND") - 4
    yield "in the pixels", picture[:end] + chunk(b"IDAT", MARK) + picture[end:]
    yield "in the last chunk", picture[:end] + chunk(b"IEND", MARK)
    yield "after the end", picture + MARK
    film = encoded("PNG", save_all=True, append_images=[drawing().rotate(90)], duration=100)
    yield "film", film + MARK


def riff(name: bytes, content: bytes) -> bytes:
    """A chunk of a WebP."""
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def marked_webps() -> Iterator[tuple[str, bytes]]:
    """WebP files, each with marks in another place."""
    for lossless in (False, True):
        picture = encoded("WEBP", drawing((160, 120)), lossless=lossless)
        rich = encoded("WEBP", lossless=lossless, exif=marked_exif(), xmp=MARKED_XMP, icc_profile=marked_profile())
        for name, body in {
            "rich": rich[12:],
            "unknown": rich[12:] + riff(b"ZZZZ", MARK),
            "in the pixels": riff(picture[12:16], picture[20:] + MARK + b"\0"),
        }.items():
            content = b"WEBP" + body
            yield f"{name} {lossless}", b"RIFF" + struct.pack("<I", len(content)) + content
        yield f"after the end {lossless}", picture + MARK
    film: dict[str, Any] = {"save_all": True, "append_images": [drawing().rotate(90)], "duration": 100}
    yield "film", encoded("WEBP", exif=marked_exif(), xmp=MARKED_XMP, icc_profile=marked_profile(), **film)


def marked_gifs() -> Iterator[tuple[str, bytes]]:
    """GIF files, each with marks in another place."""
    picture = encoded("GIF", drawing((160, 120)).convert("P"))
    start = 13 + 3 * 256
    for label in (b"ICCRGBG1012", b"XMP DataXMP", b"NETSCAPE2.0", b"ANIMEXTS1.0", MARK[:11]):
        block = b"!\xff\x0b" + label + bytes([len(MARK)]) + MARK + b"\0"
        yield f"application {label!r}", picture[:start] + block + picture[start:]
    yield "comment", picture[:start] + b"!\xfe" + bytes([len(MARK)]) + MARK + b"\0" + picture[start:]
    yield "text", picture[:start] + b"!\x01" + bytes([len(MARK)]) + MARK + b"\0" + picture[start:]
    yield "in the pixels", picture[:-2] + bytes([len(MARK)]) + MARK + b"\0;"
    yield "after the end", picture + MARK
    yield "film", animated_gif() + MARK


def box(name: bytes, content: bytes) -> bytes:
    """A box of an ISO base media file."""
    return struct.pack(">I4s", len(content) + 8, name) + content


def marked_boxes(kind: str) -> Iterator[tuple[str, bytes]]:
    """AVIF or HEIC files, each with marks in another place."""
    picture = encoded(kind, drawing((160, 120)))
    yield "rich", encoded(kind, exif=marked_exif(), xmp=MARKED_XMP, icc_profile=marked_profile())
    yield "free", picture + box(b"free", MARK) + box(b"uuid", MARK) + box(b"zzzz", MARK)
    yield "after the end", picture + MARK


MAKERS: dict[str, Callable[[], Iterator[tuple[str, bytes]]]] = {
    "jpg": lambda: marked_jpegs(progressive=False),
    "jpeg": lambda: marked_jpegs(progressive=True),
    "png": marked_pngs,
    "webp": marked_webps,
    "gif": marked_gifs,
    "avif": lambda: marked_boxes("AVIF"),
    "heic": lambda: marked_boxes("HEIF"),
}


def traces(content: bytes) -> bool:
    """Whether `content` holds a mark, or five bytes of one, as it is or unpacked."""
    unpacked = b""
    if content.startswith(b"\x89PNG"):
        image = Pillow.open(BytesIO(content))
        unpacked = b"".join(value if isinstance(value, bytes) else b"" for value in image.info.values())
    return any(piece in content + unpacked for piece in (MARK[:5], MARK[8:13], MARK[-5:]))


@pytest.mark.parametrize("kind", MAKERS)
def test_no_planted_mark_is_stored(kind: str) -> None:
    for place, content in MAKERS[kind]():
        assert len(content) > len(MARK)
        clean = without_metadata(ContentFile(content, name=f"photo.{kind}")).read()
        assert not traces(clean), place
        assert b"ICC_PROFILE" not in clean, place
        assert b"iCCP" not in clean, place


@pytest.mark.parametrize(
    "content",
    [
        encoded("JPEG")[:2] + MARK + encoded("JPEG")[2:],
        encoded("JPEG")[:2] + segment(0xF3, MARK) + encoded("JPEG")[2:],
        encoded("PNG")[:33] + chunk(b"fdAT", MARK) + encoded("PNG")[33:],
    ],
    ids=["between parts", "reserved segment", "part of no film"],
)
def test_what_breaks_the_rules_of_its_kind_is_refused(content: bytes) -> None:
    with pytest.raises(ValidationError):
        without_metadata(ContentFile(content, name="photo.jpg"))


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["jpg", "png", "webp", "gif", "avif"])
def test_no_planted_mark_is_in_a_resized_copy(settings: Settings, tmp_path: Path, kind: str) -> None:
    settings.MEDIA_ROOT = tmp_path
    profile = {} if kind == "gif" else {"icc_profile": marked_profile() + MARK * 2_000}
    content = encoded("JPEG" if kind == "jpg" else kind.upper(), drawing((100, 100)), **profile)
    image = Image.objects.create(title="A", file=ContentFile(content, name=f"a.{kind}"))
    for spec in ("original", "width-50", "fill-40x40|format-webp", "width-50|format-avif", "width-50|format-jpeg"):
        image.get_rendition(spec)
    files = stored_files(tmp_path)
    assert len(files) == 6
    for path in files:
        assert not traces(path.read_bytes()), path.name
        assert path.stat().st_size < 20_000
