"""Links for the first mention of each term in a rich text that is HTML already."""

import re
from html import unescape

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from .reading import Glossary, ShownTerm
from .words import mentions

TAG = re.compile(r'(<(?:[^>"]|"[^"]*")*>)')
NAME = re.compile(r"</?([a-z0-9]+)")
CLOSED = frozenset({"a", "button", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6"})
"""Elements in whose text no term is linked."""


def link_mentions(html: str, glossary: Glossary) -> SafeString:
    """`html`, which is safe, with a link where it names a term that the page has not shown yet."""
    depth = 0
    parts = []
    for place, part in enumerate(TAG.split(html)):
        if place % 2:
            depth += _step(part)
        elif not depth and part.strip():
            part = _linked(part, glossary)
        parts.append(part)
    return mark_safe("".join(parts))  # noqa: S308


def _step(tag: str) -> int:
    """How much deeper the tag leads into elements whose text is left."""
    found = NAME.match(tag)
    if not found or found[1] not in CLOSED:
        return 0
    return -1 if tag.startswith("</") else 1


def _linked(text: str, glossary: Glossary) -> str:
    plain, done = unescape(text), 0
    parts: list[str] = []
    for found in mentions(plain, glossary.forms):
        if found.key not in glossary.shown and (term := glossary.show(found.key)):
            words = plain[found.start : found.end]
            parts += [escape(plain[done : found.start]), opening_tag(term, glossary), escape(words), "</a>"]
            done = found.end
    return "".join([*parts, escape(plain[done:])]) if parts else text


def opening_tag(term: ShownTerm, glossary: Glossary) -> str:
    """The beginning of a link to `term`, with the card that the script opens in its place."""
    card = format_html(' data-card="{}"', term.card) if glossary.explains_terms else ""
    return format_html('<a class="term" href="{}"{}>', glossary.address_of(term), card)
