"""Says of the parts of a page in another language that are in French that they are.

Only where `TRANSLATED_SHARE` lets such a page be published. What is French was noted when it was published, as marks of
the texts, not the texts: a name that is protected later must not be found here. The parts are looked for in the HTML
of the page, where a text may stand in a paragraph, a caption, a list of contents or the description of a picture.
"""

import re
from collections.abc import Container
from hashlib import blake2b

from bs4 import BeautifulSoup, NavigableString, Tag
from django.conf import settings
from django.template.response import TemplateResponse

from access.querysets import reader_language
from text.languages import direction

UNREAD = ("script", "style", "template")
CALLS = "sup"
SPOKEN = ("alt", "aria-label", "title", "placeholder")
"""The attributes that are read to people."""
MARK_BYTES = 8
QUOTED = re.compile(r"[“„«‘]([^“”„«»‘’]+)[”“»’]")
"""A title in a sentence of ours."""


def mark_of(text: str) -> str:
    """The mark of a text, from its letters alone: signs, spaces and calls of notes differ between text and page."""
    letters = "".join(letter for letter in text.casefold() if letter.isalpha())
    return blake2b(letters.encode(), digest_size=MARK_BYTES).hexdigest() if letters else ""


def say_what_is_french(response: TemplateResponse, marks: Container[str]) -> None:
    """Give each part of a rendered page that is one of the texts marked as French its `lang`."""
    soup = BeautifulSoup(response.content, "html.parser")
    if soup.main:
        _mark_below(soup, soup.main, marks)
        response.content = soup.encode(formatter="html5")


def _mark_below(soup: BeautifulSoup, element: Tag, marks: Container[str]) -> None:
    for child in list(element.children):
        if isinstance(child, Tag):
            if child.name in UNREAD or child.get("lang") == settings.LANGUAGE_CODE:
                continue
            if _is_french(child, marks):
                _say(child)
            else:
                _mark_below(soup, child, marks)
        elif type(child) is NavigableString:
            _mark_text(soup, child, marks)


def _mark_text(soup: BeautifulSoup, text: NavigableString, marks: Container[str]) -> None:
    if mark_of(text) in marks:
        _say(text.wrap(soup.new_tag("span")))
        return
    for found in QUOTED.finditer(text):
        if mark_of(found[1]) in marks:
            quoted = soup.new_tag("span")
            quoted.string = found[1]
            text.replace_with(text[: found.start(1)], quoted, text[found.end(1) :])
            _say(quoted)
            return


def _is_french(element: Tag, marks: Container[str]) -> bool:
    if any(mark_of(str(element.get(name, ""))) in marks for name in SPOKEN):
        return not element.get_text(strip=True)
    return mark_of(_read(element)) in marks


def _read(element: Tag) -> str:
    """The text of an element, without the calls of notes."""
    texts = element.find_all(string=True)
    return "".join(text for text in texts if type(text) is NavigableString and not text.find_parent((CALLS, *UNREAD)))


def _say(element: Tag) -> None:
    french = settings.LANGUAGE_CODE
    element["lang"] = french
    if direction(french) != direction(reader_language()):
        element["dir"] = direction(french)
