"""How many people came to each date of a series, in one field: a line a date, "3/9/2026: 12" or "3/9/2026: 10–15"."""

import re
from collections.abc import Mapping
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from text.reading.days import read_day

Count = tuple[int, int]
"""How many came at least and at most."""

LINE = re.compile(r"(?P<day>.+?)\s*:\s*(?P<least>\d{1,7})(?:\s*(?:[-–—]|à)\s*(?P<most>\d{1,7}))?")


def read_counts(text: str) -> dict[date, Count]:
    """The counts by day, soonest first. Raises ValidationError for a line that says none, or a day that comes twice."""
    counts: dict[date, Count] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        day, count = _read(line)
        if day in counts:
            raise ValidationError(_("%(line)s: this date has a line already.") % {"line": line})
        counts[day] = count
    return dict(sorted(counts.items()))


def count_lines(counts: Mapping[date, Count]) -> str:
    """Counts as the field keeps and shows them."""
    return "\n".join(f"{day:%d/%m/%Y} : {_range(*count)}" for day, count in sorted(counts.items()))


def _read(line: str) -> tuple[date, Count]:
    found = LINE.fullmatch(line)
    if found is None:
        said = _("“%(line)s” says no date with a number. Write 3/9/2026: 12, or 3/9/2026: 10–15.")
        raise ValidationError(said % {"line": line})
    least = int(found["least"])
    most = int(found["most"] or least)
    if most < least:
        raise ValidationError(_("%(line)s: give the smaller number first.") % {"line": line})
    return read_day(found["day"]), (least, most)


def _range(least: int, most: int) -> str:
    return f"{least}" if least == most else f"{least}–{most}"
