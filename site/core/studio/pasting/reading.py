"""The parts of a document in their order: headings, paragraphs, lists, quotes, tables."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from bs4 import NavigableString, PageElement, Tag

from .inline import BREAK, DEEPEST, PLAIN, Inline, Span, Style, has_words, plain_of, tidied
from .losses import Loss
from .markup import HEADINGS, LISTS, block_holders, classes, css, is_block
from .numbers import count_renumbered, number_of_first, number_of_item, number_of_sign
from .parts import Heading, Item, Paragraph, Part, Quotation
from .tables import cells_of, is_layout, is_too_large, read_table, rows_of

LONGEST_HEADING = 200
LONGEST_NAME = 120
LONGEST_BOLD_HEADING = 120
LAST_HEADING = 6
"""Of a heading that says no level: below the others."""
ENDS_OF_SENTENCES = (".", ",", ";", "…")
DEEPEST_LIST = 4
BETWEEN_CELLS = " – "
# Word: "mso-list: l0 level2 lfo1", its sign in an element of its own.
LIST_OF_WORD = re.compile(r"\blevel(\d)\b")
NUMBER = re.compile(r"\(?(?:\d+|[a-z]|[ivxlc]+)[.)°]", re.IGNORECASE)
HAS_NUMBER = re.compile(r"\d|\b[a-z][.)]|\b[ivxlc]+[.)]", re.IGNORECASE)
CONTENTS = re.compile(r"msotoc(?:heading|\d)?|toc\d?|toccontainer", re.IGNORECASE)
NAMED_CONTENTS = re.compile(r"toc\d*|table of contents\d*", re.IGNORECASE)
TITLES = frozenset({"msotitle", "title"})
QUOTES = frozenset({"msoquote", "msointensequote", "quotations"})
WHO = re.compile(r"^[—–-]\s*(?=\S)")
QUOTATION_MARKS = re.compile(r"^[«“”\"„]\s*|\s*[»“”\"]$")


@dataclass
class Reader:
    """Reads the blocks below an element; `parts` is what was found so far."""

    inline: Inline
    holders: set[int]
    parts: list[Part] = field(default_factory=list)
    line: list[Span] = field(default_factory=list)
    """What stands beside blocks, and is a paragraph of its own."""

    def read(self, parent: Tag, style: Style = PLAIN, depth: int = 0) -> None:
        """Read what stands within `parent`."""
        for child in parent.children:
            if isinstance(child, Tag) and (is_block(child) or id(child) in self.holders) and depth < DEEPEST:
                self.end_line()
                self._read_block(child, self.inline.styled(child, style), depth + 1)
                self.end_line()
            else:
                self._add_to_line(child, style)

    def _add_to_line(self, node: PageElement, style: Style) -> None:
        at_start = not self.line or self.line[-1] is BREAK
        if isinstance(node, Tag) and node.name == "br" and self.line and at_start:
            self.end_line()  # an empty line between two paragraphs that are none
        elif not at_start or isinstance(node, Tag) or str(node).strip(" \t\n\r\f"):
            self.line.extend(self.inline.spans(node, style))

    def end_line(self, *, is_term: bool = False) -> None:
        """Make a paragraph of what stood beside blocks."""
        spans, self.line = tidied(self.line), []
        if has_words(spans):
            self.parts.append(Paragraph(spans, is_term))

    def _read_block(self, tag: Tag, style: Style, depth: int) -> None:
        if self.inline.is_left_out(tag):
            return
        if _is_contents(tag):
            self.inline.losses[Loss.CONTENTS] += 1
        elif (level := _heading_level(tag)) is not None:
            self._add_heading(tag, level)
        elif tag.name in LISTS:
            self._read_list(tag, 0)
        elif tag.name == "table":
            self._read_table(tag, style, depth)
        elif _is_quote(tag):
            self._read_quote(tag, style, depth)
        elif (place := _place_in_list(tag)) is not None:
            self.parts.extend(self._item_of_word(tag, place))
        elif id(tag) in self.holders:
            self.read(tag, style, depth)
        else:
            self._add_paragraph(tag, style)

    def _add_paragraph(self, tag: Tag, style: Style) -> None:
        if tag.name == "pre":
            for text in list(tag.find_all(string=True)):
                text.replace_with(NavigableString(text.replace("\n", "\x0b")))
        is_term = tag.name == "dt"
        style = replace(style, bold=style.bold or is_term)
        self.line.extend(span for child in tag.children for span in _lines(self.inline.spans(child, style)))
        self.end_line(is_term=is_term)

    def _add_heading(self, tag: Tag, level: int) -> None:
        mark = _mark_of_word(tag)
        if mark and not HAS_NUMBER.search(mark.get_text()):
            mark.extract()
        spans = tidied(self.inline.spans(tag))
        words = plain_of(spans, self.inline.losses)
        if len(words) > LONGEST_HEADING:
            self.parts.append(Paragraph(spans))
        elif words:
            self.parts.append(Heading(words, level))

    def _read_list(self, tag: Tag, depth: int, *, is_numbered: bool | None = None) -> None:
        is_numbered = tag.name == "ol" if is_numbered is None else is_numbered
        number = number_of_first(tag)
        for child in tag.children:
            if isinstance(child, Tag) and self.inline.is_left_out(child):
                continue
            if isinstance(child, Tag) and child.name in LISTS:  # Google Docs and old pages
                self._read_list(child, depth + 1)
            elif isinstance(child, Tag) and child.name != "li" and child.find("li"):  # pages made by scripts
                self._read_list(child, depth, is_numbered=is_numbered)
            else:
                number = number_of_item(child, number) if isinstance(child, Tag) else number
                self._add_item(child, depth, number if is_numbered else None)
                number += isinstance(child, Tag)

    def _add_item(self, item: PageElement, depth: int, number: int | None) -> None:
        """Add an item, or what stands in its place, with the lists within it; one without `number` has a sign."""
        nodes = _without_lists(item) if isinstance(item, Tag) else [item]
        spans = tidied(span for node in nodes for span in self.inline.spans(node, lists=False))
        if has_words(spans):
            at = _written_level(item, depth) if isinstance(item, Tag) else depth
            self.parts.append(Item(spans, min(at, DEEPEST_LIST), number is not None, number))
        if isinstance(item, Tag):
            for inner in _lists_within(item):
                self._read_list(inner, depth + 1)

    def _item_of_word(self, tag: Tag, depth: int) -> Iterator[Part]:
        mark = _mark_of_word(tag)
        sign = mark.get_text().strip() if mark else ""
        if mark:
            mark.extract()
        spans = tidied(self.inline.spans(tag))
        if has_words(spans):
            yield Item(spans, min(depth, DEEPEST_LIST), bool(NUMBER.fullmatch(sign)), number_of_sign(sign))

    def _read_table(self, table: Tag, style: Style, depth: int) -> None:
        if not is_layout(table):
            self._add_table(table)
            return
        for cell in (cell for row in rows_of(table) for cell in cells_of(row)):
            self.read(cell, style, depth)
            self.end_line()

    def _add_table(self, table: Tag) -> None:
        if is_too_large(table):
            self.inline.losses[Loss.BIG_TABLE] += 1
            for row in rows_of(table):
                cells = (plain_of(tidied(self.inline.spans(cell)), self.inline.losses, ", ") for cell in cells_of(row))
                self.line.append(Span(BETWEEN_CELLS.join(filter(None, cells))))
                self.end_line()
        elif grid := read_table(table, self.inline):
            self.parts.append(grid)

    def _read_quote(self, tag: Tag, style: Style, depth: int) -> None:
        if tag.find(["table", *HEADINGS, *LISTS]):
            self.read(tag, style, depth)
            return
        by = _name_below(tag)
        name = plain_of(tidied(self.inline.spans(by)), self.inline.losses) if by else ""
        if by and len(name) <= LONGEST_NAME:
            by.extract()
        spans = _joined_lines(tidied(self.inline.spans(tag)))
        lines = [line for span in spans if (line := plain_of([span], self.inline.losses))]
        above = self.parts[-1] if self.parts else None
        if isinstance(above, Quotation) and not above.who:  # Word, LibreOffice: an element for each of its paragraphs
            self.parts.pop()
            lines = above.lines + lines
        said = WHO.sub("", lines[-1]) if len(lines) > 1 and WHO.match(lines[-1]) else ""
        who = said if len(said) <= LONGEST_NAME else ""
        if lines:
            self.parts.append(Quotation(lines[:-1] if who else lines, who or WHO.sub("", name)))


def read(root: Tag, inline: Inline) -> list[Part]:
    """The parts of the document below `root`, whose notes are out of it."""
    reader = Reader(inline, block_holders(root))
    reader.read(root)
    reader.end_line()
    inline.losses[Loss.RENUMBERED] += count_renumbered(reader.parts)
    return list(_with_bold_headings(reader.parts, inline))


def _with_bold_headings(parts: list[Part], inline: Inline) -> Iterator[Part]:
    """Make headings of the paragraphs that are such but for their style: short, all in bold, above what is not."""
    for part, below in pairwise([*parts, None]):
        if isinstance(part, Paragraph) and _is_bold_line(part) and not (below is None or _is_bold_line(below)):
            inline.losses[Loss.BOLD_HEADING] += 1
            yield Heading(plain_of(part.spans, inline.losses), LAST_HEADING)
        elif part:
            yield part


def _is_bold_line(part: Part) -> bool:
    if not isinstance(part, Paragraph) or part.is_term:
        return False
    text = "".join(span.text for span in part.spans)
    is_bold = all(span.style.bold or not span.text.strip() for span in part.spans) and not any(
        span.note for span in part.spans
    )
    return is_bold and len(text) <= LONGEST_BOLD_HEADING and "\n" not in text and not text.endswith(ENDS_OF_SENTENCES)


def _is_contents(tag: Tag) -> bool:
    named = str(tag.get("id", "")) or str(tag.get("role", ""))
    return bool(NAMED_CONTENTS.fullmatch(named) or any(CONTENTS.fullmatch(name) for name in classes(tag)))


def _heading_level(tag: Tag) -> int | None:
    if TITLES & classes(tag) and tag.name in {"p", "h1"}:
        return 0
    if tag.name in HEADINGS:
        return HEADINGS[tag.name]
    written = str(tag.get("aria-level", "")) if tag.get("role") == "heading" else css(tag).get("mso-outline-level", "")
    return int(written) if written in {"1", "2", "3", "4", "5", "6"} else None


def _is_quote(tag: Tag) -> bool:
    return tag.name == "blockquote" or any(name.partition("-")[0] in QUOTES for name in classes(tag))


def _name_below(quote: Tag) -> Tag | None:
    """What ends a quote of a web page, and says whose it is."""
    last = quote
    while children := [child for child in last.children if isinstance(child, Tag) or str(child).strip()]:
        last_child = children[-1]
        if not isinstance(last_child, Tag):
            return None
        if last_child.name in {"cite", "footer"} and (last is quote or len(children) == 1):
            return last_child if last_child.get_text(strip=True) != quote.get_text(strip=True) else None
        last = last_child
    return None


def _place_in_list(tag: Tag) -> int | None:
    """How many lists a paragraph of Word's stands within, beside its own; None where it is no item."""
    if tag.name != "p" or not (found := LIST_OF_WORD.search(css(tag).get("mso-list", ""))):
        return None
    return max(int(found[1]) - 1, 0)


