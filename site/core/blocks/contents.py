"""The contents list of a body, made of its headings."""

from collections.abc import Iterator
from dataclasses import dataclass

from wagtail.blocks import StreamValue

from .story import RESERVED_ANCHORS, free_anchor

PART_LEVEL, SECTION_LEVEL = 2, 3
FEWEST = 2
"""Headings that make a list: one alone says nothing."""


@dataclass(frozen=True)
class ContentsLink:
    """A heading with the anchor that the body gives it, and those of the sections below it."""

    text: str
    anchor: str
    below: tuple["ContentsLink", ...] = ()


def contents_of(body: StreamValue) -> tuple[ContentsLink, ...]:
    """The parts of a body and their sections; none where there are too few to choose from.

    Read from what is stored, so that nothing is fetched for it. The anchors are those of `sections`, for a page whose
    first story is this body.
    """
    links = list(_links(body))
    parts: list[ContentsLink] = []
    for level, link in links:
        if level == PART_LEVEL or not parts:
            parts.append(link)
        elif level == SECTION_LEVEL:
            above = parts[-1]
            parts[-1] = ContentsLink(above.text, above.anchor, (*above.below, link))
    return tuple(parts) if len(links) >= FEWEST else ()


def _links(body: StreamValue) -> Iterator[tuple[int, ContentsLink]]:
    taken = set(RESERVED_ANCHORS)
    for block in body.raw_data:
        if block["type"] == "heading":
            text = block["value"]["text"]
            yield int(block["value"]["level"]), ContentsLink(text, free_anchor(text, taken))
