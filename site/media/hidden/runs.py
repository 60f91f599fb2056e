"""Binary parts of any kind: runs of letters among bytes that mean something else, in UTF-8 and UTF-16."""

import re
from collections.abc import Iterator

from .scripts import ALPHABETS, DENSE, LATIN, LATIN_BEYOND, words

PIECE, OVERLAP = 1 << 20, 2_000
RUN = re.compile("[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd\ud800-\udfff]{2,}")
# In bytes that mean something else, fewer in a row are no rarity; in Latin, capitals within a word neither.
LEAST, LEAST_LATIN = 4, 5
# Possessive, for a piece is not to be tried in every way.
REGULAR = f"(?:(?:[A-Z]?[a-z{LATIN_BEYOND}]{{2,}}+)++|[A-Z{LATIN_BEYOND}]++)(?![{LATIN}])"
TELLING = re.compile(f"(?<![{LATIN}])(?=[{LATIN}]{{{LEAST_LATIN}}}){REGULAR}|{words(LEAST)}")
WRITTEN = re.compile(r"[^\W_]|\s|[\u0300-\u036f\u064b-\u0652\u0900-\u1aff]")
# A run of so many is no accident, whatever its signs.
LONG, LEAST_SHARE = 24, 0.8
ALPHABETIC = re.compile(f"[{LATIN}{''.join(ALPHABETS)}\x20-\x7e\xa0-\xbf\u2010-\u2027\t\r\n]{{{LEAST},}}")
# Two bytes are nearly always a Chinese or Korean letter: such runs need an end on both sides, or a zero on one.
EDGE = re.compile("[\x00-\xff\u3000-\u301f\uff00-\uff1f\ufeff]?")
DENSE_RUN = re.compile(f"[{''.join(DENSE)}\x20-\x7e]{{2,}}")


def runs(content: bytes, most: int) -> Iterator[str]:
    """The texts that stand in `content`, five Latin letters or longer (four of others, two where one is a syllable).

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
    yield from (run[0] for run in DENSE_RUN.finditer(text) if _has_edges(text, run) and TELLING.search(run[0]))


def _has_edges(text: str, run: re.Match[str]) -> bool:
    before, after = text[max(run.start() - 1, 0) : run.start()], text[run.end() : run.end() + 1]
    return "\0" in (before, after) or bool(EDGE.fullmatch(before) and EDGE.fullmatch(after))


def _is_text(run: str) -> bool:
    if len(run) > LONG:
        return True
    return bool(TELLING.search(run)) and len(WRITTEN.findall(run)) >= LEAST_SHARE * len(run)
