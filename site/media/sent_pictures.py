"""The pictures that the public sends with a form: checked one by one, stored unseen, released or deleted later."""

import time
from collections.abc import Iterable
from typing import Any, Protocol

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection, ReferenceIndex

from .facts import most_text
from .form_fields import ImageUploadField
from .images import STANDS_STILL
from .models import Image
from .withdrawal import delete_files, delete_renditions

MOST_PICTURES = 6
# One that takes long is read to its end or its limit; no further one is begun after so many seconds.
MOST_SECONDS = 8.0
ACCEPTED = ",".join(f".{extension}" for extension in settings.WAGTAILIMAGES_EXTENSIONS)
TOO_LONG = _("Together, these photographs take too long to read. Send fewer at once: the others can follow.")
FORMATS = _("Photographs as telephones take them (JPEG, PNG, HEIC, WebP, …), at most %(size)s each.")


class SentPicture(Protocol):
    """A row that keeps a picture for as long as it waits for an answer."""

    image: Any
    image_id: int

    def delete(self) -> object:
        """Delete the row."""


class SeveralFilesInput(forms.FileInput):
    """A field of a form that takes several files at once."""

    allow_multiple_selected = True


class PictureField(ImageUploadField):
    """One picture."""

    widget = forms.FileInput(attrs={"accept": ACCEPTED})


class TakenPictures(list[File]):
    """The cleaned pictures, and why others that came with them were refused."""

    def __init__(self) -> None:
        super().__init__()
        self.refusals: list[str] = []


class PicturesField(forms.FileField):
    """Several pictures, each checked and cleaned on its own; an error names the file, and the others are kept."""

    widget = SeveralFilesInput(attrs={"accept": ACCEPTED})

    def clean(self, data: list[File] | None, initial: object = None) -> TakenPictures:
        """The cleaned pictures, with a message for each file that is refused. Raises ValidationError for too many."""
        files = data or []
        if len(files) > MOST_PICTURES:
            raise ValidationError(too_many(), code="too_many")
        taken = TakenPictures()
        end = time.monotonic() + MOST_SECONDS
        for number, file in enumerate(files):
            if time.monotonic() > end:
                unread = ", ".join(str(one.name) for one in files[number:])
                taken.refusals.append(f"{unread} : {TOO_LONG}")
                break
            try:
                taken.append(ImageUploadField().clean(file))
            except ValidationError as error:
                taken.refusals.extend(f"{file.name} : {message}" for message in error.messages)
        return taken


def formats_help() -> str:
    """What files are taken, in words."""
    return f"{FORMATS % {'size': most_text(settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE)}} {STANDS_STILL}"


def too_many() -> str:
    """That more photographs were sent than are taken."""
    return _("At most %(count)d photographs are accepted.") % {"count": MOST_PICTURES}


def waiting_collection(name: str) -> Collection:
    """The collection `name`, where pictures wait for an answer."""
    return Collection.objects.filter(name=name).first() or Collection.get_first_root_node().add_child(name=name)


@transaction.atomic
def discard(pictures: Iterable[SentPicture]) -> None:
    """Delete pictures and their files; an image that staff have put to use elsewhere stays."""
    for picture in pictures:
        image = picture.image
        picture.delete()
        if not ReferenceIndex.get_references_to(image).exists():
            delete_image(image)


def delete_image(image: Image) -> None:
    """Delete an image with its file and its copies, also where the server is stopped in between."""
    with transaction.atomic():
        delete_renditions(image)
        delete_files([(image.file.storage, image.file.name)])
        image.delete()


@transaction.atomic
def release_image(image: Image) -> None:
    """Put an image among those of the site: its copies have public addresses from now on."""
    root = Collection.get_first_root_node()
    Image.objects.filter(pk=image.pk).update(collection=root, is_waiting=False)
    delete_renditions(image)


def release(pictures: Iterable[SentPicture]) -> None:
    """Put pictures among those of the site: staff may use them from now on."""
    for picture in pictures:
        release_image(picture.image)
        picture.delete()
