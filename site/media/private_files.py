"""Files that are for a few: kept where no address leads, and given out by views that ask who may have them."""

from functools import cached_property
from pathlib import Path

from django.conf import settings
from django.core.files.storage import Storage, storages

from .unfinished import NotedStorage


class PrivateStorage(NotedStorage):
    """A folder beside that of the public files (`PRIVATE_DIR`), without addresses."""

    @cached_property
    def base_location(self) -> Path:
        """Where the files lie."""
        return Path(settings.PRIVATE_DIR)

    def url(self, name: str | None) -> str:
        """No address leads to a private file. Raises ValueError."""
        raise ValueError("A private file has no address.")


def private_storage() -> Storage:
    """The storage of private files, for fields of models."""
    return storages["private"]
