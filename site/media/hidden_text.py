"""What the files of documents say beside their pages, kept to be compared with names that must not be told."""

import logging
import math
from shutil import copyfileobj
from tempfile import TemporaryFile

from django.db import transaction

from .models import Document, HiddenText
from .pdf import FILES
from .sandbox.children import Answer, End, run_child
from .sandbox.limits import Limits
from .signals import hidden_text_read

PROGRAM = "media.hidden.program"

logger = logging.getLogger(__name__)


def read_hidden_text(document: Document, seconds: float, *, is_last_try: bool = True) -> None:
    """Read within `seconds` what the file of `document` says beside its pages, and keep it: all, or what was found.

    The rest of what takes longer waits on, unless this is the last try; so does all of it when the machine has no room.
    Fails for no file.
    """
    try:
        answer = _read(document, seconds)
    except FileNotFoundError:
        answer = Answer(b"", End.FAILED)
    except OSError:
        logger.exception("What the file of document %s hides was not read: no room.", document.pk)
        return
    if answer.end is not End.DONE:
        logger.warning("What the file of document %s hides was not read to the end: %s.", document.pk, answer.end.value)
    _keep(document, answer, waits=answer.end is End.SLOW and not is_last_try)


def _read(document: Document, seconds: float) -> Answer:
    """What the program writes. Raises OSError."""
    with document.open_file() as file, TemporaryFile() as copy:
        copyfileobj(file, copy)
        copy.seek(0)
        limits = Limits(math.ceil(seconds), files=FILES)
        return run_child(PROGRAM, copy, seconds, limits, document.file_extension.lower())


@transaction.atomic
def _keep(document: Document, answer: Answer, *, waits: bool) -> None:
    """Store what was found, unless the file was replaced or deleted meanwhile, or an earlier reading found more."""
    text = answer.output.decode("utf-8", "ignore")
    stored = Document.objects.select_for_update().filter(pk=document.pk, file_hash=document.file_hash).first()
    if stored is not None and stored.file_extension == document.file_extension:
        known = HiddenText.objects.filter(document=stored).first()
        if known and answer.end is not End.DONE and len(known.text) > len(text):
            text = known.text
        HiddenText.objects.update_or_create(document=stored, defaults={"text": text, "is_cut": waits})
        hidden_text_read.send(sender=Document, document=stored)
