"""Finds words in texts of any script: whole ones, with the accents, capitals and marks that they are written with."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

# Scripts that put no space between words (as Unicode names their letters): any letter may stand beside a word.
WITHOUT_SPACES = ("KHMER", "THAI", "LAO", "MYANMAR", "TIBETAN", "CJK", "HIRAGANA", "KATAKANA")
APOSTROPHES = "['’ʼ]"
WORD = re.compile(r"[^\W_]+")
# For the life of the process: a list of forms is a key of its own, so nothing makes what is kept stale.
LISTS_KEPT = 16


class Mention(NamedTuple):
    """A place in a text where a form stands, and the key of its term."""

    start: int
    end: int
    key: int


class Spelling(NamedTuple):
    """A form, where its first word begins in it, and how texts may spell it."""

    form: str
    offset: int
    pattern: re.Pattern[str]


@dataclass
class Forms:
    """Forms by their first word, so that a text is read once however many there are.

    Those of scripts without spaces, whose words no sign tells apart, are looked for one by one.
    """

    by_word: dict[str, list[Spelling]] = field(default_factory=lambda: defaultdict(list))
    anywhere: list[Spelling] = field(default_factory=list)


def mentions(text: str, forms: Mapping[str, int]) -> Iterator[Mention]:
    """The places of `text` where one of `forms` stands as a whole word, in order; the longest form where several do.

    Capitals do not matter, but in abbreviations: "OIT" is not "oit".
    """
    if not forms:
        return
    done = 0
    for start, end, form in sorted(_found(text, _indexed(tuple(forms))), key=lambda found: (found[0], -found[1])):
        if start >= done:
            yield Mention(start, end, forms[form])
            done = end


def _found(text: str, forms: Forms) -> Iterator[tuple[int, int, str]]:
    for word in WORD.finditer(text):
        for spelling in forms.by_word.get(word[0].casefold(), ()):
            start = word.start() - spelling.offset
            if start >= 0 and (found := spelling.pattern.match(text, start)) and _is_meant(text, found, spelling.form):
                yield found.start(), found.end(), spelling.form
    for spelling in forms.anywhere:
        for found in spelling.pattern.finditer(text):
            if _is_meant(text, found, spelling.form):
                yield found.start(), found.end(), spelling.form


@lru_cache(maxsize=LISTS_KEPT)
def _indexed(forms: tuple[str, ...]) -> Forms:
    indexed = Forms()
    for form in forms:
        if word := WORD.search(form):
            spelling = Spelling(form, word.start(), re.compile(_spelt(form), re.IGNORECASE))
            group = indexed.by_word[word[0].casefold()] if _has_spaces(word[0]) else indexed.anywhere
            group.append(spelling)
    return indexed


def _spelt(form: str) -> str:
    """The form with any white space between its words and any kind of apostrophe."""
    words = (re.sub(APOSTROPHES, lambda _sign: APOSTROPHES, re.escape(word)) for word in form.split())
    return r"\s+".join(words)


def _is_meant(text: str, found: re.Match[str], form: str) -> bool:
    """Whether the form stands there as a whole word, and an abbreviation in its capitals."""
    return _stands_alone(text, found.start(), found.end()) and (not form.isupper() or found[0] == form)


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before and _goes_on(before) and _has_spaces(text[start])) and not _continues(text, after, end)


def _continues(text: str, after: str, end: int) -> bool:
    if not after:
        return False
    # A mark belongs to the letter before it, in whatever script.
    return unicodedata.category(after)[0] == "M" or (_goes_on(after) and _has_spaces(text[end - 1]))


def _goes_on(character: str) -> bool:
    return unicodedata.category(character)[0] in "LMN"


def _has_spaces(text: str) -> bool:
    return not unicodedata.name(text[0], "").startswith(WITHOUT_SPACES)
