"""A description as plain text that anyone can edit, and back, so that what is not touched keeps its form."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from django.utils.html import format_html_join

from text.plain_text import paragraphs

BULLET = re.compile(r"[-*•]\s+")


def to_plain(html: str) -> str:
    """The words of a rich text: a blank line between blocks, a hyphen before each line of a list."""
    return "\n\n".join(plain for plain, _html in _blocks(html))


def with_changes(html: str, text: str) -> str:
    """The rich text `html` after its plain form was edited into `text`: untouched blocks stay as they are."""
    known = dict(_blocks(html))
    blocks = (block.strip() for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n")))
    return "".join(known.get(block) or _to_html(block) for block in blocks if block)


def _blocks(html: str) -> Iterator[tuple[str, str]]:
    """(plain text, HTML) of each paragraph, heading or list."""
    for node in BeautifulSoup(html, "html.parser").children:
        written = str(node)
        if plain := _plain(node) if isinstance(node, Tag) else written.strip():
            yield plain, written


def _plain(block: Tag) -> str:
    if block.name in ("ul", "ol"):
        return "\n".join(f"- {_line(item)}" for item in block.find_all("li"))
    for line_break in block.find_all("br"):
        line_break.replace_with("\n")
    lines = (" ".join(line.split()) for line in block.get_text().split("\n"))
    return "\n".join(line for line in lines if line)


def _line(item: Tag) -> str:
    return " ".join(item.get_text(" ").split())


def _to_html(block: str) -> str:
    """A block that the partner wrote: a list when each of its lines begins like one, else a paragraph."""
    lines = [line.strip() for line in block.split("\n")]
    if all(BULLET.match(line) for line in lines):
        items = format_html_join("", "<li>{}</li>", ((BULLET.sub("", line, count=1),) for line in lines))
        return f"<ul>{items}</ul>"
    return paragraphs("\n".join(lines))
