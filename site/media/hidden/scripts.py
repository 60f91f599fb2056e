"""The scripts of the world: which letters stand together in a word."""

import re

LATIN = "A-Za-zªºÀ-ÖØ-öø-ʯ\u0300-\u036fḀ-ỿ"
# In a text that a program took for another, letters beyond ASCII stand where none of this script would.
LATIN_BEYOND = "À-ÖØ-öø-ʯ\u0300-\u036fḀ-ỿ"
ALPHABETS = (
    "Ͱ-Ͽἀ-῿",
    "Ѐ-ԯ",
    "԰-֏",
    "֐-׿",
    "؀-ۿݐ-ݿࢠ-ࣿﭐ-﷿ﹰ-ﻼ",
    "܀-ݏ",
    *(f"{chr(start)}-{chr(start + 0x7F)}" for start in range(0x0900, 0x1000, 0x80)),
    "က-႟",
    "Ⴀ-ჿ",
    "ሀ-᎟",
    "ក-៿",
    "ｦ-ﾟ",
)
"""Ranges of letters and marks: Greek, Cyrillic, Armenian, Hebrew, Arabic, Syriac, of India, Thai, Lao, Tibetan…"""
DENSE = ("一-鿿㐀-䶿\uf900-\ufaff", "ぁ-ヿ", "가-힣")
"""A syllable or a word in a letter: Chinese, Japanese, Korean."""

SHORTEST, SHORTEST_DENSE = 3, 2


def words(shortest: int, *, dense: bool = True) -> str:
    """A regular expression for so many letters of one script in a row, Latin left out."""
    alphabets = [f"[{letters}]{{{shortest},}}" for letters in ALPHABETS]
    return "|".join(alphabets + [f"[{letters}]{{{SHORTEST_DENSE},}}" for letters in DENSE if dense])


# In Latin, letters beyond ASCII stand beside others, or alone between words: à.
TELLING = re.compile(
    f"[A-Za-z][{LATIN_BEYOND}]|[{LATIN_BEYOND}][A-Za-z]"
    rf"|[A-Za-z]\W[{LATIN_BEYOND}]\b|\b[{LATIN_BEYOND}]\W[A-Za-z]|{words(SHORTEST)}"
)
"""What a text has that was read in the right charset and goes beyond ASCII."""
