"""Which letters the site's own fonts hold (`scripts/subset_fonts.py`), beside those that a language writes with."""

from collections import Counter
from collections.abc import Iterator
from unicodedata import category

from text.languages import cldr

LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÀÂÄÇÉÈÊËÎÏÔÖÙÛÜÁÍÓÚÑàâäçéèêëîïôöùûüÿáíóúñŒÆœæ")
"""The letters of each of the fonts; a test compares them with the files."""
LETTER = ("Ll", "Lo", "Lu")
"""Letters, by Unicode’s categories, without signs that modify them."""
OFTEN = 2
"""From that many names on, a letter is the language's own, not that of a foreign name."""


def missing_letters(language: str) -> str:
    """The letters that `language` writes its names of countries, languages, months and days with, and no font holds."""
    names = Counter(letter for name in _names(language) for letter in set(name) if category(letter) in LETTER)
    return "".join(sorted(letter for letter, times in names.items() if times >= OFTEN and letter not in LETTERS))


def _names(language: str) -> Iterator[str]:
    known = cldr(language)
    yield from known.territories.values()
    yield from known.languages.values()
    yield from known.months["format"]["wide"].values()
    yield from known.days["format"]["wide"].values()
