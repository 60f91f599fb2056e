"""Sessions that took place, added up."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any

from core.templatetags.block_tags import decimal

from .counted_days import read_counts


@dataclass(frozen=True)
class Held:
    """A session that took place, in one year: its event, the year, its dates that are over, how many people came."""

    event: int
    year: int
    dates: int
    least: int
    most: int


@dataclass(frozen=True)
class Sum:
    """Sessions added up; `share` is the participants' part of the largest sum beside it, in percent."""

    label: str
    dates: int
    least: int
    most: int
    share: int = 0

    @property
    def participants(self) -> str:
        """How many people came: "85", "10–15"; empty where nobody was counted."""
        if not self.most:
            return ""
        least, most = decimal(self.least), decimal(self.most)
        return most if least == most else f"{least}\u202f–\u202f{most}"


Counted = tuple[int | None, int | None, str]
"""How many people came at least and at most, nobody counted them where it is None; and the lines of each date."""
NOBODY: Counted = (None, None, "")


def held_sessions(dates: Iterable[tuple[int, Any, date]], counted: Mapping[tuple[int, Any], Counted]) -> list[Held]:
    """The sessions of `dates`, year by year; each date is told by its event, its session and its day, soonest first."""
    days: dict[tuple[int, Any], list[date]] = {}
    for event, session, day in dates:
        days.setdefault((event, session), []).append(day)
    return [one for key, found in days.items() for one in _by_year(key[0], found, *counted.get(key, NOBODY))]


def summed(label: str, held: Iterable[Held]) -> Sum:
    """The sum of sessions."""
    held = list(held)
    dates, least, most = (sum(getattr(one, name) for one in held) for name in ("dates", "least", "most"))
    return Sum(label, dates, least, most)


def sums_by(value_of: Callable[[Held], Hashable], labels: Mapping[Any, str], held: Iterable[Held]) -> list[Sum]:
    """A sum for each of the values `labels`, in that order; none where nothing took place."""
    held = list(held)
    sums = [summed(label, [one for one in held if value_of(one) == value]) for value, label in labels.items()]
    largest = max((one.most for one in sums), default=0)
    return [replace(one, share=round(100 * one.most / largest) if largest else 0) for one in sums if one.dates]


def sums_by_year(held: Iterable[Held]) -> list[Sum]:
    """Year by year, latest first."""
    held = list(held)
    years = sorted({one.year for one in held}, reverse=True)
    return sums_by(lambda one: one.year, {year: str(year) for year in years}, held)


def named_hosts(texts: Iterable[str]) -> set[str]:
    """Who hosts events beside the partners, from the lines of their fields, each once."""
    return {line.strip().casefold() for text in texts for line in text.splitlines() if line.strip()}


def _by_year(event: int, days: list[date], least: int | None, most: int | None, lines: str) -> Iterator[Held]:
    """What was counted date by date is of its own year, one number for all dates of that of the first."""
    counts = read_counts(lines) or {days[0]: (least or 0, most or least or 0)}
    for year, found in groupby(days, key=lambda day: day.year):
        of_year = list(found)
        numbers = [counts[day] for day in of_year if day in counts]
        yield Held(event, year, len(of_year), sum(low for low, _high in numbers), sum(high for _low, high in numbers))
