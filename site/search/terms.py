"""The terms of the glossary that answer, below the page that lists them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wagtail.rich_text import get_text_for_indexing

from access.querysets import reader_language
from core.glossary.reading import ShownTerm, current_glossary
from text.stems import clean

from .highlights import Highlighted, best_passage, highlighted, matches
from .question import Unit

MOST = 3
"""Terms that stand below a result."""


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """A term that answers, with where the words stand in its definition, else how that begins."""

    term: ShownTerm
    name: Highlighted
    passage: Highlighted

    @property
    def anchor(self) -> str:
        """Where it stands on the page of the glossary."""
        return self.term.anchor


def terms_for(units: Sequence[Unit]) -> tuple[FoundTerm, ...]:
    """The terms that hold most of what is asked, those that are called by it first."""
    ranked = sorted(_ranked(units), key=lambda found: found[0], reverse=True)
    most = ranked[0][0][0] if ranked else 0
    return tuple(_found(term, units) for (held, *_by_name), term in ranked[:MOST] if held == most)


def _ranked(units: Sequence[Unit]) -> Iterator[tuple[tuple[int, int, int], ShownTerm]]:
    """The terms with how much of what is asked they hold, how much of it by name, and how short the name is."""
    for term in current_glossary().terms.values():
        named = _held(", ".join((term.name, *term.forms)), units, term.name_lang)
        held = named | _held(_definition(term), units, term.lang)
        if held:
            yield (len(held), len(named), -len(term.name)), term


def _held(text: str, units: Sequence[Unit], language: str) -> set[int]:
    return {found.asked for found in matches(clean(text), units, language or reader_language())}


def _definition(term: ShownTerm) -> str:
    return clean(get_text_for_indexing(term.definition))


def _found(term: ShownTerm, units: Sequence[Unit]) -> FoundTerm:
    definition, language = _definition(term), term.lang or reader_language()
    name = highlighted(clean(term.name), units, term.name_lang or reader_language())
    return FoundTerm(term, name, best_passage(definition, units, language) or ((definition, False),))
