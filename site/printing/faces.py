"""The fonts of papers, one for each script, and which of them writes which part of a text.

`scripts/subset_print_fonts.py` makes them. Chinese, Japanese and Korean have none: it would weigh more than the rest.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from unicodedata import bidirectional, category

from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent / "fonts"
TITLE, TEXT = "title", "latin"
HOLDING = frozenset("\u200c\u200d")
"""Joiners, which belong to the letter before them."""


@cache
def scripts() -> tuple[str, ...]:
    """The fonts beside that of the text, by name."""
    return tuple(sorted({file.stem for file in FONTS.glob("*.ttf")} - {TITLE, TEXT}))


@cache
def letters_of(face: str) -> frozenset[str]:
    """What a font holds."""
    with TTFont(FONTS / f"{face}.ttf", lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))


@lru_cache(maxsize=4096)
def face_of(letter: str) -> str | None:
    """The font that writes `letter`; None where there is none."""
    return next((face for face in (TEXT, *scripts()) if letter in letters_of(face)), None)


@cache
def simple_letters() -> frozenset[str]:
    """Those of the text's font that stand one after another: no marks that find their place on the letter before."""
    return frozenset(letter for letter in letters_of(TEXT) if not category(letter).startswith("M"))


def is_simple(text: str) -> bool:
    """Whether `text` is written without anything to join, place or turn."""
    return simple_letters().issuperset(text)


def reads_from_right(text: str) -> bool:
    """Whether a part of `text` is read from right to left."""
    return any(bidirectional(letter) in ("R", "AL") for letter in text)


def can_be_written(text: str) -> bool:
    """Whether there is a font for each letter of `text`."""
    return all(letter in HOLDING or face_of(letter) for letter in text)


def runs(text: str, first: str = TEXT) -> Iterator[tuple[str, str]]:
    """The parts of `text`, each with the font that writes it: that of its script, else `first` or that of the text.

    What belongs to no script (marks, joiners, spaces) stays with the letters before it where their font has it.
    """
    face, part = first, ""
    for letter in text:
        wanted = _face_after(face, letter, first)
        if wanted != face and part:
            yield face, part
            part = ""
        face, part = wanted, part + letter
    if part:
        yield face, part


def _face_after(face: str, letter: str, first: str) -> str:
    if letter in HOLDING or (category(letter)[0] in "MZ" and letter in letters_of(face)):
        return face
    return first if letter in letters_of(first) else face_of(letter) or TEXT
