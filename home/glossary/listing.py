"""The glossary as its page shows it: terms by letter, with what they lead to."""

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from django.db.models import QuerySet

from access.kept import kept_query
from core.glossary.reading import Glossary, ShownTerm, current_glossary
from core.models import GlossaryTerm
from text.alphabet import alphabetical, fold, words


@dataclass(frozen=True)
class Entry:
    """A term with those that it leads to."""

    term: ShownTerm
    see_also: list[ShownTerm]


@dataclass(frozen=True)
class Letter:
    """The entries that begin with a letter, which is an anchor of the page."""

    letter: str
    entries: list[Entry]

    @property
    def anchor(self) -> str:
        """Where the letter stands; no slug of a term begins with a low line."""
        return f"_{self.letter.lower()}" if self.letter.isalpha() else "_0"


class GlossaryList:
    """The terms in which every word asked for begins some word; read when the page is rendered, with its texts."""

    def __init__(self, asked: str) -> None:
        self.asked = asked

    @cached_property
    def glossary(self) -> Glossary:
        """The glossary that the links within definitions use too."""
        return current_glossary()

    @property
    def address(self) -> str:
        """Of the page."""
        return self.glossary.address

    @cached_property
    def letters(self) -> list[Letter]:
        """The terms found, by their first letter."""
        entries = [Entry(term, self._see_also.get(term.key, [])) for term in self.found]
        return [Letter(letter, list(group)) for letter, group in groupby(entries, lambda one: initial(one.term.name))]

    @cached_property
    def found(self) -> list[ShownTerm]:
        """The terms found, in alphabetical order."""
        wanted = words(self.asked)
        terms = (term for term in self.glossary.terms.values() if _holds(term, wanted))
        return alphabetical(terms, lambda term: term.name)

    @cached_property
    def count(self) -> int:
        """How many there are in all."""
        return len(self.glossary.terms)

    @cached_property
    def _see_also(self) -> dict[int, list[ShownTerm]]:
        """By key of a term: those that it leads to, where they are online."""
        found: dict[int, list[ShownTerm]] = {}
        for term, other in _see_also_query().rows():
            if other != term and other in self.glossary.terms:
                found.setdefault(term, []).append(self.glossary.terms[other])
        return {key: alphabetical(terms, lambda term: term.name) for key, terms in found.items()}


def initial(name: str) -> str:
    """The letter that a name stands under: "E" for "équité"; "#" for what begins with no letter."""
    first = fold(name)[:1].upper()
    return first if first.isalpha() else "#"


def _holds(term: ShownTerm, wanted: list[str]) -> bool:
    texts = f" {' '.join(words(' '.join((term.name, *term.forms))))}"
    return all(f" {word}" in texts for word in wanted)


@kept_query
def _see_also_query() -> QuerySet:
    through = GlossaryTerm._meta.get_field("see_also").remote_field.through
    return through.objects.order_by("pk").values_list("from_glossaryterm", "to_glossaryterm")
