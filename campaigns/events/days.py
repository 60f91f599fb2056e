"""Lists of days in one field: 25/12/2026, 1/1/2027."""

import re
from collections.abc import Iterable
from datetime import date

from text.reading.days import read_day

SEPARATORS = re.compile(r"[,;\n]+")


def read_days(text: str) -> list[date]:
    """The days of a list, in order, each once. Raises ValidationError."""
    return sorted({read_day(part) for part in SEPARATORS.split(text) if part.strip()})


def day_list(days: Iterable[date]) -> str:
    """Days as the field keeps and shows them."""
    return ", ".join(f"{day:%d/%m/%Y}" for day in days)