def _mark_of_word(tag: Tag) -> Tag | None:
    """The number or the sign that Word writes before an item of a list, or before a heading."""
    return next((one for one in tag.find_all("span") if css(one).get("mso-list") == "ignore"), None)


def _written_level(item: Tag, depth: int) -> int:
    """Google Docs and Word on the web say how deep an item stands; the latter gives each a list of its own."""
    written = str(item.get("aria-level", "") or item.get("data-aria-level", ""))
    return max(int(written) - 1, 0) if written in {str(level) for level in range(1, 10)} else depth


def _without_lists(item: Tag) -> list[PageElement]:
    return [child for child in item.children if not (isinstance(child, Tag) and child.name in LISTS)]


def _lists_within(item: Tag) -> Iterator[Tag]:
    """The lists of an item, without those within them."""
    for child in item.children:
        if isinstance(child, Tag) and child.name in LISTS:
            yield child
        elif isinstance(child, Tag):
            yield from _lists_within(child)


def _lines(spans: Iterable[Span]) -> Iterator[Span]:
    """Spans with a break where a vertical tab stands."""
    for span in spans:
        for place, text in enumerate(span.text.split("\x0b")):
            if place:
                yield BREAK
            yield replace(span, text=text)


def _joined_lines(spans: Iterable[Span]) -> Iterator[Span]:
    """Plain words, a span a line."""
    words = ""
    for span in spans:
        if span.text == "\n":
            yield Span(words)
            words = ""
        else:
            words += f"[{span.text}]" if span.note else span.text
    yield Span(words)
