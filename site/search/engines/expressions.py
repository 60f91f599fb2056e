"""Expressions, whose shape is the same for every database."""

from collections.abc import Callable, Sequence

from ..question import Phrase, Unit
from ..stems import stem

Write = Callable[[list[str]], str]
"""Writes the stems of a phrase."""


def expression(units: Sequence[Unit], languages: Sequence[str], write: Write, both: str, either: str) -> str:
    """The units tied by `both` within a language, the languages by `either`."""

    def phrase(words: Phrase, language: str) -> str:
        return write([stem(word, language) for word in words])

    def unit(asked: Unit, language: str) -> str:
        return f"({either.join(phrase(words, language) for words in asked.phrases)})"

    def one_language(language: str) -> str:
        return f"({both.join(unit(asked, language) for asked in units)})"

    return either.join(one_language(language) for language in languages)
