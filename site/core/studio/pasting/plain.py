"""Plain text as the HTML that it looks like: what stands alone and short is a heading, marks begin the items of lists.

A text without layout says no more than that; whoever pastes it sees what it becomes before it is put in.
"""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise, takewhile

from django.utils.html import escape

from text.plain_text import paragraphs

LONGEST_HEADING = 80
LONGEST_LINE = 120
"""Programs that break lines break them before."""
ENDS = (*".!;:,…»”\"'", "...")
"""What a sentence ends with, and no heading does; a question may be one."""
# Long dashes begin what people say, in French; a star, a footnote.
BULLET = re.compile(r"[•◦▪●‣]\s*|-\s+")
NUMBER = re.compile(r"(\d{1,2})[.)]\s*(?=[^\d\s])")
PARTED = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")

Piece = tuple[str, str]
"""The element that a piece of text becomes ("h2", "ul", "ol", "p"), and its words."""


def html_of(text: str) -> str:
    """`text` as HTML."""
    found = []
    for element, pieces in groupby(_pieces(text), key=lambda piece: piece[0]):
        words = [words for _element, words in pieces]
        if element in ("ul", "ol"):
            found.append(f"<{element}>{''.join(f'<li>{escape(item)}</li>' for item in words)}</{element}>")
        elif element == "h2":
            found += [f"<h2>{escape(heading)}</h2>" for heading in words]
        else:
            found.append(paragraphs("\n\n".join(words)))
    return "".join(found)


def _pieces(text: str) -> list[Piece]:
    pieces: list[Piece] = []
    for part, after in pairwise([*_parts(text.replace("\r\n", "\n").replace("\r", "\n")), ""]):
        if after and _is_heading(part):
            pieces.append(("h2", part))
        else:
            _add_lines(pieces, part)
    return pieces


def _parts(text: str) -> Iterator[str]:
    """What empty lines part; where lines are too long to have been broken by hand, each of them."""
    for part in PARTED.split(text):
        lines = [line.strip() for line in part.split("\n") if line.strip()]
        if any(len(line) > LONGEST_LINE for line in lines):
            yield from lines
        elif lines:
            yield "\n".join(lines)


def _add_lines(pieces: list[Piece], part: str) -> None:
    """Add the items of a part, and its other lines, together where they follow each other."""
    begins = True
    for line in part.split("\n"):
        element, words = _item_or_line(line, counted=len(list(takewhile(_is_numbered, reversed(pieces)))))
        if element == "p" and not begins and pieces[-1][0] == "p":
            words = f"{pieces.pop()[1]}\n{words}"
        pieces.append((element, words))
        begins = False


def _item_or_line(line: str, counted: int) -> Piece:
    """What a line is, after a list of `counted` items. A number that does not count on stays, or it would change."""
    if bullet := BULLET.match(line):
        return "ul", line[bullet.end() :]
    number = NUMBER.match(line)
    if number and int(number[1]) == counted + 1:
        return "ol", line[number.end() :]
    return "p", line


def _is_numbered(piece: Piece) -> bool:
    return piece[0] == "ol"


def _is_heading(part: str) -> bool:
    is_line = "\n" not in part and len(part) <= LONGEST_HEADING
    is_item = BULLET.match(part) or NUMBER.match(part)
    return is_line and part[0].isalpha() and not is_item and not part.endswith(ENDS) and not {"|", "/"} & set(part)
