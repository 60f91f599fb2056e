"""A program of its own (`media.sandbox`): reads the picture on its standard input, writes a clean one.

First a line of JSON: the fault for which it is refused, or what it is now (its kind, and whether it moved); then the
new file, a JPEG or a PNG.
"""

import json
import sys
from collections.abc import Callable
from io import BytesIO

from PIL import AvifImagePlugin, Image, ImageOps, MpoImagePlugin, WebPImagePlugin
from pillow_heif import HeifImagePlugin, options

from .colours import is_plain, plain
from .counts import count
from .drawings import drawn, is_drawing
from .faults import Fault, FaultError
from .writing import ORIENTATION_TAG, UPRIGHT, as_jpeg, as_png, rebuilt_jpeg

# Pillow looks for its readers in files when it first needs one, and then it is too late.
Image.preinit()
READERS = (AvifImagePlugin, HeifImagePlugin, MpoImagePlugin, WebPImagePlugin)
# The kind that telephones write, MPO, is opened as a JPEG.
KINDS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "HEIF")
# A larger picture is stored at half its width and height: no page shows more, and each copy costs less.
MOST_STORED_PIXELS = 25_000_000
AvifImagePlugin.DEFAULT_MAX_THREADS = 1
options.DECODE_THREADS = 1
# The count of pixels is ours.
Image.MAX_IMAGE_PIXELS = None
WANT_OF_MEMORY = ("memory", "alloc", "unexpected C++ exception", "could not create decoder object")


def main(most_pixels: str) -> None:
    """Read, count, decode, write; pictures of more than `most_pixels` pixels are refused."""
    answer(lambda data: cleaned(data, int(most_pixels)))


def answer(make: Callable[[bytes], tuple[str, bool, bytes]]) -> None:
    """Write what `make` makes of the picture on the standard input, or why it cannot."""
    data = sys.stdin.buffer.read()
    try:
        kind, moved, clean = make(data)
        say({"kind": kind, "moved": moved}, clean)
    except FaultError as error:
        say({"fault": error.fault.value})
    except Exception as error:
        # Decoders raise whatever they like on a file made to harm, or by accident.
        say({"fault": (Fault.HEAVY if is_heavy(error) else Fault.DAMAGED).value})


def say(answer: dict[str, object], content: bytes = b"") -> None:
    """Write a line of JSON, and what follows it."""
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + content)


def cleaned(data: bytes, most_pixels: int) -> tuple[str, bool, bytes]:
    """The picture in `data` as a new file, its kind, and whether it moved before. Raises FaultError, and others."""
    if is_drawing(data):
        return "PNG", False, from_drawing(data)
    image = opened(data)
    frames = count(data, image, most_pixels)
    moved = frames > 1 and image.format != "HEIF"
    if image.format in ("JPEG", "MPO") and (content := same_jpeg(data)):
        return "JPEG", moved, content
    lossy = image.format in ("JPEG", "MPO", "HEIF", "AVIF") or (image.format == "WEBP" and b"VP8L" not in data[:64])
    image = shown(image)
    if lossy and image.mode in ("L", "RGB"):
        return "JPEG", moved, as_jpeg(image)
    return "PNG", moved, as_png(image)


def opened(data: bytes) -> Image.Image:
    """The picture in `data`, its header read so far. Raises FaultError."""
    try:
        return Image.open(BytesIO(data), formats=KINDS)
    except Exception as error:
        raise FaultError(Fault.HEAVY if is_heavy(error) else Fault.UNREADABLE) from error


def is_heavy(error: Exception) -> bool:
    """Whether a reader ended for want of memory, as far as its words tell."""
    told = f"{error} {error.__cause__}"
    return isinstance(error, MemoryError) or any(words in told for words in WANT_OF_MEMORY)


def same_jpeg(data: bytes) -> bytes:
    """The JPEG with its very pixels in a new file; empty when its size or its colours have to change."""
    image = opened(data)
    if image.width * image.height > MOST_STORED_PIXELS or not is_plain(image):
        return b""
    orientation = way_up(image)
    # The whole file is read at an eighth of its size: enough to know that it is sound.
    image.draft(None, (image.width // 8, image.height // 8))
    image.load()
    return rebuilt_jpeg(data, orientation)


def way_up(image: Image.Image) -> int:
    """Which way up `image` is, as Exif says (1 to 8)."""
    try:
        value = image.getexif().get(ORIENTATION_TAG, UPRIGHT)
    except Exception:
        # Exif that cannot be read says nothing of the picture, and is about to be dropped.
        return UPRIGHT
    return value if value in range(1, 9) else UPRIGHT


def shown(image: Image.Image) -> Image.Image:
    """The first picture of `image` as it is seen: upright, in plain colours, of a size that is stored."""
    orientation = way_up(image)
    if image.width * image.height > MOST_STORED_PIXELS:
        # Readers of JPEG halve a picture while they decode it; they leave the others as they are.
        image.draft(None, (image.width // 2, image.height // 2))
    image.load()
    picture = plain(image)
    if picture.width * picture.height > MOST_STORED_PIXELS:
        picture = (picture.convert("RGB") if picture.mode in ("1", "P") else picture).reduce(2)
    picture.info = {}
    if orientation != UPRIGHT:
        exif = Image.Exif()
        exif[ORIENTATION_TAG] = orientation
        picture.info["exif"] = exif.tobytes()
        picture = ImageOps.exif_transpose(picture)
    return without_idle_transparency(picture)


def without_idle_transparency(image: Image.Image) -> Image.Image:
    """`image` without its transparency where no pixel is transparent."""
    if image.mode in ("LA", "RGBA") and image.getchannel("A").getextrema() == (255, 255):
        return image.convert("L" if image.mode == "LA" else "RGB")
    return image


def from_drawing(data: bytes) -> bytes:
    """The SVG drawing as PNG. Raises FaultError."""
    image = Image.open(BytesIO(drawn(data)))
    image.load()
    if image.mode == "RGBA" and not image.getchannel("A").getbbox():
        raise FaultError(Fault.DRAWING_BLANK)
    return as_png(image)
