"""Binary parts of any kind: runs of letters among bytes that mean something else, in UTF-8 and UTF-16."""

import re
from collections.abc import Iterator

from .scripts import ALPHABETS, DENSE, LATIN, words

PIECE, OVERLAP = 1 << 20, 2_000
RUN = re.compile("[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd\ud800-\udfff]{2,}")
# In bytes that mean something else, fewer in a row are no rarity.
LEAST = 4
TELLING = re.compile(f"[{LATIN}]{{{LEAST},}}|{words(LEAST)}")
WRITTEN = re.compile(r"[^\W_]|\s|[\u0300-\u036f\u064b-\u0652\u0900-\u1aff]")
# A run of so many is no accident, whatever its signs.
LONG, LEAST_SHARE = 24, 0.7
ALPHABETIC = re.compile(f"[{LATIN}{''.join(ALPHABETS)}\x20-\x7e\xa0-\xbf\u2010-\u2027\t\r\n]{{{LEAST},}}")
# Two bytes are nearly always a Chinese or Korean letter: such runs need an end on both sides, or a zero on one.
EDGE = "[\x00-\xff\u3000-\u301f\uff00-\uff1f\ufeff]"
DENSE_RUN = f"[{''.join(DENSE)}\x20-\x7e]{{2,}}"
BOUNDED = re.compile(f"(?:(?<={EDGE})|\\A){DENSE_RUN}(?:(?={EDGE})|\\Z)|(?<=\x00){DENSE_RUN}|{DENSE_RUN}(?=\x00)")


def runs(content: bytes, most: int) -> Iterator[str]:
    """The texts that stand in `content`, four letters or longer (two, where a letter is a syllable).

    Of more than `most` bytes, the beginning and the end.
    """
    if len(content) > most:
        content = content[: most // 2] + b"\0\0\0\0" + content[-most // 2 :]
    for start in range(0, len(content), PIECE):
        piece = content[start : start + PIECE + OVERLAP]
        yield from filter(_is_text, RUN.findall(piece.decode("utf-8", "replace")))
        for charset in ("utf-16-le", "utf-16-be"):
            for shift in (0, 1):
                yield from _wide_runs(piece[shift:].decode(charset, "replace"))


def _wide_runs(text: str) -> Iterator[str]:
    yield from filter(_is_text, ALPHABETIC.findall(text))
    yield from filter(TELLING.search, BOUNDED.findall(text))


def _is_text(run: str) -> bool:
    if not TELLING.search(run):
        return False
    return len(run) > LONG or len(WRITTEN.findall(run)) >= LEAST_SHARE * len(run)
