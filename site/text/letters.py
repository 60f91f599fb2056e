"""The letters of every script, as two writings of the same word share them.

Compatibility forms are decomposed (NFKD), marks and invisible characters left out, capitals folded, the letters of
Latin alphabets that no decomposition reaches (Đ, Ł, ø, ß, æ, œ, ɛ, ŋ…) written in ASCII as anyascii does. Letters of
other scripts are kept.
"""

import re
from unicodedata import category, decimal, name, normalize

from anyascii import anyascii

# Signs that Unicode counts as letters, written where others write an apostrophe: ʼ, ʿ, ʾ, ꞌ.
APOSTROPHES = {*range(0x02B0, 0x0300), 0xA78B, 0xA78C}
# Ethiopic letters that sound alike, by the first of their seven or eight forms: writers use one for the other.
SAME_SYLLABLES = {0x1210: 0x1200, 0x1280: 0x1200, 0x1220: 0x1230, 0x12D0: 0x12A0, 0x1340: 0x1338}
FORMS = 8
# Latin letters, marks and signs, decomposed: all are written in ASCII.
LATIN = re.compile(r"[\0-\u036f\u2000-\u206f]*")
NOT_ASCII = re.compile(r"[^\0-\x7f]")
# Two code points for a letter that readers take for the same, or a mark that only draws a word out.
SAME_LETTERS = {"ى": "ي", "ی": "ي", "ے": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "ة": "ه", "ۃ": "ه", "ـ": "", "ς": "σ"}


class _Letters(dict[int, str]):
    """What a code point of a decomposed text is written as, worked out once."""

    def __missing__(self, code: int) -> str:
        self[code] = written = _written(chr(code))
        return written


def _written(character: str) -> str:
    kind = category(character)
    if kind.startswith("M") or kind == "Cf":
        return ""
    if kind == "Nd":
        return str(decimal(character))
    if ord(character) in APOSTROPHES or not character.isalnum():
        return " "
    first = ord(character) - ord(character) % FORMS
    if first in SAME_SYLLABLES:
        return chr(SAME_SYLLABLES[first] + ord(character) % FORMS)
    folded = character.casefold()
    if not folded.isascii() and name(character, "").startswith("LATIN"):
        written = anyascii(folded).lower()
        # The letter of a glottal stop is an apostrophe there.
        return written if written.isalnum() else " "
    return "".join(SAME_LETTERS.get(letter, letter) for letter in normalize("NFKD", folded))


_LETTERS = _Letters()


def letters(text: str) -> str:
    """`text` as plain letters and digits of any script; everything else is a space."""
    decomposed = normalize("NFKD", text)
    if LATIN.fullmatch(decomposed):
        # Five times as quick, for what nearly all texts are: Python translates ASCII without asking for each letter.
        decomposed = NOT_ASCII.sub(_as_ascii, decomposed)
    return decomposed.translate(_LETTERS)


def _as_ascii(found: re.Match[str]) -> str:
    return _LETTERS[ord(found[0])]
