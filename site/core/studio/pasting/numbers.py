"""The numbers that items of lists had in a document, and those that they get on the site, where lists begin at 1."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bs4 import Tag

from .parts import Item, Part

DIGITS = re.compile(r"\(?(\d{1,4})[.)°]")
FIRST = 1


@dataclass
class Counted:
    """A list as far as it is read: its items, and whether the number of one of them differs from its place."""

    is_numbered: bool
    items: int = 0
    differs: bool = False


def number_of_first(tag: Tag) -> int:
    """The number of the first item of an <ol>."""
    return _read(tag.get("start"), FIRST)


def number_of_item(item: Tag, following: int) -> int:
    """The number of an <li>, which is the `following` one unless it says another."""
    return _read(item.get("value"), following)


def number_of_sign(sign: str) -> int | None:
    """The number that Word wrote before an item; None where it wrote a letter."""
    found = DIGITS.fullmatch(sign)
    return int(found[1]) if found else None


def count_renumbered(parts: Iterable[Part]) -> int:
    """How many lists of `parts` get other numbers than they had: those that went on after a paragraph, say."""
    lists: list[Counted] = []
    """Those that are open where it is read, the outer one first."""
    renumbered = 0
    for part in parts:
        if not isinstance(part, Item):
            lists.clear()
            continue
        depth = min(part.depth, len(lists))
        del lists[depth + 1 :]
        if len(lists) == depth or lists[depth].is_numbered != part.is_numbered:
            lists[depth:] = [Counted(part.is_numbered)]
        counted = lists[depth]
        counted.items += 1
        if part.number not in (None, counted.items) and not counted.differs:
            counted.differs = True
            renumbered += 1
    return renumbered


def _read(written: object, otherwise: int) -> int:
    text = str(written or "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 5 else otherwise
