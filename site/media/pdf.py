"""What a PDF holds, read in a process of its own."""

import json
import math
import re
from dataclasses import dataclass, field
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import IO, Any

from django.conf import settings

from .problems import Problem
from .sandbox.children import Answer, End, run_child
from .sandbox.limits import Limits

READER = "media.pdf_reader"
# Fonts that the file does not hold; what encrypted files ask for.
FILES = 8
# Where readers look for the signature (PDF 1.7, appendix H, note 13).
SIGNATURE_WITHIN = 1024
MOST_TITLE = 255
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,2}\Z")
WORD = re.compile(r"[^\W\d_]{3}")

UNSAID = {
    End.SLOW: Problem.SLOW,
    End.KILLED: Problem.HEAVY,
    End.FAILED: Problem.DAMAGED,
    End.DONE: Problem.DAMAGED,
}
"""What a reader that said nothing at all met, by its end."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What was read of a PDF. Its pages are measured in points (1/72 inch)."""

    page_count: int
    title: str
    language: str
    width: float
    height: float
    is_tagged: bool
    is_encrypted: bool
    is_signed: bool
    metadata: dict[str, str] = field(default_factory=dict)
    pages: tuple[str, ...] = ()
    cover: bytes = b""
    """The first page as JPEG; empty when it cannot be drawn."""

    @property
    def has_text(self) -> bool:
        """Whether any page holds a word: a file that was only scanned holds none."""
        return any(WORD.search(page) for page in self.pages)


class UnreadableError(Exception):
    """Raised for a PDF that cannot be read; holds a `Problem`."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = Problem(problem)


def is_pdf(file: IO[bytes]) -> bool:
    """Whether `file` carries a PDF's signature; it may be damaged further on."""
    file.seek(0)
    head = file.read(SIGNATURE_WITHIN)
    file.seek(0)
    return b"%PDF-" in head


def read_pdf(file: IO[bytes], seconds: float) -> Contents:
    """What the PDF in `file` holds, read within `seconds`. Raises UnreadableError, and OSError for want of room."""
    size = file.seek(0, 2)
    if not size:
        raise UnreadableError(str(Problem.EMPTY))
    if not is_pdf(file):
        raise UnreadableError(str(Problem.NOT_PDF))
    if size > settings.WAGTAILDOCS_MAX_UPLOAD_SIZE:
        raise UnreadableError(str(Problem.HEAVY))
    with TemporaryFile() as copy:
        copyfileobj(file, copy)
        file.seek(0)
        copy.seek(0)
        return _contents(run_child(READER, copy, seconds, Limits(math.ceil(seconds), files=FILES)))


def _contents(answer: Answer) -> Contents:
    """What the reader's answer tells. Raises UnreadableError."""
    facts, ended, rest = answer.output.partition(b"\n")
    if not ended:
        raise UnreadableError(str(UNSAID[answer.end]))
    found = json.loads(facts)
    if problem := found.get("problem"):
        raise UnreadableError(problem)
    xmp, ended, cover = rest.partition(b"\n")
    return _checked(found, json.loads(xmp) if ended else {}, cover if answer.end is End.DONE else b"")


def _checked(found: dict[str, Any], xmp: dict[str, Any], cover: bytes) -> Contents:
    """The facts, each of the kind and length that is expected."""
    return Contents(
        page_count=int(found["page_count"]),
        title=str(found["title"])[:MOST_TITLE],
        language=found["language"] if LANGUAGE.match(found["language"]) else "",
        width=float(found["width"]),
        height=float(found["height"]),
        is_tagged=bool(found["is_tagged"]),
        is_encrypted=bool(found["is_encrypted"]),
        is_signed=bool(found["is_signed"]),
        metadata={str(name): str(value) for name, value in (found["metadata"] | xmp).items() if name and value},
        pages=tuple(map(str, found["pages"])),
        cover=cover,
    )
