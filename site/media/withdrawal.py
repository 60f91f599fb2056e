"""Pictures that may no longer be reached, also by those who kept their addresses."""

from typing import TYPE_CHECKING

from django.core.files.storage import Storage
from django.db import transaction

from access.private_names import read_file_facts

from .images import CleanImage
from .unfinished import note_file

if TYPE_CHECKING:
    from .models import Image


def withdraw(image: "Image") -> None:
    """Delete the renditions of `image` and give its file another name, so that no old address answers again.

    Originals have no address; a rendition is named after its original.
    """
    with image.file.open() as original:
        replace_file(image, CleanImage(original.read()))


def replace_file(image: "Image", content: CleanImage) -> None:
    """Store `content` as the file of `image` under another name; the old file and its renditions are deleted.

    Within a transaction: files that are to go are noted, so that they do also where the server is stopped in between.
    """
    storage, old = image.file.storage, image.file.name
    image.file.save(content.name or old, content, save=False)
    read_file_facts(image)
    facts = ("file", "file_size", "file_hash", "width", "height")
    type(image).objects.filter(pk=image.pk).update(**{name: getattr(image, name) for name in facts})
    delete_files([(storage, old), *_renditions_of(image)])
    image.renditions.all().delete()


def delete_renditions(image: "Image") -> None:
    """Delete the copies of `image`; others are made where they are asked for. Within a transaction."""
    delete_files(_renditions_of(image))
    image.renditions.all().delete()


def delete_files(files: list[tuple[Storage, str]]) -> None:
    """Delete files once the transaction is done. Wagtail's own deletion waits in the queue of tasks."""
    notes = [note_file(name) for _place, name in files]

    def delete() -> None:
        for (place, name), note in zip(files, notes, strict=True):
            place.delete(name)
            note.unlink(missing_ok=True)

    transaction.on_commit(delete)


def _renditions_of(image: "Image") -> list[tuple[Storage, str]]:
    return [(rendition.file.storage, rendition.file.name) for rendition in image.renditions.all()]
