"""What became of the texts of a page from one French version to the next."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

LIKE_ENOUGH = 0.5
"""From this share of common characters on, a text is another version of the text at its place before."""
MOST_COMPARED = 10_000
"""How many pairs of texts are compared at most; beyond, texts that moved and changed at once count as new."""


@dataclass(frozen=True)
class Text:
    """A text of a page, at its place."""

    context: int
    string: int
    words: str
    order: int


Pair = tuple[Text | None, Text | None]
"""A text before and after; None before for one that was added, after for one that was taken away."""


def paired(before: Sequence[Text], after: Sequence[Text]) -> list[Pair]:
    """Each text of `before` with what it became, each text of `after` with what it was.

    Texts that stand as they stood come first, then those that moved, then those that changed at their place, then
    those that moved and changed.
    """
    gone, come, pairs = list(before), list(after), []
    for matches in (_at_the_same_place, _the_same_words, _changed_in_place, _alike):
        found = list(matches(gone, come))
        pairs += found
        gone = _without(gone, (old for old, _new in found))
        come = _without(come, (new for _old, new in found))
    return [*pairs, *((old, None) for old in gone), *((None, new) for new in come)]


def _without(texts: list[Text], taken: Iterable[Text]) -> list[Text]:
    taken = set(taken)
    return [text for text in texts if text not in taken]


def _at_the_same_place(gone: list[Text], come: list[Text]) -> Iterator[tuple[Text, Text]]:
    return _equal(gone, come, lambda text: (text.context, text.string))


def _the_same_words(gone: list[Text], come: list[Text]) -> Iterator[tuple[Text, Text]]:
    return _equal(gone, come, lambda text: text.string)


def _equal(gone: list[Text], come: list[Text], key: Callable[[Text], Hashable]) -> Iterator[tuple[Text, Text]]:
    waiting: dict[Hashable, list[Text]] = {}
    for old in gone:
        waiting.setdefault(key(old), []).append(old)
    for new in come:
        if found := waiting.get(key(new)):
            yield found.pop(0), new


def _changed_in_place(gone: list[Text], come: list[Text]) -> Iterator[tuple[Text, Text]]:
    """What changed at its place: the only text there, or the likest of those of a long text."""
    for context in dict.fromkeys(old.context for old in gone):
        olds = [old for old in gone if old.context == context]
        news = [new for new in come if new.context == context]
        if len(olds) == len(news) == 1:
            yield olds[0], news[0]
        else:
            yield from _alike(olds, news)


def _alike(gone: list[Text], come: list[Text]) -> Iterator[tuple[Text, Text]]:
    """The likest pairs first, each text once."""
    if len(gone) * len(come) > MOST_COMPARED:
        return
    rated = sorted(
        ((likeness(old.words, new.words), old, new) for old in gone for new in come), key=lambda one: -one[0]
    )
    taken: set[Text] = set()
    for rate, old, new in rated:
        if rate >= LIKE_ENOUGH and old not in taken and new not in taken:
            taken |= {old, new}
            yield old, new


def likeness(one: str, other: str) -> float:
    """The share of common characters, 0 to 1; 0 where it is plain that it is too small."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < LIKE_ENOUGH or matcher.quick_ratio() < LIKE_ENOUGH:
        return 0.0
    return matcher.ratio()
