"""Counts what was answered, and keeps the requests that made the site fail."""

from collections import Counter
from dataclasses import dataclass, field

from .asked import Asked

FAULT = 500


@dataclass
class Told:
    """Answers by status, and the faults in one line each."""

    statuses: Counter[int] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def note(self, asked: Asked, status: int, reason: str = "") -> None:
        """Count an answer; from 500 on, it is a fault of the site's."""
        self.statuses[status] += 1
        if status >= FAULT:
            self.faults.append(f"{status} {asked.told()} {reason}".strip())

    def lines(self) -> list[str]:
        """The counts, then the faults."""
        counts = ", ".join(f"{status} : {number}" for status, number in sorted(self.statuses.items()))
        return [f"{self.statuses.total()} réponses ({counts})", *self.faults]
