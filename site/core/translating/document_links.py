"""A link to a document in a rich text may lead to another document in a translation.

wagtail-localize offers this for the addresses of links. A link to a document passes it as one to the address
“document:5”; what a translator chooses in its place is the number of a document. Its own names for what makes and reads
these choices are replaced: a test watches that links of texts still pass by them.
"""

import re
from collections.abc import Callable
from typing import Any

from bs4 import BeautifulSoup
from wagtail_localize.segments import OverridableSegmentValue, extract, ingest

DOCUMENT = "document"
SCHEME = f"{DOCUMENT}:"
ADDRESS = re.compile(rf"{SCHEME}(\d+)")
CHOICE = re.compile(rf"'{SCHEME}\d+'$")
"""The end of the path of a choice, as wagtail-localize quotes it."""

organise = ingest.organise_template_segments
Segments = list[Any]


def let_documents_differ() -> None:
    """Have wagtail-localize offer another document for each link to one."""
    extract.OverridableSegmentValue = choice_of
    ingest.organise_template_segments = organise_choices


def is_choice(path: str) -> bool:
    """Whether a document is chosen at a path of a page, in the place of one that a text links to."""
    return bool(CHOICE.search(path))


def as_addresses(html: str) -> str:
    """`html` with links to documents as links to their addresses."""
    return _with_links(html, f'a[linktype="{DOCUMENT}"][id]', _as_address)


def as_documents(html: str) -> str:
    """`html` with these addresses as links to documents again."""
    return _with_links(html, f'a[href^="{SCHEME}"]', _as_document)


def choice_of(path: str, data: Any) -> OverridableSegmentValue:
    """What may be chosen otherwise in a translation: for a link to a document, the number of a document."""
    found = ADDRESS.fullmatch(data) if isinstance(data, str) else None
    return OverridableSegmentValue(path, int(found[1]) if found else data)


def organise_choices(segments: Segments) -> tuple[str, str, Segments]:
    """`organise_template_segments`, with the documents chosen as addresses; what is no number leaves the French one."""
    chosen = [one for one in segments if isinstance(one, OverridableSegmentValue) and is_choice(one.path)]
    for one in chosen:
        one.data = address_of(one.path, one.data)
    told: tuple[str, str, Segments] = organise(segments)
    return told


def address_of(path: str, data: Any) -> str:
    """The address that was chosen at a path of a page; empty for a document that has no number."""
    if not is_choice(path):
        return str(data)
    number = str(data)
    return f"{SCHEME}{number}" if number.isascii() and number.isdigit() else ""


def _with_links(html: str, which: str, change: Callable[[Any], dict[str, Any]]) -> str:
    if DOCUMENT not in html:
        return html
    soup = BeautifulSoup(html, "html.parser")
    for link in soup.select(which):
        link.attrs = change(link)
    return str(soup)


def _as_address(link: Any) -> dict[str, Any]:
    return {"href": f"{SCHEME}{link['id']}"}


def _as_document(link: Any) -> dict[str, Any]:
    return {"linktype": DOCUMENT, "id": link["href"].removeprefix(SCHEME)}
