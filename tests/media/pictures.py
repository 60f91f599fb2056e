"""Pictures and PDF files made on the spot, good and bad."""

import struct
import zlib
from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from fpdf import FPDF
from PIL import ExifTags, Image
from PIL.ImageCms import ImageCmsProfile, createProfile
from PIL.PngImagePlugin import PngInfo
from pillow_heif import HeifImagePlugin  # noqa: F401  # makes Pillow write HEIC

SECRET = "Cochabamba 17.39S 66.15W"
SIZE = (64, 48)
# The camera was held upright: the picture is shown turned by a quarter.
TURNED = 6
PROFILE = ImageCmsProfile(createProfile("sRGB")).tobytes()


def drawing(size: tuple[int, int] = SIZE) -> Image.Image:
    """A picture whose four corners differ."""
    across = Image.linear_gradient("L").rotate(90).resize(size)
    down = Image.linear_gradient("L").resize(size)
    return Image.merge("RGB", (across, down, Image.radial_gradient("L").resize(size)))


def telling_exif(orientation: int = TURNED) -> Image.Exif:
    """Exif with a place, a description and an orientation."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.ImageDescription] = SECRET
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place.update({1: "S", 2: (17.0, 23.0, 24.0), 3: "W", 4: (66.0, 9.0, 0.0)})
    return exif


def encoded(image_format: str, image: Image.Image | None = None, **options: object) -> bytes:
    """`image`, or the drawing, in a format of Pillow's."""
    output = BytesIO()
    (image or drawing()).save(output, image_format, **options)
    return output.getvalue()


def telling_picture(kind: str) -> SimpleUploadedFile:
    """A picture of the kind that the ending `kind` names, with a place and texts in it."""
    xmp = f"<x:xmpmeta>{SECRET}</x:xmpmeta>".encode()
    rich: dict[str, Any] = {"exif": telling_exif().tobytes(), "icc_profile": PROFILE}
    texts = PngInfo()
    texts.add_text("Comment", SECRET)
    makers = {
        "jpg": lambda: encoded("JPEG", xmp=xmp, comment=SECRET.encode(), **rich),
        "png": lambda: encoded("PNG", pnginfo=texts, **rich),
        "webp": lambda: encoded("WEBP", xmp=xmp, **rich),
        "avif": lambda: encoded("AVIF", xmp=xmp, **rich),
        "heic": lambda: encoded("HEIF", xmp=xmp, **rich),
        "gif": lambda: encoded("GIF", drawing().convert("P"), comment=SECRET.encode()),
    }
    return SimpleUploadedFile(f"photo.{kind}", makers[kind](), f"image/{kind}")


def animated_gif(frames: int = 3, size: tuple[int, int] = SIZE) -> bytes:
    """A GIF whose frames differ."""
    pictures = [drawing(size).rotate(30 * index).convert("P") for index in range(frames)]
    return encoded("GIF", pictures[0], save_all=True, append_images=pictures[1:], duration=100, comment=SECRET.encode())


def telephone_jpeg() -> bytes:
    """A JPEG followed by a second one with its own Exif, as telephones write them."""
    return encoded("MPO", save_all=True, append_images=[drawing().rotate(90)], exif=telling_exif().tobytes())


def png_bomb(side: int) -> bytes:
    """A PNG of a few hundred bytes that announces `side` × `side` pixels."""
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    parts = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b"")]
    chunks = [
        struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        for name, content in parts
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def bad_pictures() -> dict[str, SimpleUploadedFile]:
    """Files that must never be stored as pictures, by what is wrong with them."""
    jpeg, png = encoded("JPEG"), encoded("PNG")
    files = {
        "bomb.png": png_bomb(30_000),
        "huge.png": png_bomb(8_000),
        "truncated.jpg": jpeg[:-40],
        "truncated.png": png[: len(png) // 2],
        "endless.png": png[:-12],
        "truncated.webp": encoded("WEBP")[:-9],
        "truncated.gif": animated_gif()[:-30],
        "truncated.heic": encoded("HEIF")[:-40],
        "truncated.avif": encoded("AVIF")[:-40],
        "text.jpg": b"<html><script>alert(1)</script></html>",
        "drawing.svg": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        "poster.bmp": encoded("BMP"),
        "empty.jpg": b"",
        "head-only.jpg": jpeg[:20],
    }
    return {name: SimpleUploadedFile(name, content, "image/jpeg") for name, content in files.items()}


def pdf(pages: int = 3) -> bytes:
    """A PDF of so many empty pages."""
    document = FPDF()
    for _ in range(pages):
        document.add_page()
    return bytes(document.output())


def locked_pdf() -> bytes:
    """A PDF that opens with a password only."""
    document = FPDF()
    document.set_encryption(owner_password="owner", user_password="reader")
    document.add_page()
    return bytes(document.output())
