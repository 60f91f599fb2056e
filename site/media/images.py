"""Pictures that people send: refused with words for them, or made anew from what they show."""

import json
from dataclasses import replace
from pathlib import PurePath
from tempfile import TemporaryFile

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.utils.translation import gettext_lazy as _
from PIL import Image
from pillow_heif import HeifImagePlugin  # noqa: F401  # for what was stored before only JPEG and PNG were

from .pictures.faults import Fault
from .sandbox.children import Answer, End, run_child
from .sandbox.limits import MEGABYTE, Limits
from .sandbox.turns import BusyError, turn

PROGRAM = "media.pictures.program"
# What is mapped but never used, such as readers of other formats, counts too: 300 MB are left for a picture.
LIMITS = Limits(seconds=5, memory=340 * MEGABYTE)
# Of waiting, for the machine may have other things to do.
SECONDS = 10
# So many at once on a server, whatever the number of its processes; each waits so many seconds for its turn.
PLACES = 2
PATIENCE = 4
STORED = {"JPEG": ("jpg", "jpeg"), "PNG": ("png",)}
"""The kinds that pictures are stored as, with the endings of their names."""
# Its reader decodes in a thread.
ISOBMFF = slice(4, 8), b"ftyp"
ORIENTATION_TAG = 0x0112
LIFTED_ORIENTATIONS = range(5, 9)

UNREADABLE = _("This file is not a picture that the site can read, or it is damaged. Save it again and retry.")
DAMAGED = _("This picture is damaged or incomplete. Save it again and retry.")
EMPTY = _("This file is empty.")
TOO_LARGE = _("This picture has too many pixels: at most %(millions)s million are accepted. Make it smaller and retry.")
HEAVY = _(
    "This picture takes too much time or memory to open. "
    "Save it as a JPEG that is at most 4,000 pixels wide and high, and retry."
)
SCANS = _(
    "This JPEG is stored in far more passes than programs write. "
    "Open it, save it again as an ordinary JPEG (“baseline”), and retry."
)
BUSY = _("The server is reading other pictures now. Send this one again in a minute.")
DRAWING = _("This SVG drawing cannot be read. Export it as “plain SVG”, or as PNG, and retry.")
DRAWING_TEXT = _(
    "This SVG drawing contains text. Convert the text to paths (outlines), or export it as PNG, and retry."
)
DRAWING_LINKS = _("This SVG drawing needs other files. Embed the pictures in it, or export it as PNG, and retry.")
DRAWING_BLANK = _("This SVG drawing shows nothing. Export it again, or as PNG, and retry.")
STANDS_STILL = _("Of an animated picture (GIF, WebP…), only the first image is kept: it stands still.")

FAULTS = {
    Fault.EMPTY: (EMPTY, "empty"),
    Fault.UNREADABLE: (UNREADABLE, "invalid_image"),
    Fault.DAMAGED: (DAMAGED, "invalid_image"),
    Fault.TOO_LARGE: (TOO_LARGE, "file_too_many_pixels"),
    Fault.HEAVY: (HEAVY, "file_too_heavy"),
    Fault.SCANS: (SCANS, "file_too_heavy"),
    Fault.DRAWING: (DRAWING, "invalid_image"),
    Fault.DRAWING_TEXT: (DRAWING_TEXT, "invalid_image"),
    Fault.DRAWING_LINKS: (DRAWING_LINKS, "invalid_image"),
    Fault.DRAWING_BLANK: (DRAWING_BLANK, "invalid_image"),
}
"""What is said of each fault, and the code of the error."""


class CleanImage(ContentFile):
    """A picture that the site made itself, from its pixels alone."""


def without_metadata(file: File) -> CleanImage:
    """What the picture in `file` shows, as a new JPEG or PNG, under its name with the ending that is right.

    JPEG keeps every pixel and the note of which way up it is, unless its colours have to change; so do the pixels of
    PNG, GIF and lossless WebP. Of an animation the first image is kept. It is read in the sandbox, whatever it is.
    Raises ValidationError, with words for whoever sent it, when it must not be stored.
    """
    for candidate in (file, getattr(file, "file", None)):
        if isinstance(candidate, CleanImage):
            return candidate
    return made_anew(file, PROGRAM)


def made_anew(file: File, program: str, *arguments: str) -> CleanImage:
    """What `program` makes of the picture in `file` in the sandbox, under its name with the ending that is right.

    Raises ValidationError, with words for whoever sent it, when nothing can be made of it.
    """
    content = _content(file)
    if not content:
        raise _error(Fault.EMPTY)
    try:
        answer = _read(content, program, *arguments)
    except BusyError as error:
        raise ValidationError(BUSY, code="busy") from error
    told, _ended, clean = answer.output.partition(b"\n")
    if answer.end is not End.DONE:
        raise _error(Fault.HEAVY)
    found = json.loads(told)
    if fault := found.get("fault"):
        raise _error(Fault(fault))
    return CleanImage(clean, name=named(file.name, STORED[found["kind"]]))


def named(name: str | None, endings: tuple[str, ...]) -> str | None:
    """`name` with one of `endings`: its own, or else the first."""
    if not name or PurePath(name).suffix.lower().lstrip(".") in endings:
        return name
    return str(PurePath(name).with_suffix(f".{endings[0]}"))


def upright_size(file: File) -> tuple[int, int]:
    """Width and height in pixels of the stored picture in `file` the right way up; its header alone is read.

    Raises ValidationError when it is no picture.
    """
    file.seek(0)
    try:
        with Image.open(file) as image:
            width, height = image.size
            lifted = image.getexif().get(ORIENTATION_TAG) in LIFTED_ORIENTATIONS
    except Exception as error:
        raise _error(Fault.UNREADABLE) from error
    finally:
        file.seek(0)
    return (height, width) if lifted else (width, height)


def _read(content: bytes, program: str, *arguments: str) -> Answer:
    """What the program makes of `content`. Raises BusyError."""
    place, mark = ISOBMFF
    limits = replace(LIMITS, threads=content[place] == mark)
    with TemporaryFile() as copy, turn("pictures", PLACES, PATIENCE):
        copy.write(content)
        copy.seek(0)
        return run_child(program, copy, SECONDS, limits, str(settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS), *arguments)


def _content(file: File) -> bytes:
    file.seek(0)
    try:
        return file.read()
    finally:
        file.seek(0)


def _error(fault: Fault) -> ValidationError:
    message, code = FAULTS[fault]
    params = {"millions": settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000}
    return ValidationError(message, code=code, params=params)
