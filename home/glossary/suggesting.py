"""How the words of the site's lists are translated, for who translates a text that holds them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import NamedTuple

from django.apps import apps
from django.conf import settings

from core.models import GlossaryTerm, Term
from core.models.glossary import forms_in
from core.translating.hidden import Tells, is_hidden
from text.alphabet import fold
from text.stems import Token, clean, stem, tokens

TAG = re.compile(r"<(/?\w+)[^>]*>")


@dataclass(frozen=True)
class Suggestion:
    """A French word of a list, its translations into one language, and what to know of it."""

    french: str
    words: tuple[str, ...]
    note: str = ""


class Form(NamedTuple):
    """How a text may write a word, as stems: each with whether a hyphen ties it to the one before."""

    stems: tuple[tuple[str, bool], ...]
    written: str
    suggestion: Suggestion


class Suggestions:
    """What is suggested for one language; the lists are read once."""

    def __init__(self, language: str) -> None:
        self._by_stem: dict[str, list[Form]] = defaultdict(list)
        for suggestion, forms in _read(language, is_hidden()):
            for written in forms:
                if found := list(tokens(clean(written))):
                    form = Form(_stems(found), clean(written), suggestion)
                    self._by_stem[form.stems[0][0]].append(form)

    def for_text(self, html: str) -> list[Suggestion]:
        """Those whose French stands in a text as whole words, in order, each once; the longest where several do."""
        text = clean(unescape(TAG.sub(lambda tag: " " if tag[1] == "br" else "", html)))
        found = list(tokens(text))
        suggested: dict[Suggestion, None] = {}
        place = 0
        while place < len(found):
            known = self._by_stem.get(_stem(found[place]), ())
            fitting = [form for form in known if _fits(form, found[place : place + len(form.stems)], text)]
            if fitting:
                longest = max(fitting, key=lambda form: len(form.stems))
                suggested[longest.suggestion] = None
                place += len(longest.stems)
            else:
                place += 1
        return list(suggested)


def _read(language: str, hidden: Tells) -> Iterator[tuple[Suggestion, Sequence[str]]]:
    """What each list suggests, with the French forms of it; the glossary's own comes before a word of other lists."""
    taken: set[str] = set()
    for term in _terms():
        words = [term.names.get(language, "")]
        forms, note = [term.name], ""
        if isinstance(term, GlossaryTerm):
            words += forms_in(term.forms.get(language, ""))
            forms, note = list(term.words()), term.translators_note
        suggestion = Suggestion(term.name, tuple(filter(None, words)), note)
        told = (*forms, *suggestion.words, note)
        if (suggestion.words or note) and fold(term.name) not in taken and not any(map(hidden, told)):
            taken |= set(map(fold, forms))
            yield suggestion, forms


def _terms() -> Iterator[Term]:
    lists = [model for model in apps.get_models() if issubclass(model, Term)]
    for model in sorted(lists, key=lambda model: model is not GlossaryTerm):
        yield from model._default_manager.order_by("name")


def _stem(token: Token) -> str:
    return stem(token.folded, settings.LANGUAGE_CODE)


def _stems(found: Iterable[Token]) -> tuple[tuple[str, bool], ...]:
    return tuple((_stem(token), token.tied) for token in found)


def _fits(form: Form, here: Sequence[Token], text: str) -> bool:
    """Whether the words `here` are a form; an abbreviation in its capitals only."""
    (first, _tied), *others = form.stems
    if not here or _stem(here[0]) != first or _stems(here[1:]) != tuple(others):
        return False
    return not form.written.isupper() or text[here[0].start : here[-1].end] == form.written
