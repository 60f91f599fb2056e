"""What the search asks of every database."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, Protocol

from text.stems import stem

from ..question import Phrase, Unit

Write = Callable[[list[str]], str]
"""Writes the stems of a phrase."""


class Stems(NamedTuple):
    """The stems of an entry."""

    key: int
    title: list[str]
    summary: list[str]
    body: list[str]


class Sql(NamedTuple):
    """A statement, or a part of one, with its parameters."""

    text: str
    parameters: list[str]


class Engine(Protocol):
    """What the search asks of a database."""

    ranked: str
    """SQL that gives (id, score) of those among a few entries, which follow it. See `ranked_parameters`."""
    keys: str
    """SQL that gives their ids alone; its parameter is the expression."""
    listed: str
    """SQL of a list that a parameter carries (`pack`), one value a row."""

    def create(self) -> None:
        """Make what the stems are kept in, unless it is there."""

    def store(self, rows: Iterable[Stems]) -> None:
        """Keep the stems of entries, in the place of those that they had."""

    def missing(self) -> list[int]:
        """The keys of the pages with entries that have no stems."""

    def expression(self, units: Sequence[Unit], languages: Sequence[str], *, some: bool = False) -> str:
        """The expression of texts that hold all the units, or some of them, in one of the languages."""

    def hits(self, expression: str, words: Sequence[str]) -> Sql:
        """Gives (id, score, tier) of the entries that answer an expression, the best having the lowest score.

        The tier is how many of `words` (expressions) an entry holds; without words, 2 where the title alone answers
        and 1 where it does with the summary.
        """

    def ranked_parameters(self, expression: str) -> list[str]:
        """The parameters that the SQL of `ranked` takes for an expression."""

    def store_words(self, language: str, words: dict[str, str]) -> None:
        """Keep the words of a language, as they are written by how they are folded; those with accents for good."""

    def pack(self, values: Sequence[str]) -> object:
        """A list as a parameter."""


def expression(units: Sequence[Unit], languages: Sequence[str], write: Write, both: str, either: str) -> str:
    """The units tied by `both` within a language, the languages by `either`."""

    def phrase(words: Phrase, language: str) -> str:
        return write([stem(word, language) for word in words])

    def unit(asked: Unit, language: str) -> str:
        return f"({either.join(phrase(words, language) for words in asked.phrases)})"

    def one_language(language: str) -> str:
        return f"({both.join(unit(asked, language) for asked in units)})"

    return either.join(one_language(language) for language in languages)
