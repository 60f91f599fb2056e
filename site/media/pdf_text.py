"""The text of a PDF's page, put together from its lines."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

LINE_HYPHEN = "\ufffe"
"""What pdfium puts for a hyphen that ends a line, in place of the hyphen and of the end of the line."""

UNREADABLE = (
    *range(0x20),
    *range(0x7F, 0xA0),
    0xAD,  # an optional hyphen
    *range(0x202A, 0x202F),  # turns of direction, which would spread over what follows
    *range(0x2066, 0x206A),
    *range(0xD800, 0xE000),  # halves of characters
    *range(0xE000, 0xF900),  # signs that a font alone knows
    0xFEFF,
    0xFFFE,
    0xFFFF,
)
WRITTEN = dict.fromkeys(UNREADABLE) | {
    0x09: " ",
    0xF0B7: "•",
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
PARAGRAPH = "\n\n"
SENTENCE_ENDS = (".", "!", "?", "…", ":", "»", "”")
BULLETS = ("•", "▪", "■", "‣", "◦", "●", "– ", "— ", "- ")
SAME_SIZE = 0.08
WIDE_GAP = 1.3
SHORT_LINE = 0.7
INDENT = 0.8
# So many pages, and half of a document's, make a line a running one.
RUNNING_PAGES = 3

BROKEN_WORD = re.compile(rf"(\w+){LINE_HYPHEN}\s*(\w+)")
WORD = re.compile(r"\w+(?:-\w+)*")
DIGITS = re.compile(r"\d+")
# What stands before or after a hyphen that belongs to the word.
FIRST_PARTS = "après arrière auto avant celle celles celui ceux demi ex ici là mi non porte quasi sans semi sous vice"
LAST_PARTS = "ce ci elle elles en il ils je la là le les leur lui même mêmes moi nous on toi tu vous y"


class Line(NamedTuple):
    """A line of a page: where it begins and how large it is written, in points; `y` grows upwards.

    `is_marginal` when it stands where running titles and page numbers do, at the top or at the foot.
    """

    text: str
    x: float
    y: float
    size: float
    is_marginal: bool = False


def without_running_lines(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of pages without those at the top and at the foot that come again and again, but for their numbers."""
    places = Counter(words for lines in pages for words in {_words_of(line) for line in lines if line.is_marginal})
    least = max(RUNNING_PAGES, len(pages) / 2)
    running = {words for words, count in places.items() if count >= least}
    return [[line for line in lines if not (line.is_marginal and _words_of(line) in running)] for lines in pages]


def _words_of(line: Line) -> str:
    """What a line says, whatever its numbers and its spaces."""
    return " ".join(DIGITS.sub("", line.text).split())


def page_text(lines: Sequence[Line]) -> str:
    """The text of a page: paragraphs with an empty line between them. Words cut at line ends stay marked."""
    lines = [line for line in lines if line.text.strip()]
    gaps = [above.y - below.y for above, below in pairwise(lines) if above.y > below.y]
    gap = median(gaps) if gaps else 0.0
    length = median(len(line.text) for line in lines) if lines else 0.0
    parts: list[str] = []
    for index, line in enumerate(lines):
        if index == 0 or _begins_paragraph(lines[index - 1], line, gap, length):
            parts.append(line.text.strip())
        else:
            parts[-1] = _continued(parts[-1], line.text.strip())
    return PARAGRAPH.join(parts)


def _begins_paragraph(above: Line, line: Line, gap: float, length: float) -> bool:
    text, ended = line.text.lstrip(), above.text.rstrip().endswith(SENTENCE_ENDS)
    if above.text.endswith(LINE_HYPHEN):
        return False
    if abs(above.size - line.size) > SAME_SIZE * max(above.size, line.size, 1):
        return True
    if line.y > above.y + line.size / 2:
        # Another column, or a box beside.
        return ended or not text[:1].islower()
    if above.y - line.y > WIDE_GAP * max(gap, line.size):
        return True
    if text.startswith(BULLETS) and (ended or above.text.lstrip().startswith(BULLETS)):
        return True
    is_indented = line.x > above.x + INDENT * line.size and not above.text.lstrip().startswith(BULLETS)
    return ended and not text[:1].islower() and (is_indented or len(above.text) < SHORT_LINE * length)


def _continued(text: str, more: str) -> str:
    return f"{text}{more}" if text.endswith(LINE_HYPHEN) else f"{text} {more}"


def whole_words(texts: Sequence[str]) -> list[str]:
    """The texts of a document with the words joined that the ends of lines cut, and without unreadable signs."""
    if not any(LINE_HYPHEN in text for text in texts):
        return [readable(text) for text in texts]
    known = _words(texts)

    def join(cut: re.Match[str]) -> str:
        first, last = cut.groups()
        return f"{first}{_joint(first, last, known)}{last}"

    return [readable(BROKEN_WORD.sub(join, text).replace(LINE_HYPHEN, "-")) for text in texts]


def _words(texts: Iterable[str]) -> frozenset[str]:
    """The words that stand whole in `texts`, in small letters."""
    return frozenset(word.lower() for text in texts for word in WORD.findall(text))


def _joint(first: str, last: str, known: frozenset[str]) -> str:
    """A hyphen, or nothing: as the document writes the word elsewhere, else as its parts tell."""
    first, small = first.lower(), last.lower()
    if f"{first}-{small}" in known:
        return "-"
    if first + small in known:
        return ""
    is_compound = (
        first in FIRST_PARTS.split() or small in LAST_PARTS.split() or last[:1].isupper() or not last.isalpha()
    )
    return "-" if is_compound else ""


def readable(text: str) -> str:
    """`text` without signs that mean nothing to a reader or that a database refuses; its lines stay."""
    return "\n".join(line.translate(WRITTEN) for line in text.split("\n"))
