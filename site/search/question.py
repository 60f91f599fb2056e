"""What a reader asks, as the address of the search carries it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any, ClassVar, Literal

from core.findable import result_kinds
from core.query_string import QueryString
from text.stems import Token, clean, compound, stop_words, tied_groups, tokens

LONGEST_TEXT = 500
"""Characters of a question that are read."""
MOST_LETTERS = 200
"""Letters of a question in an address that are read; what stands behind them is left out."""
LAST_YEAR = 9999
SOFT_HYPHEN = "\u00ad"
MOST_UNITS = 8
"""Words and phrases of a question that are searched."""

PRONOUNS = frozenset(["ce", "elle", "elles", "il", "ils", "je", "nous", "on", "t", "tu", "vous"])
"""What stands behind the verb in a French question."""

QUOTED = re.compile(r'"([^"]+)"|“([^“”]+)”|«([^«»]+)»')

Phrase = tuple[str, ...]
"""Folded words that stand one after the other."""


class Order(StrEnum):
    """What comes first among what is found."""

    RELEVANCE = "relevance"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Unit:
    """What every answer holds: one of a few phrases, "là-bas" being "la bas" or "labas"."""

    phrases: tuple[Phrase, ...]
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)

    @property
    def word(self) -> str:
        """The folded word that it is; empty for a phrase."""
        return self.phrases[0][0] if self.phrases == (self.phrases[0][:1],) else ""


@dataclass(frozen=True)
class Question(QueryString):
    """A reader's words and filters; an empty filter asks for everything.

    `kind` is the value of a `ResultKind`, `country` an ISO code, `theme` a slug.
    """

    text: str = ""
    kind: str = ""
    country: str = ""
    theme: str = ""
    year: int | None = None
    order: Literal["relevance", "date"] = "relevance"
    page: int = 1

    PARAMETERS: ClassVar = {
        "text": "q",
        "kind": "nature",
        "country": "pays",
        "theme": "theme",
        "year": "annee",
        "order": "tri",
        "page": "page",
    }

    @classmethod
    def read(cls, field: str, text: str) -> Any:
        """The value of a field that an address gives as `text`; what makes no sense is left out."""
        return READERS[field](_one_line(text))

    def written(self, field: str) -> str:
        """The value of a field as an address gives it: codes of countries in small letters."""
        value = super().written(field)
        return value.lower() if field == "country" else value

    def address(self, **changes: Any) -> str:
        """What asks this with `changes` in an address: "?q=mutuelle&pays=bj"; a page only where one is named."""
        return f"?{self.changed(**{'page': 1, **changes}).query}"

    @cached_property
    def plain(self) -> str:
        """The text as it is read."""
        return clean(writable(self.text))

    @property
    def filter_count(self) -> int:
        """How many filters are set: what is asked beside words."""
        return sum(map(bool, (self.kind, self.country, self.theme, self.year)))

    def units(self, language: str) -> tuple[Unit, ...]:
        """What it asks for, each once; the words that say nothing in `language` are left out unless they are all."""
        phrases = [next(filter(None, found.groups())) for found in QUOTED.finditer(self.plain)]
        quoted = [_phrase(list(tokens(phrase))) for phrase in phrases]
        rest = QUOTED.sub(lambda found: " " * len(found[0]), self.plain)
        plain = list(_plain_units(list(tokens(rest)), language))
        telling = [unit for unit in plain if unit.word not in stop_words(language)]
        units = [unit for unit in quoted if unit] + (telling if telling or any(quoted) else plain)
        return tuple(dict.fromkeys(units))[:MOST_UNITS]


def _without_pronouns(group: list[Token]) -> list[Token]:
    """What French questions tie a pronoun to: "travaillez-vous" asks for "travaillez"."""
    while len(group) > 1 and group[-1].folded in PRONOUNS:
        group = group[:-1]
    return group


def writable(text: str) -> str:
    """The beginning of `text` without what no database takes: half characters, NUL."""
    return text[:LONGEST_TEXT].encode("utf-8", "ignore").decode().replace("\x00", "")


def _phrase(found: list[Token]) -> Unit | None:
    return Unit((tuple(token.folded for token in found),)) if found else None


def _plain_units(found: list[Token], language: str) -> Iterator[Unit]:
    """A unit for each word; words that a hyphen ties are a phrase, or one word."""
    for group in tied_groups(found):
        group = _without_pronouns(group) if language == "fr" else group
        phrase = tuple(token.folded for token in group)
        phrases = (phrase,) if len(group) == 1 else (phrase, (compound(group),))
        yield Unit(phrases, group[0].start, group[-1].end)


def _one_line(text: str) -> str:
    """`text` in one line, without signs that no keyboard types, such as the hyphens that PDF files hide in words."""
    head = text[: 2 * MOST_LETTERS].replace(SOFT_HYPHEN, "")
    return " ".join("".join(sign if sign.isprintable() else " " for sign in head).split())[:MOST_LETTERS]


def _number(text: str) -> int:
    """The number that `text` says, 0 where it says none."""
    return int(text) if text.isascii() and text.isdigit() else 0


def _year(text: str) -> int | None:
    year = _number(text)
    return year if 0 < year <= LAST_YEAR else None


READERS: dict[str, Callable[[str], Any]] = {
    "text": str,
    "kind": lambda text: text if text in result_kinds() else "",
    "country": str.upper,
    "theme": str.lower,
    "year": _year,
    "order": lambda text: "date" if text == "date" else "relevance",
    "page": lambda text: _number(text) or 1,
}
"""What makes the value of each field of a question out of the text of an address."""
