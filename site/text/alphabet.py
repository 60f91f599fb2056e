"""Letters as readers take them, capitals and accents aside, on every database."""

import re
from collections.abc import Callable, Iterable
from typing import TypeVar
from unicodedata import combining, normalize

from .letters import letters

T = TypeVar("T")
INITIALS = re.compile(r"(?<=\b\w)\.(?=\w\b)")
WORD = re.compile(r"[^\W_]+")
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})


def fold(text: str) -> str:
    """`text` without capitals, accents, ligatures and signs, in its own script, its words joined by hyphens."""
    return "-".join(letters(text).split())


def words(text: str) -> list[str]:
    """The words of `text` without capitals, accents and ligatures: "L’Œuvre d’été" holds l, oeuvre, d and ete.

    Initials are one word: "M.S.U." holds msu.
    """
    spelt = normalize("NFKD", INITIALS.sub("", text).casefold().translate(LIGATURES))
    return WORD.findall("".join(letter for letter in spelt if not combining(letter)))


def alphabetical(things: Iterable[T], name: Callable[[T], str] = str) -> list[T]:
    """`things` by their names: "Égypte" stands between "Cuba" and "Gabon"."""
    return sorted(things, key=lambda thing: (fold(name(thing)), name(thing)))
