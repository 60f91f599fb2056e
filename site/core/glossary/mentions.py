"""Links for the first mention of each term in texts that are HTML already."""

import re
from html import unescape

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from .reading import Glossary, ShownTerm
from .words import mentions

# Elements in whose text no term is linked: links and what one acts with, headings, names, sources, pictures.
CLOSED = "|".join(
    (
        *("a", "button", "form", "label", "summary", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "th", "figcaption"),
        *("dt", "dfn", "cite", "code", "pre", "time", "svg", "script", "style", "template", "nav"),
    )
)
ATTRIBUTES = r'(?:[^>"]|"[^"]*")*'
# A title, a source or a name that is no heading says so in its class.
LEFT = re.compile(
    rf"<({CLOSED})\b{ATTRIBUTES}>.*?</\1>"
    rf'|<(p|span) class="[\w -]*(?:__title|__source|b-platform)"{ATTRIBUTES}>.*?</\2>'
    rf"|<{ATTRIBUTES}>",
    re.DOTALL,
)
CARD = re.compile(r'<a class="term"[^>]* data-card="_term-(\d+)"')


def link_mentions(html: str, glossary: Glossary) -> SafeString:
    """`html`, which is safe, with a link where it names a term to which no text of the page has led yet."""
    parts: list[str] = []
    done = 0
    for left in LEFT.finditer(html):
        parts += [_linked(html[done : left.start()], glossary), left[0]]
        glossary.mentioned.update(int(key) for key in CARD.findall(left[0]))
        done = left.end()
    return mark_safe("".join([*parts, _linked(html[done:], glossary)]))  # noqa: S308


def _linked(text: str, glossary: Glossary) -> str:
    if not text.strip():
        return text
    plain, done = unescape(text), 0
    parts: list[str] = []
    for found in mentions(plain, glossary.forms):
        if found.key not in glossary.mentioned and (term := glossary.show(found.key)):
            glossary.mentioned.add(found.key)
            words = plain[found.start : found.end]
            parts += [escape(plain[done : found.start]), opening_tag(term, glossary), escape(words), "</a>"]
            done = found.end
    return "".join([*parts, escape(plain[done:])]) if parts else text


def opening_tag(term: ShownTerm, glossary: Glossary) -> str:
    """The beginning of a link to `term`, with the card that the script opens in its place."""
    card = format_html(' data-card="{}"', term.card) if glossary.explains_terms else ""
    return format_html('<a class="term" href="{}"{}>', glossary.address_of(term), card)
