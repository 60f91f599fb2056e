"""Files that the public sends with a form: each is what its name says, light enough, and harms nobody who opens it.

Nothing of them is read in the server's process: documents are looked at, pictures made anew in the sandbox.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from text.plain_text import one_line

from .documents import FOR_THE_PUBLIC, check_document
from .facts import most_text, shown_size
from .images import without_metadata

PICTURES = frozenset({"jpg", "jpeg", "png", "heic", "heif", "webp", "avif"})
LONGEST_NAME = 200

TOO_HEAVY = _("“%(name)s” is too large (%(size)s): at most %(most)s. Make it smaller, and send it again.")
OTHER_KIND = _("“%(name)s” is not of a kind that is accepted here: %(kinds)s.")
EMPTY = _("“%(name)s” is empty.")


@dataclass(frozen=True)
class SentFile:
    """A file that may be stored: its content, the name that it was sent under, what it is."""

    content: File
    name: str
    extension: str


def checked(file: UploadedFile, extensions: Collection[str], most_bytes: int) -> SentFile:
    """The file as it may be stored, asked from the cheapest question to the dearest.

    Raises ValidationError, which names the file, when it is empty, too heavy, of no kind of `extensions`, another thing
    than its name says, active or damaged.
    """
    name = clean_name(file.name)
    said: dict[str, object] = {"name": name}
    if not file.size:
        raise ValidationError(EMPTY, code="empty", params=said)
    if file.size > most_bytes:
        said |= {"size": shown_size(file.size), "most": most_text(most_bytes)}
        raise ValidationError(TOO_HEAVY, code="too_heavy", params=said)
    if extension_of(name) not in extensions:
        raise ValidationError(OTHER_KIND, code="kind", params=said | {"kinds": named(extensions)})
    try:
        if extension_of(name) not in PICTURES:
            check_document(file, FOR_THE_PUBLIC)
            return SentFile(file, name, extension_of(name))
        picture = without_metadata(file)
    except ValidationError as error:
        raise ValidationError([f"{name} : {message}" for message in error.messages]) from error
    return SentFile(picture, clean_name(picture.name), extension_of(picture.name))


def clean_name(name: str | None) -> str:
    """The name of a file as it is kept: one line, nothing unseen in it, no folder, of a bounded length."""
    stem, ending = PurePath(one_line(name or "").replace("\\", "/")).stem, PurePath(name or "").suffix
    ending = one_line(ending)[:20]
    return f"{stem[: LONGEST_NAME - len(ending)]}{ending}"


def extension_of(name: str | None) -> str:
    """The ending of a name in small letters, without its dot."""
    return PurePath(name or "").suffix.lower().lstrip(".")


def named(extensions: Iterable[str]) -> str:
    """Endings of names in words: "PDF, DOCX, ODT"."""
    return ", ".join(dict.fromkeys(extension.upper() for extension in extensions))
