"""Texts that a program read in the wrong letters and saved so: “Ã©” or “√©” where “é” stood, “â€™” for “’”."""

import re

WINDOWS_SIGNS = {ord(sign): byte for byte in range(0x80, 0xA0) if (sign := bytes([byte]).decode("cp1252", "ignore"))}
"""The signs of Windows-1252 that are no Latin-1, each with its byte."""
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
# What is written in French and its neighbours; anything else by accident: “É” and a space that does not break, “’é”.
LATIN = re.compile(r"[\xa0-\xffŒœŠšŸŽž–—‘’‚“”„•…‹›€™\ufeff]+")
LETTERS_OF_ANOTHER_SCRIPT = re.compile(r"[^\W\d_\u0000-\u024f]{3,}")


def well_read(text: str) -> str:
    """`text`, each run of wrong letters in it put right."""
    return BEYOND_ASCII.sub(lambda found: _put_right(found[0]), text)


def read_twice(text: str) -> list[str]:
    """What the whole of `text` says, if a program had taken UTF-8 for the letters of Windows, or of a Mac."""
    return list(filter(None, (_again(text, windows=windows) for windows in (True, False))))


def _put_right(run: str) -> str:
    windows, mac = (_again(run, windows=windows) for windows in (True, False))
    for again in (windows, mac):
        if LATIN.fullmatch(again):
            return again
    return windows if LETTERS_OF_ANOTHER_SCRIPT.fullmatch(windows) else run


def _again(text: str, *, windows: bool) -> str:
    """`text` written in one encoding and read in the right one; nothing where that cannot be."""
    try:
        wrong = text.translate(WINDOWS_SIGNS).encode("latin-1") if windows else text.encode("mac-roman")
        return wrong.decode("utf-8-sig")
    except UnicodeError:
        return ""
