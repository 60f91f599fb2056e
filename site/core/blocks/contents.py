"""The contents list of a page, made of the headings of its texts as they were rendered."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import takewhile
from typing import NamedTuple

from django.utils.html import strip_tags

HEADING = re.compile(r'<h([2-6])(?= )([^>]*? id="([^"_][^"]*)"[^>]*)>(.*?)</h\1>', re.DOTALL)
"""One that can be led to; the anchors that begin with a low line are the site's own."""
DETAIL = "b-heading--4"
"""The class of the headings that staff mean for a detail, which are not listed."""
FEWEST = 2
"""Headings that make a list: one alone says nothing."""


class Heading(NamedTuple):
    """A heading of a text, by its level in the page."""

    level: int
    text: str
    anchor: str


class ContentsLink(NamedTuple):
    """A heading with its anchor, and those of the sections below it."""

    text: str
    anchor: str
    below: "tuple[ContentsLink, ...]"


def headings_in(html: str) -> Iterator[Heading]:
    """The headings that `html` shows, in order, but for details."""
    for level, attributes, anchor, text in HEADING.findall(html):
        if DETAIL not in attributes:
            yield Heading(int(level), unescape(strip_tags(text)).strip(), anchor)


def contents_of(headings: Sequence[Heading]) -> tuple[ContentsLink, ...]:
    """The headings, each with those below it; none where there are too few to choose from."""
    return _nested(headings) if len(headings) >= FEWEST else ()


def _nested(headings: Sequence[Heading]) -> tuple[ContentsLink, ...]:
    links: list[ContentsLink] = []
    place = 0
    while place < len(headings):
        level, text, anchor = headings[place]
        below = list(takewhile(lambda heading: heading.level > level, headings[place + 1 :]))  # noqa: B023  used at once
        links.append(ContentsLink(text, anchor, _nested(below)))
        place += 1 + len(below)
    return tuple(links)
