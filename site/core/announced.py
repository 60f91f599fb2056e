"""What apps announce on the pages of partners and of countries, such as coming events.

An app registers what it announces in the `ready` of its AppConfig, so that neither app imports the other.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from django.http import HttpRequest

from .freshness import right_until


class Dated(Protocol):
    """Something announced, until it is over."""

    @property
    def end(self) -> datetime:
        """When it is over."""


@dataclass(frozen=True)
class Source:
    """Something that is announced: who gives it, and the template and the style sheet that show it as `dates`."""

    of_partner: Callable[[UUID], Sequence[Dated]]
    """For the translation key of a partner."""
    of_country: Callable[[str], Sequence[Dated]]
    """For the ISO code of a country."""
    template: str
    styles: str


@dataclass(frozen=True)
class Announced:
    """What stands on a page."""

    dates: Sequence[Dated]
    template: str
    styles: str


# Filled once, while the apps start.
_sources: list[Source] = []


def announce(source: Source) -> None:
    """Have the pages of partners and of countries show what `source` gives."""
    _sources.append(source)


def announced_of_partner(key: UUID, request: HttpRequest) -> list[Announced]:
    """What is announced on the page of the partner with a translation key, right until some of it is over."""
    return _shown(((source, source.of_partner(key)) for source in _sources), request)


def announced_of_country(code: str, request: HttpRequest) -> list[Announced]:
    """What is announced on the page of the country with an ISO code, right until some of it is over."""
    return _shown(((source, source.of_country(code)) for source in _sources), request)


def _shown(given: Iterable[tuple[Source, Sequence[Dated]]], request: HttpRequest) -> list[Announced]:
    shown = [Announced(dates, source.template, source.styles) for source, dates in given if dates]
    right_until(request, *(one.end for part in shown for one in part.dates))
    return shown
