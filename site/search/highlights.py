"""The part of a text that answers a question, its found words told from the others."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from text.stems import Token, compound, stem, tied_groups, tokens

from .question import Unit

LENGTH = 240
"""Characters of a passage, more or less a word."""
BEFORE = 60
"""Characters before the first found word."""
LONGEST_TEXT = 200_000
"""Characters of a text that are looked through."""
SPACES = re.compile(r"[ \t\r\n\f\v]+")

Span = tuple[int, int]
Highlighted = tuple[tuple[str, bool], ...]
"""Pieces of plain text, each with whether it is a found word."""


class Match(NamedTuple):
    """A found word or phrase, and which of those asked it is."""

    start: int
    end: int
    asked: int


def best_passage(text: str, units: Sequence[Unit], language: str) -> Highlighted:
    """The part of a clean text where most of what is asked stands; empty where nothing does."""
    text = text[:LONGEST_TEXT]
    found = list(matches(text, units, language))
    if not found:
        return ()
    best = max(range(len(found)), key=lambda place: (*_worth(found, place), -place))
    start, end = _window(text, found[best].start)
    return _cut(text, start, end, [one for one in found if start <= one.start and one.end <= end])


def highlighted(text: str, units: Sequence[Unit], language: str) -> Highlighted:
    """A whole clean text, such as a title."""
    return _cut(text, 0, len(text), list(matches(text, units, language)))


def matches(text: str, units: Sequence[Unit], language: str) -> Iterator[Match]:
    """What is asked, where it stands in a clean text, in order."""
    phrases = {
        tuple(stem(word, language) for word in phrase): place
        for place, unit in enumerate(units)
        for phrase in unit.phrases
    }
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        by_first.setdefault(phrase[0], []).append(phrase)
    found = list(tokens(text))
    stemmed = [stem(token.folded, language) for token in found]
    compounds = dict(_compounds(found, language))
    place = 0
    while place < len(found):
        phrase = _phrase_at(stemmed, place, by_first)
        length = len(phrase)
        if not phrase and place in compounds:
            length, phrase = compounds[place]
        if phrase in phrases:
            yield Match(found[place].start, found[place + length - 1].end, phrases[phrase])
            place += length
        else:
            place += 1


def _compounds(found: list[Token], language: str) -> Iterator[tuple[int, tuple[int, tuple[str, ...]]]]:
    """Where words that hyphens tie begin: how many they are, and their stem as one word."""
    place = 0
    for group in tied_groups(found):
        if len(group) > 1:
            yield place, (len(group), (stem(compound(group), language),))
        place += len(group)


def _phrase_at(stemmed: list[str], place: int, by_first: dict[str, list[tuple[str, ...]]]) -> tuple[str, ...]:
    for phrase in by_first.get(stemmed[place], ()):
        if tuple(stemmed[place : place + len(phrase)]) == phrase:
            return phrase
    return ()


def _worth(found: list[Match], place: int) -> tuple[int, int]:
    """What a window that starts at a match is worth: how many of the words asked it holds, and how many times."""
    last = bisect_left(found, found[place].start + LENGTH - BEFORE, key=lambda one: one.start)
    asked = Counter(one.asked for one in found[place:last])
    return len(asked), min(asked.total(), 6)


def _window(text: str, first: int) -> Span:
    """Where the passage around a place starts and ends, between words."""
    start = max(0, first - BEFORE)
    if start:
        start = next((place for place in range(start, first) if text[place].isspace()), first - 1) + 1
    end = min(len(text), start + LENGTH)
    if end < len(text):
        end = next((place for place in range(end, max(start, first + 1), -1) if text[place].isspace()), end)
    return start, end


def _cut(text: str, start: int, end: int, found: list[Match]) -> Highlighted:
    pieces: list[tuple[str, bool]] = []
    place = start
    for one in found:
        pieces += [(text[place : one.start], False), (text[one.start : one.end], True)]
        place = one.end
    pieces.append((text[place:end], False))
    if start:
        pieces.insert(0, ("… ", False))
    if end < len(text):
        pieces.append((" …", False))
    return tuple(_joined(pieces))


def _joined(pieces: list[tuple[str, bool]]) -> Iterator[tuple[str, bool]]:
    """The pieces without the empty ones; line breaks are spaces."""
    plain = ""
    for text, is_match in pieces:
        if not is_match:
            plain += text
            continue
        if plain:
            yield SPACES.sub(" ", plain), False
        yield text, True
        plain = ""
    if plain.strip():
        yield SPACES.sub(" ", plain), False
