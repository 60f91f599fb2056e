"""What apps announce on the pages of partners and of countries, such as coming events.

An app registers what it announces in the `ready` of its AppConfig, so that neither app imports the other.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID


@dataclass(frozen=True)
class Source:
    """Something that is announced: who gives it, and the template and the style sheet that show it as `dates`."""

    of_partner: Callable[[UUID], list[Any]]
    """For the translation key of a partner."""
    of_country: Callable[[str], list[Any]]
    """For the ISO code of a country."""
    template: str
    styles: str


@dataclass(frozen=True)
class Announced:
    """What stands on a page."""

    dates: list[Any]
    template: str
    styles: str


# Filled once, while the apps start.
_sources: list[Source] = []


def announce(source: Source) -> None:
    """Have the pages of partners and of countries show what `source` gives."""
    _sources.append(source)


def announced_of_partner(key: UUID) -> list[Announced]:
    """What is announced on the page of the partner with a translation key."""
    return _shown((source, source.of_partner(key)) for source in _sources)


def announced_of_country(code: str) -> list[Announced]:
    """What is announced on the page of the country with an ISO code."""
    return _shown((source, source.of_country(code)) for source in _sources)


def _shown(given: Iterable[tuple[Source, list[Any]]]) -> list[Announced]:
    return [Announced(dates, source.template, source.styles) for source, dates in given if dates]
