"""How far a long import is, in a small file: the database may be busy with the import itself."""

import os
import time
from pathlib import Path
from uuid import UUID

from django.conf import settings

TOLD_EVERY = 0.5
SILENT_FOR = 180.0


class Progress:
    """How many rows of an import are done."""

    def __init__(self, key: UUID) -> None:
        self.path = Path(settings.IMPORTS_DIR) / f"{key}.progress"
        self._told = 0.0

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
    def is_silent(self) -> bool:
        """Whether nothing was told for so long that whoever told it must have ended."""
        try:
            return time.time() - self.path.stat().st_mtime > SILENT_FOR
        except OSError:
            return True

    def forget(self) -> None:
        """Delete the file."""
        self.path.unlink(missing_ok=True)
