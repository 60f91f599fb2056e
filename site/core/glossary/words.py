"""Finds words in texts of any script: whole ones, with the accents, capitals and marks that they are written with."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

# Scripts that put no space between words (as Unicode names their letters): any letter may stand beside a word.
WITHOUT_SPACES = ("KHMER", "THAI", "LAO", "MYANMAR", "TIBETAN", "CJK", "HIRAGANA", "KATAKANA")
APOSTROPHES = "['’ʼ]"
# For the life of the process: a list of forms is a key of its own, so nothing makes a pattern stale.
LISTS_KEPT = 16


class Mention(NamedTuple):
    """A place in a text where a form stands, and the key of its term."""

    start: int
    end: int
    key: int


def mentions(text: str, forms: Mapping[str, int]) -> Iterator[Mention]:
    """The places of `text` where one of `forms` stands as a whole word, in order; the longest form where several do.

    Capitals do not matter, but in abbreviations: "OIT" is not "oit".
    """
    if not forms:
        return
    for found in _pattern(tuple(forms)).finditer(text):
        form = _form_of(found, tuple(forms))
        if _stands_alone(text, found.start(), found.end()) and (not form.isupper() or found[0] == form):
            yield Mention(found.start(), found.end(), forms[form])


@lru_cache(maxsize=LISTS_KEPT)
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    groups = (f"(?P<f{place}>{_spelt(form)})" for place, form in _longest_first(forms))
    return re.compile("|".join(groups), re.IGNORECASE)


def _longest_first(forms: tuple[str, ...]) -> list[tuple[int, str]]:
    return sorted(enumerate(forms), key=lambda placed: -len(placed[1]))


def _spelt(form: str) -> str:
    """The form with any white space between its words and any kind of apostrophe."""
    words = (re.sub(APOSTROPHES, lambda _sign: APOSTROPHES, re.escape(word)) for word in form.split())
    return r"\s+".join(words)


def _form_of(found: re.Match[str], forms: tuple[str, ...]) -> str:
    return forms[int((found.lastgroup or "f0")[1:])]


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


def _has_spaces(character: str) -> bool:
    return not unicodedata.name(character, "").startswith(WITHOUT_SPACES)
