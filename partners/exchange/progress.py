"""Who works on an import, how far it is, and whether it is to stop: in small files.

Not in its row, which neither end could write meanwhile: while the rows of an import are stored, in one transaction, its
own writes are seen by nobody, and SQLite lets nobody else write.
"""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from uuid import UUID

from django.conf import settings

TOLD_EVERY = 0.5
ASKED_AGAIN_AFTER = 0.05
TIMES_ASKED = 20


class Progress:
    """How many rows of an import are done, and whether anybody is still at it."""

    def __init__(self, key: UUID) -> None:
        self.path = Path(settings.IMPORTS_DIR) / f"{key}.progress"
        self._lock = self.path.with_suffix(".lock")
        self._stop = self.path.with_suffix(".stop")
        self._told = 0.0

    @contextmanager
    def held(self) -> Iterator[bool]:
        """Hold the import; False when another process, or another thread, holds it.

        The system lets it go when its holder ends, however it ends.
        """
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with self._lock.open("a") as file:
            # Who only looks whether it is held holds it for a moment.
            for _time in range(TIMES_ASKED):
                if _takes(file):
                    yield True
                    return
                time.sleep(ASKED_AGAIN_AFTER)
            yield False

    def tell(self, done: int, total: int) -> None:
        """Write it, not too often."""
        now = time.monotonic()
        if done < total and now - self._told < TOLD_EVERY:
            return
        self._told = now
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = self.path.with_suffix(".new")
        fresh.write_text(f"{done} {total}", encoding="ascii")
        os.replace(fresh, self.path)

    def read(self) -> tuple[int, int]:
        """Rows done, and rows in all; zeros before the first ones."""
        try:
            done, total = self.path.read_text(encoding="ascii").split()
        except (OSError, ValueError):
            return 0, 0
        return int(done), int(total)

    @property
    def is_free(self) -> bool:
        """Whether no process holds it."""
        try:
            with self._lock.open() as file:
                return _takes(file)
        except FileNotFoundError:
            return True

    def ask_to_stop(self) -> None:
        """Have whoever holds it give it up at the next row."""
        self._stop.touch(mode=0o600)

    @property
    def is_asked_to_stop(self) -> bool:
        """Whether somebody asked that it be given up."""
        return self._stop.exists()

    def begin(self, total: int) -> None:
        """Write that nothing is done of so many rows, and that nobody asked to stop."""
        self._stop.unlink(missing_ok=True)
        self.tell(0, total)

    def forget(self) -> None:
        """Delete the files."""
        self._stop.unlink(missing_ok=True)
        self.path.unlink(missing_ok=True)
        self._lock.unlink(missing_ok=True)


def _takes(file: IO[str]) -> bool:
    """Whether nobody else holds the lock; it is then taken until the file is closed."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
