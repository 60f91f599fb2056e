"""Letters as readers take them, capitals and accents aside, on every database."""

import re
from collections.abc import Callable, Iterable
from typing import TypeVar
from unicodedata import combining, normalize

from django.utils.text import slugify

T = TypeVar("T")
INITIALS = re.compile(r"(?<=\b\w)\.(?=\w\b)")
WORD = re.compile(r"[^\W_]+")
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})


def fold(text: str) -> str:
    """`text` without capitals, accents, ligatures and signs, its words joined by hyphens."""
    return slugify(text.lower().translate(LIGATURES))


def words(text: str) -> list[str]:
    """The words of `text` without capitals, accents and ligatures: "L’Œuvre d’été" holds l, oeuvre, d and ete.

    Initials are one word: "M.S.U." holds msu.
    """
    letters = normalize("NFKD", INITIALS.sub("", text).casefold().translate(LIGATURES))
    return WORD.findall("".join(letter for letter in letters if not combining(letter)))


def alphabetical(things: Iterable[T], name: Callable[[T], str] = str) -> list[T]:
    """`things` by their names: "Égypte" stands between "Cuba" and "Gabon"."""
    return sorted(things, key=lambda thing: (fold(name(thing)), name(thing)))
