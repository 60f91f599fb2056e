"""Files of pictures that are being written or deleted: none stays behind, not even when the server is killed.

A file cannot be part of a transaction. Its name is therefore noted before, and the note goes with the transaction: what
is still noted a while later belongs to no picture.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from media.models import Image

from ..models import UnfinishedFile

PATIENCE = timedelta(minutes=10)
"""Until then the request that noted a file may still be under way: servers end theirs much sooner."""


@contextmanager
def stored_together(names: list[str]) -> Iterator[None]:
    """One transaction, in which the files `names` may be stored; they are deleted again when it fails.

    Raises whatever the block raises.
    """
    UnfinishedFile.objects.bulk_create(UnfinishedFile(name=name) for name in names)
    notes = UnfinishedFile.objects.filter(name__in=names)
    try:
        with transaction.atomic():
            yield
            notes.delete()
    except BaseException:
        for name in names:
            _delete_file(name)
        notes.delete()
        raise


def note_deletion(image: Image) -> None:
    """Note, in the transaction that deletes `image`, that its file goes too; the note stays until the next sweep."""
    UnfinishedFile.objects.get_or_create(name=image.file.name)


def sweep(patience: timedelta = PATIENCE) -> int:
    """Delete the files noted for longer than `patience` that belong to no picture; how many there were."""
    deleted = 0
    for note in UnfinishedFile.objects.filter(noted_at__lte=timezone.now() - patience):
        if not Image.objects.filter(file=note.name).exists():
            deleted += _delete_file(note.name)
        note.delete()
    return deleted


def _delete_file(name: str) -> bool:
    storage = Image._meta.get_field("file").storage
    if not storage.exists(name):
        return False
    storage.delete(name)
    return True
