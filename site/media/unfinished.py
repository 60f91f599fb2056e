"""Files that are being stored: none stays behind without its row, not even when the server is killed.

A file cannot be part of a transaction. Its name is therefore noted beside the database until the transaction is done;
what is still noted a while later belongs to nothing that is stored, and goes.
"""

import os
from datetime import timedelta
from pathlib import Path
from time import time
from typing import Any
from uuid import uuid4

from django.apps import apps
from django.core.files.base import File
from django.core.files.storage import FileSystemStorage, default_storage, storages
from django.db import models, transaction

PATIENCE = timedelta(minutes=10)
"""Until then the request that noted a file may still be under way: servers end theirs much sooner."""


class NotedStorage(FileSystemStorage):
    """Django's own, which notes a file before it is written, until the transaction around it is committed.

    Without a transaction that is at once: models that store files save themselves in one (`media.models`).
    """

    def _save(self, name: str, content: File) -> str:
        note = note_file(name, self)
        stored: str = super()._save(name, content)
        transaction.on_commit(lambda: note.unlink(missing_ok=True))
        return stored


def _folder(storage: FileSystemStorage) -> Path:
    # Beside the files, for all servers that share them; no view serves it.
    return Path(storage.location) / ".unfinished"


def note_file(name: str, storage: FileSystemStorage = default_storage) -> Path:
    """Note a file that is about to be written or deleted; until when is the caller's to say, else until the sweep."""
    folder = _folder(storage)
    folder.mkdir(parents=True, exist_ok=True)
    note = folder / str(uuid4())
    # Its parts by slashes, whatever the system.
    note.write_text(name.replace(os.sep, "/"), encoding="utf-8")
    return note


def sweep(patience: timedelta | None = None) -> int:
    """Delete the files noted for longer than `patience`, else `PATIENCE`, that belong to no row; how many."""
    waited = PATIENCE if patience is None else patience
    return sum(_sweep(storage, waited) for storage in (default_storage, storages["private"]))


def _sweep(storage: FileSystemStorage, patience: timedelta) -> int:
    folder, deleted = _folder(storage), 0
    notes = folder.iterdir() if folder.exists() else ()
    for note in [note for note in notes if note.stat().st_mtime <= time() - patience.total_seconds()]:
        name = note.read_text(encoding="utf-8")
        # An empty note was not written to its end: its file was not begun.
        if name and storage.exists(name) and not _belongs(name, storage):
            storage.delete(name)
            deleted += 1
        note.unlink(missing_ok=True)
    return deleted


def _belongs(name: str, storage: FileSystemStorage) -> bool:
    """Whether any row of the site has a file of this name in `storage`."""
    fields = _file_fields(storage)
    return any(model._base_manager.filter(**{field: name}).exists() for model, field in fields)


def _file_fields(storage: FileSystemStorage) -> list[tuple[type[Any], str]]:
    fields = ((model, field) for model in apps.get_models() for field in model._meta.local_fields)
    return [
        (model, field.name)
        for model, field in fields
        if isinstance(field, models.FileField) and field.storage.location == storage.location
    ]
