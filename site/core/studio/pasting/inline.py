"""Words with the few marks that a text keeps: bold, italic, raised letters, links, calls of footnotes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from bs4 import NavigableString, PageElement, Tag
from django.utils.html import escape

from text.plain_text import one_line, rich
from text.reading.wrapped import unwrapped

from .losses import Loss, Losses
from .markup import LISTS, classes, css, is_block, is_hidden
from .notes import is_call

SPACES = re.compile(r"[ \t\n\r\f]+")
ROWS_OF_SPACES = re.compile(r"[ \xa0]{2,}")
PUBLIC_LINK = re.compile(r"(?:https?://[^\s/]|mailto:[^\s@]+@|tel:\+?[\d(])", re.IGNORECASE)
LONGEST_LINK = 2000
# The pictures that networks put in the place of emojis have them as their alternative text.
EMOJI = re.compile(r"[^\w\s.,;:!?'\"()-]{1,16}")
LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
"""Signs that are letters of their own when they are lowered: CO₂."""
FRAMES = frozenset({"iframe", "video", "audio", "object", "embed"})
UNSEEN_FORMS = frozenset({"input", "select", "button", "textarea", "svg", "canvas", "map"})
DEEPEST = 60
"""Elements within one another: what is deeper is read as plain words."""


@dataclass(frozen=True)
class Style:
    """The marks of some words."""

    bold: bool = False
    italic: bool = False
    raised: bool = False
    lowered: bool = False
    struck: bool = False
    href: str = ""


PLAIN = Style()


@dataclass(frozen=True)
class Span:
    """Words with the same marks (a line feed is a break), or the call of the note with the key `note`."""

    text: str
    style: Style = PLAIN
    note: str = ""


BREAK = Span("\n")


@dataclass
class Inline:
    """Reads what stands within lines: `calls` are the links that call notes, by their `id`, with the notes' keys."""

    calls: dict[int, str] = field(default_factory=dict)
    losses: Losses = field(default_factory=Losses)

    def spans(self, node: PageElement, style: Style = PLAIN, depth: int = 0, *, lists: bool = True) -> Iterator[Span]:
        """The words of `node`, with a break between its blocks; without those of `lists` within, where it says so."""
        if isinstance(node, NavigableString):
            yield Span(self._words(str(node), style), replace(style, lowered=False, struck=False))
        if not isinstance(node, Tag) or self.is_left_out(node):
            return
        if node.name == "br":
            yield BREAK
        elif node.name == "img":
            yield from self._image(node, style)
        elif id(node) in self.calls:
            yield Span(node.get_text().strip(" []()"), PLAIN, self.calls[id(node)])
        elif depth > DEEPEST:
            yield Span(node.get_text(" "), style)
        else:
            yield from self._within(node, self.styled(node, style), depth, lists=lists)

    def _words(self, text: str, style: Style) -> str:
        """What a text says; a text of the site has no marks for what is lowered or struck out."""
        if text.strip() and style.struck:
            self.losses[Loss.STRUCK] += 1
        if text.strip() and style.lowered:
            lowered = text.translate(LOWERED)
            self.losses[Loss.LOWERED] += any(letter.isalpha() for letter in lowered)
            return lowered
        return text

    def _within(self, node: Tag, style: Style, depth: int, *, lists: bool) -> Iterator[Span]:
        block = is_block(node)
        if block:
            yield BREAK
        for child in node.children:
            if not lists and isinstance(child, Tag) and child.name in LISTS:
                continue
            for span in self.spans(child, style, depth + 1, lists=lists):
                yield replace(span, text=_plain_spaces(span.text)) if _is_converted(node) else span
        if block:
            yield BREAK

    def is_left_out(self, tag: Tag) -> bool:
        """Whether nothing of `tag` is read: it is told, where the reader saw something."""
        loss = self._loss(tag)
        if loss:
            self.losses[loss] += 1
        return loss is not None or tag.name in UNSEEN_FORMS or css(tag).get("mso-element") == "comment-list"

    def _loss(self, tag: Tag) -> Loss | None:
        if tag.name in FRAMES:
            return Loss.VIDEO
        if tag.name == "del":
            return Loss.DELETION
        if "msocomanchor" in classes(tag):
            return Loss.COMMENT
        if is_hidden(tag) and tag.get_text(strip=True):
            return Loss.HIDDEN
        return None

    def _image(self, image: Tag, style: Style) -> Iterator[Span]:
        words = str(image.get("alt", "")).strip()
        if words and EMOJI.fullmatch(words):
            yield Span(words, style)
        else:
            self.losses[Loss.IMAGE] += 1

    def styled(self, tag: Tag, style: Style) -> Style:
        """The marks of the words within `tag`, which stands within words marked `style`."""
        written = css(tag)
        if tag.name == "a" and tag.has_attr("href"):
            style = replace(style, href=self._link(str(tag["href"])))
        bold = style.bold or tag.name in {"b", "strong"}
        italic = style.italic or tag.name in {"i", "em", "cite"}
        raised = style.raised or tag.name == "sup" or written.get("vertical-align") == "super"
        lowered = style.lowered or tag.name == "sub" or written.get("vertical-align") == "sub"
        struck = style.struck or tag.name in {"s", "strike"} or "line-through" in written.get("text-decoration", "")
        if weight := written.get("font-weight"):
            bold = weight in {"bold", "bolder"} or (weight.isdigit() and int(weight[:4]) >= 600)
        if slant := written.get("font-style"):
            italic = slant.startswith(("italic", "oblique"))
        return replace(style, bold=bold, italic=italic, raised=raised, lowered=lowered, struck=struck)

    def _link(self, href: str) -> str:
        href = unwrapped(SPACES.sub("", href))
        if PUBLIC_LINK.match(href) and len(href) <= LONGEST_LINK:
            return href
        if href and not is_call(href):
            self.losses[Loss.LINK] += 1
        return ""


