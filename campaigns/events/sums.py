"""Sessions that took place, added up."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from core.templatetags.block_tags import decimal


@dataclass(frozen=True)
class Held:
    """A session that took place: its event, its year, its dates that are over, how many people came."""

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


Counted = tuple[int | None, int | None]
"""How many people came at least and at most; nobody counted them where it is None."""


def held_sessions(dates: Iterable[tuple[int, Any, int]], counted: Mapping[tuple[int, Any], Counted]) -> list[Held]:
    """The sessions of `dates`, each told by its event, its session and its year, soonest first."""
    years: dict[tuple[int, Any], list[int]] = {}
    for event, session, year in dates:
        years.setdefault((event, session), []).append(year)
    return [_held(key, found, *counted.get(key, (None, None))) for key, found in years.items()]


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


def _held(key: tuple[int, Any], years: list[int], least: int | None, most: int | None) -> Held:
    return Held(key[0], years[0], len(years), least or 0, most or least or 0)
