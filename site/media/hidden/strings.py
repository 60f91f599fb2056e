"""The strings of a file, each written once, as far as there is room."""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager

MOST_LETTERS = 2_000_000
# Amounts, sizes, numbers of pages: too short to be a telephone number.
SHORT_NUMBER = re.compile(r"(?:\D*\d){0,5}\D*")
LETTER = re.compile(r"[^\W\d_]")
# Nothing that a database or a line has room for.
UNWRITABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")


class Enough(Exception):  # noqa: N818  # no fault of the file
    """Raised when the strings collected of a file reach the limit."""


class Strings:
    """Writes strings to the standard output, one a line: what ends the program half way leaves what came before."""

    def __init__(self) -> None:
        self._room = MOST_LETTERS
        self._written: set[str] = set()

    def add(self, text: str) -> None:
        """Write `text` line by line, unless it was written before or tells nothing. Raises Enough."""
        for line in text.splitlines():
            self._add(" ".join(UNWRITABLE.sub(" ", line).split()))

    def _add(self, line: str) -> None:
        if line in self._written or (not LETTER.search(line) and SHORT_NUMBER.fullmatch(line)):
            return
        self._written.add(line)
        sys.stdout.buffer.write(line[: self._room].encode() + b"\n")
        self._room -= len(line)
        if self._room <= 0:
            raise Enough


@contextmanager
def forgiving() -> Iterator[None]:
    """Go on after what fails within: whatever a file made to harm, or by accident, brings about."""
    try:
        yield
    except Enough:
        raise
    except Exception:  # noqa: S110  # the other parts of the file tell as much as they can
        pass
