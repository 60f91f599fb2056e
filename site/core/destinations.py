"""Pages that a question of the search names, such as that of a country: they stand before what is found.

An app registers what finds its own in the `ready` of its AppConfig, so that the search knows none of them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.http import HttpRequest

from text.alphabet import words

MOST = 3
"""Pages that are offered for a question."""


@dataclass(frozen=True)
class Asked:
    """A question: its folded words in their order, and the themes that pages have, by their slugs.

    The search reads these names for its filters: no source needs to ask for them.
    """

    words: tuple[str, ...]
    themes: Mapping[str, str]


@dataclass(frozen=True)
class Destination:
    """A page that is named, and a line about it."""

    title: str
    url: str
    line: str


Source = Callable[[Asked, HttpRequest], list[Destination]]

# Filled once, while the apps start.
_sources: list[Source] = []


def register_destinations(source: Source) -> None:
    """Have questions lead to the pages that `source` finds named in them."""
    _sources.append(source)


def destinations(text: str, themes: Mapping[str, str], request: HttpRequest) -> list[Destination]:
    """The pages that the words of `text` name."""
    asked = Asked(tuple(words(text)), themes)
    return [one for source in _sources for one in source(asked, request)][:MOST] if asked.words else []
