"""XML and HTML: text and the values of attributes, whatever is wrong with the rest."""

import re
from collections.abc import Iterator
from html import unescape

TAG = re.compile(r"<([^<>]*)>")
CDATA = re.compile(r"<!\[CDATA\[|\]\]>")
# Without its end, for ">" may stand in a value.
ATTRIBUTE = re.compile(r"=\s*(?:\"([^\"]*)|'([^']*))")
NAME = re.compile(r"/?(?:[\w.-]+:)?([\w.-]+)")
# What stands apart from what is beside it: paragraphs, cells, titles, lines (Office, OpenDocument, HTML).
APART_NAMES = (
    "p h h1 h2 h3 h4 h5 h6 li dt dd td th tr tc row si c v f is title creator subject description keywords div section "
    "list-item table-cell table-row comment text navLabel br line-break option"
)
APART = frozenset(APART_NAMES.split())
# Spaces that are tags.
SPACES = frozenset({"tab", "s"})
CUT = "<>"
"""Stands for tags within a line: a name is looked for with and without a space there."""
CUTS = re.compile(f"(?:{CUT})+")

# Values that only programs read: left, autoHeight, 00A12B34, {6F1C-…}.
OPTION = re.compile(r"[a-z][a-zA-Z]{0,6}")
NUMBER = re.compile(r"\{?[0-9A-Fa-f-]{4,}\}?")


def text_of_markup(markup: str) -> str:
    """What stands between the tags, a line for each paragraph or cell; what stands in comments too."""
    return CUTS.sub(CUT, TAG.sub(_written, CDATA.sub("", markup.replace("\n", " "))))


def _written(tag: re.Match[str]) -> str:
    inside = tag[1]
    if inside.startswith(("!--", "?")):
        return f"\n{inside}\n"
    named = NAME.match(inside)
    name = named[1] if named else ""
    return " " if name in SPACES else "\n" if name in APART else CUT


def values_of_markup(markup: str) -> Iterator[str]:
    """The values of attributes that may be words: names, descriptions, addresses."""
    for tag in TAG.finditer(markup):
        for double, single in ATTRIBUTE.findall(tag[1]):
            value = unescape(double or single)
            if not (OPTION.fullmatch(value) or NUMBER.fullmatch(value)):
                yield value
