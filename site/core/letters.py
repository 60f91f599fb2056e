"""The letters of every script, as two writings of the same word share them.

Compatibility forms are decomposed (NFKD), marks and invisible characters left out, capitals folded, the letters of
Latin alphabets that no decomposition reaches (Đ, Ł, ø, ß, æ, œ, ɛ, ŋ…) written in ASCII as anyascii does. Letters of
other scripts are kept.
"""

from unicodedata import category, decimal, name, normalize

from anyascii import anyascii

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
    if not character.isalnum():
        return " "
    folded = character.casefold()
    if not folded.isascii() and name(character, "").startswith("LATIN"):
        return anyascii(folded).lower()
    return "".join(SAME_LETTERS.get(letter, letter) for letter in normalize("NFKD", folded))


_LETTERS = _Letters()


def letters(text: str) -> str:
    """`text` as plain letters and digits of any script; everything else is a space."""
    return normalize("NFKD", text).translate(_LETTERS)