def _is_converted(tag: Tag) -> bool:
    """Whether the browser put no-break spaces in the place of plain ones there."""
    return "apple-converted-space" in classes(tag) or "mso-spacerun" in css(tag)


def _plain_spaces(text: str) -> str:
    return text.replace("\xa0", " ")


def tidied(spans: Iterable[Span]) -> list[Span]:
    """`spans` joined where their marks are the same, with single spaces and breaks between words and none around."""
    result: list[Span] = []
    for span in spans:
        text = span.text if span.text == "\n" else SPACES.sub(" ", rich_spaces(span.text))
        before = result[-1] if result else None
        if text == "\n":
            _cut_end(result)
            before = result[-1] if result else None
            if before is None or before.text == "\n":
                continue
        elif not span.note and (before is None or before.text.endswith((" ", "\n"))):
            text = text.lstrip(" ")
        if not text and not span.note:
            continue
        style = replace(span.style, bold=False, italic=False, raised=False) if not text.strip() else span.style
        if before and text != "\n" and before.text != "\n" and not (before.note or span.note) and before.style == style:
            result[-1] = Span(before.text + text, style)
        else:
            result.append(Span(text, style, span.note))
    while result and result[-1].text == "\n":
        result.pop()
    _cut_end(result)
    return result


def rich_spaces(text: str) -> str:
    """`text` as the site keeps it, with the spaces around it: they part it from its neighbours."""
    kept = rich(f"x{text}x")
    return kept[1:-1]


def _cut_end(spans: list[Span]) -> None:
    while spans and not spans[-1].note and spans[-1].text != "\n":
        text = spans[-1].text.rstrip(" ")
        if text:
            spans[-1] = replace(spans[-1], text=text)
            return
        spans.pop()


def has_words(spans: Iterable[Span]) -> bool:
    """Whether there is anything to read."""
    return any(span.note or span.text.strip() for span in spans)


def html_of(spans: Iterable[Span]) -> str:
    """Spans as a rich text stores them."""
    html = ""
    link = ""
    for span in spans:
        if span.style.href != link:
            html += ("</a>" if link else "") + (f'<a href="{escape(span.style.href)}">' if span.style.href else "")
            link = span.style.href
        html += _marked(span)
    return html + ("</a>" if link else "")


def _marked(span: Span) -> str:
    if span.note:
        return f'<footnote id="{span.note}">[{span.note[:6]}]</footnote>'
    html = escape(span.text).replace("\n", "<br/>")
    for wanted, name in ((span.style.raised, "sup"), (span.style.italic, "i"), (span.style.bold, "b")):
        if wanted and span.text.strip():
            html = f"<{name}>{html}</{name}>"
    return html


def plain_of(spans: Iterable[Span], losses: Losses, between: str = " ") -> str:
    """Spans as plain words, in one line, with `between` at its breaks; what they lose is counted."""
    words = []
    for span in spans:
        if span.note:
            losses[Loss.MISPLACED_CALL] += 1
        if span.style.href:
            losses[Loss.PLAIN_MARKS] += 1
        words.append(f"[{span.text}]" if span.note else span.text)
    return ROWS_OF_SPACES.sub(" ", one_line("".join(words).replace("\n", between)))
