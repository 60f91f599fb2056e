"""Pictures that people send: are they sound, and the same pictures without what they tell of their maker."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from itertools import count
from pathlib import PurePath

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.utils.translation import gettext_lazy as _
from PIL import Image
from pillow_heif import HeifImagePlugin  # noqa: F401  # makes Pillow read HEIC

from .containers import gif, jpeg, png, webp
from .containers.isobmff import encode_again
from .containers.orientation import ORIENTATION_TAG, UPRIGHT

EXTENSIONS = {
    "JPEG": ("jpg", "jpeg"),
    "PNG": ("png",),
    "GIF": ("gif",),
    "WEBP": ("webp",),
    "AVIF": ("avif",),
    "HEIF": ("heic",),
}
STRIPPERS: dict[str, Callable[[bytes, int], bytes]] = {
    "JPEG": jpeg.strip,
    "PNG": png.strip,
    "GIF": gif.strip,
    "WEBP": webp.strip,
}
# Formats stored with all their frames; of the others only the first picture is read.
ANIMATED = ("GIF", "WEBP")
# A frame costs time even when it is tiny: it counts as this many pixels at least.
LEAST_FRAME_PIXELS = 50_000
LIFTED_ORIENTATIONS = range(5, 9)

UNREADABLE = _("This file is not a picture that the site can read, or it is damaged. Save it again and retry.")
DAMAGED = _("This picture is damaged or incomplete. Save it again and retry.")
EMPTY = _("This file is empty.")
TOO_LARGE = _("This picture has too many pixels: at most %(millions)s million are taken. Make it smaller and retry.")
MISNAMED = _(
    "This file’s name ends in “.%(extension)s” but it holds a picture of the kind “.%(expected)s”. "
    "Correct its name and retry."
)


class CleanImage(ContentFile):
    """A picture that has lost its metadata."""


def check_image(file: File) -> None:
    """Read every pixel of `file`; ValidationError, with words for whoever sent it, when it must not be stored.

    Its size in pixels is read first and alone: a small file that unfolds into a huge picture costs nothing.
    """
    with _opened(file) as image:
        _check_name(str(file.name), image)
        frames = count() if image.format in ANIMATED else range(1)
        total = 0
        for index in frames:
            if image.format in ANIMATED and not _seek(image, index):
                break
            total += max(image.width * image.height, LEAST_FRAME_PIXELS)
            _check_pixels(total)
            image.load()


def without_metadata(file: File) -> CleanImage:
    """The picture in `file` under the same name without Exif, XMP, IPTC, places, texts, previews.

    JPEG, PNG, GIF and WebP keep every pixel, their frames and the note of which way up they are; HEIC and AVIF
    are turned upright and encoded again. Colour profiles stay. Raises ValidationError when it is no picture.
    """
    for candidate in (file, getattr(file, "file", None)):
        if isinstance(candidate, CleanImage):
            return candidate
    with _opened(file) as image:
        strip = STRIPPERS.get(str(image.format))
        clean = strip(_content(file), _orientation(image)) if strip else encode_again(image)
        return CleanImage(clean, name=file.name)


def upright_size(file: File) -> tuple[int, int]:
    """Width and height in pixels of the picture in `file` the right way up. Raises as ``without_metadata``."""
    with _opened(file) as image:
        width, height = image.size
        return (height, width) if _orientation(image) in LIFTED_ORIENTATIONS else (width, height)


@contextmanager
def _opened(file: File) -> Iterator[Image.Image]:
    """The picture in `file`, its header read so far; what goes wrong within becomes a ValidationError."""
    content = _content(file)
    if not content:
        raise ValidationError(EMPTY, code="empty")
    try:
        image = Image.open(BytesIO(content), formats=list(EXTENSIONS))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large() from error
    except Exception as error:
        # Decoders raise whatever they like on a file made to harm, or by accident.
        raise ValidationError(UNREADABLE, code="invalid_image") from error
    with image:
        if image.format == "MPO":
            # Several JPEG pictures one after the other, as telephones make them: only the first is kept.
            image.format = "JPEG"
        _check_pixels(image.width * image.height)
        try:
            yield image
        except ValidationError:
            raise
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            raise _too_large() from error
        except Exception as error:
            raise ValidationError(DAMAGED, code="invalid_image") from error


def _content(file: File) -> bytes:
    file.seek(0)
    try:
        return file.read()
    finally:
        file.seek(0)


def _check_pixels(pixels: int) -> None:
    if pixels > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
        raise _too_large()


def _too_large() -> ValidationError:
    millions = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000
    return ValidationError(TOO_LARGE, code="file_too_many_pixels", params={"millions": millions})


def _check_name(name: str, image: Image.Image) -> None:
    expected = EXTENSIONS[str(image.format)]
    extension = PurePath(name).suffix.lower().lstrip(".")
    if extension not in expected:
        params = {"extension": extension, "expected": expected[0]}
        raise ValidationError(MISNAMED, code="invalid_image_known_format", params=params)


def _seek(image: Image.Image, index: int) -> bool:
    try:
        image.seek(index)
    except EOFError:
        return False
    return True


def _orientation(image: Image.Image) -> int:
    try:
        value = image.getexif().get(ORIENTATION_TAG, UPRIGHT)
    except Exception:
        # Exif that cannot be read says nothing of the picture, and is about to be dropped.
        return UPRIGHT
    return value if value in range(1, 9) else UPRIGHT
