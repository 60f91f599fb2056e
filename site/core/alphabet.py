"""The order of names in a list: that of a dictionary, on every database."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from django.utils.text import slugify

T = TypeVar("T")


def fold(text: str) -> str:
    """`text` without capitals, accents, ligatures and signs, its words joined by hyphens."""
    return slugify(text.lower().replace("œ", "oe").replace("æ", "ae"))


def alphabetical(things: Iterable[T], name: Callable[[T], str] = str) -> list[T]:
    """`things` by their names: "Égypte" stands between "Cuba" and "Gabon"."""
    return sorted(things, key=lambda thing: (fold(name(thing)), name(thing)))
