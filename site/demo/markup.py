"""A few signs to write texts with: the demo's paragraphs, lists and emphasis, and how they become rich text.

Blocks are separated by empty lines; lines within a block are joined. A block is a paragraph, a heading (``## …``)
or a list (each item starts with ``- `` or ``1. ``). Within a block, ``**bold**``, ``__italic__`` and
``[words](target)``, where the target is an address or the key of a page of the demo.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import escape
from inspect import cleandoc

# The kinds of block, by the sign that opens them.
SIGNS = {
    "# ": "title",
    "## ": "heading",
    "### ": "subheading",
    "> ": "quote",
    "@ ": "author",
    "= ": "statement",
    "- ": "item",
    "1. ": "step",
}
LIST_TAGS = {"item": "ul", "step": "ol"}
TAGS = {"heading": "h2", "subheading": "h3"}

BOLD = re.compile(r"\*\*(.+?)\*\*")
ITALIC = re.compile(r"__(.+?)__")
LINK = re.compile(r"\[(.+?)\]\((.+?)\)")


@dataclass(frozen=True)
class Block:
    """A piece of text and what it is: "paragraph" or one of `SIGNS`."""

    kind: str
    text: str


def read_blocks(text: str) -> list[Block]:
    """Cut `text` into its blocks, each on one line."""
    return [block for chunk in re.split(r"\n\s*\n", cleandoc(text)) for block in _blocks_of(chunk)]


def _blocks_of(chunk: str) -> Iterator[Block]:
    kind = "paragraph"
    lines: list[str] = []
    for line in filter(None, (line.strip(" \n") for line in chunk.splitlines())):
        sign = next((sign for sign in SIGNS if line.startswith(sign)), "")
        if sign and lines:
            yield Block(kind, " ".join(lines))
            lines = []
        if sign:
            kind = SIGNS[sign]
        lines.append(line.removeprefix(sign))
    if lines:
        yield Block(kind, " ".join(lines))


Link = Callable[[str], str]
"""Gives the attributes of the anchor that leads to a target."""
PLAIN_LINK: Link = 'href="{}"'.format


def to_html(text: str, link: Link = PLAIN_LINK) -> str:
    """Rich text as Wagtail stores it."""
    return blocks_to_html(read_blocks(text), link)


def blocks_to_html(blocks: Iterable[Block], link: Link = PLAIN_LINK) -> str:
    """Rich text of blocks read before."""
    html: list[str] = []
    open_list = ""
    for block in blocks:
        tag = LIST_TAGS.get(block.kind, "")
        if tag != open_list:
            html += [f"</{open_list}>"] * bool(open_list) + [f"<{tag}>"] * bool(tag)
            open_list = tag
        name = "li" if tag else TAGS.get(block.kind, "p")
        html.append(f"<{name}>{inline_html(block.text, link)}</{name}>")
    return "".join(html) + (f"</{open_list}>" if open_list else "")


def inline_html(text: str, link: Link = PLAIN_LINK) -> str:
    """The rich text of a line without a block around it."""
    html = escape(text, quote=False)
    html = BOLD.sub(r"<b>\1</b>", html)
    html = ITALIC.sub(r"<i>\1</i>", html)
    return LINK.sub(lambda found: f"<a {link(found[2])}>{found[1]}</a>", html)
