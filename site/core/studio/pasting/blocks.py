"""The parts of a document as the blocks of a story."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .inline import Inline, Span, html_of, tidied
from .losses import Loss, told
from .markup import parse
from .notes import find_notes
from .parts import Grid, Heading, Item, Paragraph, Part, Quotation
from .reading import QUOTATION_MARKS, read

MOST_BLOCKS = 200
"""More would make a form that the studio cannot send."""
FIRST_LEVEL, LAST_LEVEL = 2, 4
LEFT_OF_BACK_LINK = re.compile(r"^[\[\]().:^↑,\s]+")

Raw = dict[str, Any]
"""A block as a stream stores it."""


@dataclass(frozen=True)
class Pasted:
    """What a text becomes."""

    title: str
    """That of the document, which is no heading of the text; empty where it has none."""
    blocks: list[Raw]
    notes: dict[str, str]
    """The rich texts of footnotes by the identifiers that the blocks call them by."""
    losses: list[str]
    """What could not be taken up, in words."""


def paste(html: str, *, is_whole: bool) -> Pasted:
    """The blocks of a story that `html` becomes; the title of the document apart, where it is a whole page.

    Raises ValidationError where nothing can be read.
    """
    root = parse(html)
    found = find_notes(root)
    inline = Inline(found.calls)
    inline.losses[Loss.COMMENT] += found.comments
    inline.losses[Loss.CALL_WITHOUT_NOTE] += found.unanswered
    parts = read(root, inline)
    title = _title_of(parts) if is_whole else ""
    notes = {key: f"<p>{html_of(_note_spans(inline, note))}</p>" for key, note in found.notes.items()}
    blocks = list(_blocks(parts[bool(title) :], inline))
    if not blocks and not title:
        raise ValidationError(_("There are no words in what was pasted."))
    if len(blocks) > MOST_BLOCKS:
        raise ValidationError(_("This is too long to be pasted at once. Copy and paste one part after the other."))
    return Pasted(title, blocks, notes, told(inline.losses))


def _title_of(parts: list[Part]) -> str:
    """The title of a document: what its style says, or the one heading of the first level above all others."""
    headings = [part for part in parts if isinstance(part, Heading)]
    first = parts[0] if parts else None
    if not isinstance(first, Heading) or (len(headings) == 1 and first.level):
        return ""
    return first.text if all(heading.level > first.level for heading in headings[1:]) and first.level <= 1 else ""


def _blocks(parts: Iterable[Part], inline: Inline) -> Iterator[Raw]:
    above: list[int] = []
    for is_text, group in groupby(parts, key=lambda part: isinstance(part, Paragraph | Item)):
        if is_text:
            yield _block("text", text_of(part for part in group if isinstance(part, Paragraph | Item)))
            continue
        for part in group:
            if isinstance(part, Heading):
                yield _block("heading", {"text": part.text, "level": str(_level(part, above, inline))})
            elif isinstance(part, Quotation):
                inline.losses[Loss.NAMELESS_QUOTE] += not part.who
                yield _block("quote", _quote(part))
            elif isinstance(part, Grid):
                yield _block("table", _table(part))


def _block(name: str, value: object) -> Raw:
    return {"type": name, "value": value, "id": str(uuid4())}


def _level(heading: Heading, above: list[int], inline: Inline) -> int:
    """The level on the page, where none is skipped."""
    while above and above[-1] >= heading.level:
        above.pop()
    above.append(heading.level)
    level = FIRST_LEVEL + len(above) - 1
    inline.losses[Loss.DEEP_HEADING] += level > LAST_LEVEL
    return min(level, LAST_LEVEL)


def _quote(quote: Quotation) -> Raw:
    text = QUOTATION_MARKS.sub("", "\n\n".join(quote.lines))
    return {"text": text, "who": quote.who, "role": "", "image": None, "source": "", "source_url": ""}


def _table(grid: Grid) -> Raw:
    heads, *rows = grid.rows
    return {
        "caption": grid.caption,
        "columns": [{"type": "text", "heading": head} for head in heads],
        "rows": [{"values": row} for row in rows],
    }


def text_of(parts: Iterable[Paragraph | Item]) -> str:
    """Paragraphs and lists as a rich text stores them."""
    html = ""
    open_lists: list[str] = []
    for part in parts:
        if isinstance(part, Paragraph):
            html += _closed(open_lists, 0) + f"<p>{html_of(part.spans)}</p>"
            continue
        name = "ol" if part.is_numbered else "ul"
        depth = min(part.depth, len(open_lists))
        html += _closed(open_lists, depth + 1)
        if len(open_lists) == depth + 1 and open_lists[-1] != name:
            html += _closed(open_lists, depth)
        if len(open_lists) == depth:
            open_lists.append(name)
            html += f"<{name}>"
        else:
            html += "</li>"
        html += f"<li>{html_of(part.spans)}"
    return html + _closed(open_lists, 0)


def _closed(open_lists: list[str], depth: int) -> str:
    """The ends of the lists that are open below `depth`, which are open no more."""
    html = ""
    while len(open_lists) > depth:
        html += f"</li></{open_lists.pop()}>"
    return html


def _note_spans(inline: Inline, note: Any) -> list[Span]:
    spans = tidied(inline.spans(note))
    if spans and not spans[0].note:
        first = Span(LEFT_OF_BACK_LINK.sub("", spans[0].text), spans[0].style)
        spans = tidied([first, *spans[1:]])
    return spans
