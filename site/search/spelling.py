"""The words that the site writes, and what a reader may have meant: those one slip away that the reader may read."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_lowercase
from typing import NamedTuple

from text.stems import clean, stop_words, tokens

from .engines import engine
from .matching import OPEN_SHEET, Conditions, expression_of, fetch, visible
from .question import Unit

MOST_WORDS = 6
"""Words of a question that are looked at."""
MOST_CANDIDATES = 6
"""Words of the site that are tried for each of them."""
MOST_TEXTS = 20
"""Texts that are read to see whether readers may read a word itself, not only others of its stem."""
SHORTEST, LONGEST = 4, 25
# Longer ones are no words, and the table has no room for them.
SHORTEST_KEPT, LONGEST_KEPT = 3, 80
ENOUGH = 50
"""Answers after which a word is not counted further."""


class Candidate(NamedTuple):
    """A word of the site in the place of a word of a question."""

    folded: str
    written: str


def suggestion(conditions: Conditions, units: Sequence[Unit]) -> str:
    """The question with the words that nothing holds put right; empty where that cannot be done for all of them."""
    looked_at = [unit for unit in units if SHORTEST <= len(unit.word) <= LONGEST and unit.word.isalpha() and unit.end][
        :MOST_WORDS
    ]
    candidates = _candidates(conditions.language, [unit.word for unit in looked_at])
    if not candidates or "@" in conditions.question.plain:
        return ""
    tried = {unit.word for unit in looked_at} | {one.folded for found in candidates.values() for one in found}
    counts = _counts(conditions, sorted(tried))
    unknown = [unit for unit in looked_at if not counts[unit.word]]
    known = {unit.word: _best(unit.word, candidates.get(unit.word, ()), counts) for unit in unknown}
    if not all(known.values()):
        return ""
    said = _said(conditions, {one.folded for found in known.values() for one in found})
    text = conditions.question.plain
    for unit in sorted(unknown, key=lambda one: -one.start):
        meant = next((one for one in known[unit.word] if one.folded in said), None)
        if meant is None:
            return ""
        text = f"{text[: unit.start]}{meant.written}{text[unit.end :]}"
    return "" if text == conditions.question.plain else text


def _best(word: str, candidates: Sequence[Candidate], counts: dict[str, int]) -> list[Candidate]:
    """The two likeliest of the words that something holds; of those as likely, the most frequent."""
    found = [one for one in candidates if counts[one.folded]]
    return sorted(found, key=lambda one: (_Likeness(word)(one.folded)[:-1], -counts[one.folded]))[:2]


def _said(conditions: Conditions, words: Collection[str]) -> set[str]:
    """The words that stand in some text that the reader may see."""
    if not words:
        return set()
    one = _text_sql(conditions.language, len(conditions.restricted))
    values: list[object] = []
    for word in words:
        values += [word, expression_of([Unit(((word,),))]), conditions.today, *conditions.reader_values, MOST_TEXTS]
    rows = fetch(" UNION ALL ".join([one] * len(words)), values)
    return {word for word, text in rows if any(token.folded == word for token in tokens(clean(text)))}


def _candidates(language: str, words: Sequence[str]) -> dict[str, list[Candidate]]:
    """By word: the likeliest of those of the site that are one slip away."""
    no_words = stop_words(language)
    slips = {word: frozenset(slip for slip in slips_of(word) if len(slip) >= SHORTEST) - no_words for word in words}
    written = _written(language, sorted(set().union(*slips.values())))
    found = {word: sorted(slips[word] & written.keys(), key=_Likeness(word)) for word in words}
    return {
        word: [Candidate(folded, written[folded]) for folded in likely[:MOST_CANDIDATES]]
        for word, likely in found.items()
        if likely
    }


def _written(language: str, folded: Sequence[str]) -> dict[str, str]:
    """Words of the site as they are written, in the reader's language rather than in another one."""
    sql = f"SELECT language, folded, written FROM search_word WHERE folded IN ({engine().listed})"  # noqa: S608
    rows = fetch(sql, [engine().pack(folded)]) if folded else []
    return {key: text for _other, key, text in sorted(rows, key=lambda row: (row[0] == language, row[0]))}


@dataclass(frozen=True)
class _Likeness:
    """Sorts what a word may have meant: two letters changed round, then one left out or doubled, then another one."""

    word: str

    def __call__(self, folded: str) -> tuple[bool, bool, int, str]:
        turned = sorted(folded) != sorted(self.word)
        return turned, folded[0] != self.word[0], abs(len(folded) - len(self.word)) != 1, folded


@lru_cache(maxsize=256)
def slips_of(word: str) -> frozenset[str]:
    """Every word that one letter left out, added, changed or two letters changed round make of `word`."""
    return frozenset(_slips(word)) - {word, ""}


def _slips(word: str) -> Iterator[str]:
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        yield before + after[1:]
        if len(after) > 1:
            yield f"{before}{after[1]}{after[0]}{after[2:]}"
        for letter in ascii_lowercase:
            yield f"{before}{letter}{after}"
            if after:
                yield f"{before}{letter}{after[1:]}"


def _counts(conditions: Conditions, words: Sequence[str]) -> dict[str, int]:
    """By word: how many entries that the reader may see hold it, up to `ENOUGH`, in one query."""
    one = _count_sql(conditions.language, len(conditions.restricted))
    values: list[object] = []
    for word in words:
        values += [word, expression_of([Unit(((word,),))]), conditions.today, *conditions.reader_values, ENOUGH]
    return dict(fetch(" UNION ALL ".join([one] * len(words)), values))


@lru_cache(maxsize=64)
def _count_sql(language: str, restricted: int) -> str:
    return f"""
    SELECT CAST(%s AS text), (SELECT count(*) FROM (
        SELECT 1 FROM ({engine().keys}) h
        JOIN search_entry e ON e.id = h.id JOIN wagtailcore_page p ON p.id = e.page_id
        WHERE {OPEN_SHEET} AND {visible(language, restricted)} LIMIT %s
    ) counted)
    """  # noqa: S608


@lru_cache(maxsize=64)
def _text_sql(language: str, restricted: int) -> str:
    return f"""
    SELECT word, text FROM (
        SELECT CAST(%s AS text) AS word,
            e.title || ' ' || e.names || ' ' || e.summary || ' ' || e.text || ' ' || coalesce(s.text, '') AS text
        FROM ({engine().keys}) h JOIN search_entry e ON e.id = h.id JOIN wagtailcore_page p ON p.id = e.page_id
        LEFT JOIN media_documentpage s ON s.id = e.sheet_id
        WHERE {OPEN_SHEET} AND {visible(language, restricted)} LIMIT %s
    ) told
    """  # noqa: S608


def keep_words(language: str, texts: Iterable[str]) -> None:
    """Keep the words of clean texts; of two ways to write one, that with accents."""
    written: dict[str, str] = {}
    for text in texts:
        for token in tokens(text):
            if len(token.folded) < SHORTEST_KEPT or token.folded.isdigit():
                continue
            word = text[token.start : token.end].lower()
            if len(word) > LONGEST_KEPT:
                continue
            known = written.get(token.folded, "")
            if not known or known.isascii():
                written[token.folded] = word
    if written:
        engine().store_words(language, written)
