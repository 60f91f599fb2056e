"""Copies of PDF files without the names and software that they tell, in the place of the files."""

import json
from pathlib import PurePosixPath
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import IO

from django.contrib.auth.models import AbstractBaseUser
from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from django.db import transaction
from django.utils.crypto import get_random_string
from wagtail.log_actions import log

from access.private_names import read_file_facts

from .models import Document
from .pdf import FILES, is_pdf
from .refusals import Refusal
from .sandbox.children import End, run_child
from .sandbox.limits import Limits

CLEANED = "media.clean_document"
CLEANER = "media.pdf_cleaner"
# A request's time; a file that takes longer keeps its metadata.
CLEANING_SECONDS = 20
MOST_NAME = 100


class RefusedError(Exception):
    """Raised where a file cannot be cleaned and stays as it is; says why."""

    def __init__(self, refusal: str) -> None:
        super().__init__(refusal)
        self.refusal = Refusal(refusal)


def clean(document: Document, user: AbstractBaseUser | None = None) -> Document:
    """Put a cleaned copy of the file of `document` in its place; its address stays, and it is read anew.

    `user` stands in the document's history as the one who did it. Raises RefusedError, and then nothing has changed.
    """
    try:
        with document.open_file() as file:
            copy = cleaned_copy(file)
    except FileNotFoundError as error:
        raise RefusedError(str(Refusal.MISSING)) from error
    except OSError as error:
        raise RefusedError(str(Refusal.BUSY)) from error
    # The copy is made before the transaction: on SQLite, nobody else writes while one is open.
    return _replace(document, copy, user)


def cleaned_copy(file: IO[bytes]) -> bytes:
    """The PDF in `file` without names and software, found to be the same but for them. Raises RefusedError, OSError."""
    if not is_pdf(file):
        raise RefusedError(str(Refusal.NOT_PDF))
    with TemporaryFile() as original:
        copyfileobj(file, original)
        original.seek(0)
        answer = run_child(CLEANER, original, CLEANING_SECONDS, Limits(CLEANING_SECONDS, files=FILES))
    told, _ended, copy = answer.output.partition(b"\n")
    if answer.end is not End.DONE:
        raise RefusedError(str(Refusal.HEAVY))
    found = json.loads(told)
    if refusal := found.get("refusal"):
        raise RefusedError(refusal)
    if len(copy) != found["size"]:
        raise RefusedError(str(Refusal.HEAVY))
    return copy


@transaction.atomic
def _replace(document: Document, copy: bytes, user: AbstractBaseUser | None) -> Document:
    """Store `copy` under the file's own name in a folder of its own, so that the document's address stays."""
    # Locked: another cleaning, or a new file, would be lost under this one.
    stored = Document.objects.select_for_update().get(pk=document.pk)
    if stored.file.name != document.file.name or stored.file_hash != document.file_hash:
        raise RefusedError(str(Refusal.REPLACED))
    storage, old = stored.file.storage, stored.file.name
    new = _store(storage, PurePosixPath(old), copy)
    try:
        stored.file.name = new
        read_file_facts(stored)
        stored.save()
        log(stored, CLEANED, user=user, content_changed=True)
    except BaseException:
        storage.delete(new)
        raise
    transaction.on_commit(lambda: storage.delete(old))
    return stored


def _store(storage: Storage, old: PurePosixPath, copy: bytes) -> str:
    """Store `copy`; the name of its folder is short, for all of it fits into the field that keeps it."""
    return storage.save(f"d/{get_random_string(6).lower()}/{old.name}", ContentFile(copy), max_length=MOST_NAME)
