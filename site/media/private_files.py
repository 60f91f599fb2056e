"""Files that are for a few: kept where no address leads, and given out by views that ask who may have them."""

import logging
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import Storage, storages
from django.db import models, transaction
from django.http import FileResponse, Http404
from django.utils.cache import patch_cache_control

from .unfinished import NotedStorage, note_file

logger = logging.getLogger(__name__)

# Whatever a browser makes of the file: it runs nothing, fetches nothing and belongs to no site.
NOTHING_RUNS = "default-src 'none'; sandbox"


class PrivateStorage(NotedStorage):
    """A folder of its own (`PRIVATE_DIR`), without addresses, that the server's account alone may enter."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"file_permissions_mode": 0o600, "directory_permissions_mode": 0o700, **options})

    @property
    def base_location(self) -> Path:
        """Where the files lie."""
        return Path(settings.PRIVATE_DIR)

    @property
    def location(self) -> str:
        """Where the files lie, from the root on."""
        return str(self.base_location.absolute())

    def url(self, name: str | None) -> str:
        """No address leads to a private file. Raises ValueError."""
        raise ValueError("A private file has no address.")


def private_storage() -> Storage:
    """The storage of private files, for fields of models."""
    return storages["private"]


def delete_with_row(sender: type[models.Model], instance: Any, **kwargs: object) -> None:
    """Delete the private file `file` of a row once the row is gone for good; for the signal `post_delete`."""
    name = instance.file.name
    # Noted first: a server that is stopped in between leaves it to the sweep.
    note_file(name, private_storage())
    transaction.on_commit(lambda: private_storage().delete(name))


def handed_out(file: File, name: str, to: str, what: str) -> FileResponse:
    """The answer that downloads `file` as `name`, once it was looked at who asks. Raises Http404 when it is gone.

    `to` and `what` go into the server's log and name nobody: "user 7", the identifiers of the record and of the file.
    """
    try:
        content = file.open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    logger.info("Private file %s handed out to %s", what, to)
    response = FileResponse(content, as_attachment=True, filename=name, content_type="application/octet-stream")
    response["Content-Security-Policy"] = NOTHING_RUNS
    response["X-Content-Type-Options"] = "nosniff"
    response["X-Robots-Tag"] = "noindex"
    patch_cache_control(response, private=True, no_store=True)
    return response
