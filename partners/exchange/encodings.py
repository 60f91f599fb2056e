"""Which letters the bytes of a CSV file stand for: its maker seldom says."""

import codecs
import re
from collections.abc import Callable, Iterable

from django.utils.translation import gettext as _

from .errors import FileError
from .misread import read_twice, well_read
from .sheet import how_to_save

# A mark at the head; that of UTF-32 begins as that of UTF-16 does.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
# Excel on Windows, on a Mac, its “CSV (MS-DOS)”, Windows in Central Europe; the last one reads any byte.
EIGHT_BITS = ("cp1252", "mac-roman", "cp850", "cp1250", "latin-1")
LEAST_WIDE = 5
"""Of so many bytes of wide letters, one is zero: those of headings and separators are."""
SAMPLE = 100_000
BEYOND_ASCII = re.compile(r"(?<=(.))([^\x00-\x7f])(?=(.))", re.DOTALL)
BETWEEN_LETTERS = set("’‘'-‐‑·°´")
"""Signs that may stand within a word."""
NEVER_BEFORE_A_LETTER = set("£¥¤¬")


def decoded(content: bytes, headings: Callable[[str], int]) -> str:
    """The text of a CSV file. `headings` says how many of ours it finds in a text. Raises FileError.

    A mark at the head decides, then what can be read at all, then the headings, whose accents only the right letters
    give; between those that give as many, the one whose words look least odd, and then the most common.
    """
    for mark, encoding in MARKS:
        if content.startswith(mark):
            text = _first_of(_readings(content[len(mark) :], (encoding,)))
            return _put_right(text, headings)
    if b"\x00" in content:
        return _with_zeros(content, headings)
    for text in _readings(content, ("utf-8",)):
        return _put_right(text, headings)
    readings = [*_readings(content, EIGHT_BITS)]
    # Perhaps UTF-8 with rows of another file among the others.
    return max(*readings, well_read(readings[0]), key=lambda text: (headings(text), -_odd_letters(text)))


def _put_right(text: str, headings: Callable[[str], int]) -> str:
    """The text, or what stood there before a program read it in the wrong letters, where only that has our headings."""
    return max(text, *read_twice(text), well_read(text), key=headings)


def _with_zeros(content: bytes, headings: Callable[[str], int]) -> str:
    """The text of bytes among which zeros stand: those of wide letters, else of a fault on the way."""
    wide = sorted((text for text in _readings(content, WIDE) if "\x00" not in text), key=headings, reverse=True)
    is_wide = content.count(b"\x00") >= len(content) // LEAST_WIDE
    if not is_wide and not any(map(headings, wide[:1])):
        text = decoded(content.replace(b"\x00", b""), headings)
        wide = [text] if headings(text) else []
    return _first_of(wide)


def _readings(content: bytes, encodings: Iterable[str]) -> Iterable[str]:
    for encoding in encodings:
        try:
            yield content.decode(encoding)
        except UnicodeDecodeError:
            continue


def _first_of(readings: Iterable[str]) -> str:
    for text in readings:
        return text
    raise FileError(_("This is neither an XLSX workbook nor a CSV file."), how_to_save())


def _odd_letters(text: str) -> int:
    """How often a capital or a sign stands where a word has none: the wrong letters for the bytes show so."""
    return sum(_is_odd(*found.groups()) for found in BEYOND_ASCII.finditer(text[:SAMPLE]))


def _is_odd(before: str, letter: str, after: str) -> bool:
    if letter.isupper():
        return before.islower() or (before.isalpha() and after.islower())
    if letter.isalnum() or not after.isalpha():
        return False
    return letter in NEVER_BEFORE_A_LETTER or (before.isalpha() and letter not in BETWEEN_LETTERS)
