"""What an answer shows that is not a whole page, as menus and search engines are told of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import override


@dataclass(frozen=True)
class Part:
    """A part of a page that has an address of its own below the page's, as a country has in the directory."""

    title: str
    description: str
    path: str
    data: Mapping[str, object]
    """Its properties in JSON-LD (https://schema.org), beside name, address and language."""


@dataclass(frozen=True)
class Section:
    """What belongs to no page and stands at the same path below the home page of every language, as the search does."""

    title: str
    segment: str | Promise
    """Its path, in the active language."""

    def path_in(self, language: str) -> str:
        """Its path below the home page of a language."""
        with override(language):
            return f"{self.segment}/"
