"""Documents that people send: is each what its name says, and does it hold nothing that harms who opens it."""

import json
from pathlib import PurePath
from shutil import copyfileobj
from tempfile import TemporaryFile

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.utils.translation import gettext_lazy as _

from .kinds import faults
from .sandbox.children import Answer, End, run_child
from .sandbox.limits import MEGABYTE, Limits
from .sandbox.turns import BusyError, turn

PROGRAM = "media.kinds.program"
FOR_THE_PUBLIC = "media.kinds.sent_program"
"""The same, for files of people whom nobody knows: stricter."""
# A file of 100 MB is read into memory once, its text perhaps twice.
LIMITS = Limits(seconds=10, memory=500 * MEGABYTE, output=MEGABYTE)
SECONDS = 15
PLACES = 2
PATIENCE = 10

NOT_A_PDF = _("This file’s name ends in “.pdf” but it is not a PDF. Export it as a PDF and retry.")
NOT_WHAT_IT_SAYS = _(
    "This file’s name ends in “.%(extension)s” but its content is something else%(found)s. "
    "Save it as .%(extension)s from the program that made it, and retry."
)
FOUND = _(" (“.%(found)s”)")
FAULTS = {
    faults.OTHER: NOT_WHAT_IT_SAYS,
    faults.PROGRAM: _("This file is a program, or contains one (“.%(kind)s”): send documents only."),
    faults.OLD: _(
        "This file is or holds a document of an old kind (.doc, .xls, .ppt) or an embedded object, in which macros "
        "cannot be seen. Save it as .docx, .xlsx or .pptx without objects, or export it as a PDF, and retry."
    ),
    faults.MACROS: _(
        "This file contains macros or other active parts, which may harm whoever opens it. Save it without macros, or"
        " export it as a PDF, and retry."
    ),
    faults.ACTIVE: _(
        "This PDF contains a script, an action that starts by itself, or other files. Print it to a new PDF, and send"
        " that."
    ),
    faults.REMOTE: _(
        "This document fetches a part of itself from another place when it is opened. "
        "Attach it to an ordinary template, or export it as a PDF, and retry."
    ),
    faults.BOMB: _("This file unpacks to far more than it seems to contain: send its documents one by one."),
    faults.LOCKED: _("This file is protected by a password: nobody could open it. Save it without one, and retry."),
    faults.NESTED: _(
        "This archive contains another archive. Put the documents themselves into one archive, and retry."
    ),
    faults.MARKUP: _(
        "This file’s name ends in “.%(extension)s” but it is a web page or a script. "
        "Export it as a PDF, or save it as plain text, and retry."
    ),
    faults.BINARY: _(
        "This file’s name ends in “.%(extension)s” but it is not text. Save it again from the program that made it,"
        " and retry."
    ),
    faults.CODING: _(
        "The pictures of this video are coded in a way that many browsers cannot play. Export it as MP4 (H.264) or as "
        "WebM, and retry."
    ),
    faults.TELLING: _(
        "This video contains a track of other data, which may tell where it was made. Export it again as MP4 (H.264)"
        " without metadata, and retry."
    ),
    faults.CAPTIONS: _(
        "These are not captions that browsers can read: a WebVTT file (.vtt) in UTF-8, 2 MB at most, whose timing"
        " lines look like 00:01.000 --> 00:04.000. Save it as WebVTT from the program that made it, and retry."
    ),
    faults.NOT_FIRST: _(
        "Something else comes before the beginning of this PDF: another program might take it for something else."
        " Export it as a PDF again, and retry."
    ),
    faults.DAMAGED: _("This file is damaged or incomplete. Save it again from the program that made it, and retry."),
}
HEAVY = _("Checking this file takes too long: it may be damaged, or too large. Make it smaller, and retry.")
BUSY = _("The server is checking other files now. Send this one again in a minute.")


def check_document(file: File, program: str = PROGRAM) -> None:
    """Raise ValidationError, with words for whoever sent it, unless the content of `file` is what its name says.

    Where the public sent it, `program` is FOR_THE_PUBLIC.
    """
    extension = PurePath(str(file.name)).suffix.lower().lstrip(".")
    try:
        answer = _looked_at(file, extension, program)
    except BusyError as error:
        raise ValidationError(BUSY, code="busy") from error
    if answer.end is not End.DONE:
        raise ValidationError(HEAVY, code="file_too_heavy")
    told = json.loads(answer.output)
    if code := told.get("fault"):
        raise _error(code, told["found"], extension)
    for start, head, zeros in told.get("overwrite", ()):
        _overwrite(file, start, bytes.fromhex(head), zeros)
    file.seek(0)


def _overwrite(file: File, start: int, head: bytes, zeros: int) -> None:
    """Leave nothing of what a video tells of people and places; nothing else moves."""
    file.seek(start)
    file.write(head)
    while zeros > 0:
        zeros -= file.write(bytes(min(zeros, MEGABYTE)))


def _looked_at(file: File, extension: str, program: str) -> Answer:
    """What `program` says of the content of `file`. Raises BusyError."""
    with TemporaryFile() as copy, turn("documents", PLACES, PATIENCE):
        file.seek(0)
        copyfileobj(file, copy)
        file.seek(0)
        copy.seek(0)
        return run_child(program, copy, SECONDS, LIMITS, extension)


def _error(code: str, found: str, extension: str) -> ValidationError:
    if code == faults.OTHER and extension == "pdf":
        return ValidationError(NOT_A_PDF, code="invalid_pdf")
    named = FOUND % {"found": found} if found and found != extension else ""
    params = {"extension": extension, "found": named, "kind": found}
    return ValidationError(FAULTS[code], code=f"document_{code}", params=params)
