"""The footnotes of a document: a call leads to its note further down, and the note leads back.

So do Word (`_ftn1`, `_ftnref1`), LibreOffice (`sdfootnote1sym`, `sdfootnote1anc`), Google Docs (`ftnt1`, `ftnt_ref1`),
Wikipedia (`cite_note-1`, `cite_ref-1`) and what Markdown makes (`fn:1`, `fnref:1`): the names are no matter. The
comments of Word and of Google Docs lead the same way, and are left out.
"""

import re
from dataclasses import dataclass, field
from urllib.parse import unquote
from uuid import uuid4

from bs4 import Tag

from .markup import is_block

LONGEST_MARK = 12
MOST_LINKS = 2000
COMMENT = re.compile(r"cmnt|_msocom", re.IGNORECASE)
NOTE = re.compile(r"_(?:ftn|edn)\d|sd(?:foot|end)note\d+sym|ftnt\d|cite_note|fn:?\d", re.IGNORECASE)
# Word and LibreOffice put the paragraphs of a note into an element with its name.
AROUND = re.compile(r"(?:ftn|edn|sdfootnote|sdendnote)\d+", re.IGNORECASE)
BACK_LINKS = re.compile(r"backlink|backref", re.IGNORECASE)
OF_GOOGLE = re.compile(r"(?:ftnt|cmnt)\d+")

Links = list[tuple[Tag, str]]
"""Links with the names of the places of the document that they lead to."""


@dataclass
class FoundNotes:
    """The notes of a document."""

    notes: dict[str, Tag] = field(default_factory=dict)
    """Their elements, taken out of it, by keys of ours, in the order of their calls."""
    calls: dict[int, str] = field(default_factory=dict)
    """The keys of the notes by the `id` of the links that call them."""
    comments: int = 0
    unanswered: int = 0
    """Calls whose note was not copied."""


def find_notes(root: Tag) -> FoundNotes:
    """Find the notes of a document and take them out of it, with its comments."""
    found, targets, links = FoundNotes(), _targets(root), _inner_links(root)
    places = {id(link): place for place, (link, _name) in enumerate(links)}
    keys: dict[int, str] = {}
    links_of: dict[int, Links] = {}
    calling = []
    for link, name in links:
        target = targets.get(name)
        holder = _holder(target) if target and len(link.get_text().strip()) <= LONGEST_MARK else None
        if holder is None:
            found.unanswered += target is None and bool(NOTE.match(name))
            continue
        if id(holder) not in links_of:  # looked for once: many links may lead to one large element
            links_of[id(holder)] = _inner_links(holder)
        if id(holder) in keys or _leads_back(links_of[id(holder)], link, targets, places):
            key = keys.setdefault(id(holder), str(uuid4()))
            found.notes[key] = holder
            calling.append((link, key))
    for holder in found.notes.values():
        holder.extract()
        for signs in holder.find_all(class_=BACK_LINKS):
            signs.extract()
        for link, name in _inner_links(holder):
            if name in targets and len(link.get_text().strip()) <= LONGEST_MARK:
                link.extract()
    for link, key in calling:
        if root not in link.parents:  # within a note
            continue
        if COMMENT.match(_fragment(link)):
            found.comments += 1
            link.extract()
        else:
            found.calls[id(link)] = key
    found.notes = {key: note for key, note in found.notes.items() if key in found.calls.values()}
    return found


def is_call(href: str) -> bool:
    """Whether an address is that of a note in its document."""
    return bool(NOTE.match(href.partition("#")[2]))


def _inner_links(root: Tag) -> Links:
    return [(link, name) for link in root.find_all("a", href=True, limit=MOST_LINKS) if (name := _fragment(link))]


def _fragment(link: Tag) -> str:
    return unquote(str(link["href"]).partition("#")[2])


def _targets(root: Tag) -> dict[str, Tag]:
    """The elements that links may lead to, by their names."""
    targets: dict[str, Tag] = {}
    for tag in root.find_all(lambda tag: tag.has_attr("id") or (tag.name == "a" and tag.has_attr("name"))):
        for name in (tag.get("name"), tag.get("id")):
            if name:
                targets.setdefault(str(name), tag)
    return targets


def _holder(target: Tag) -> Tag | None:
    """The element of the whole note that begins at `target`."""
    holder = next((tag for tag in (target, *target.parents) if is_block(tag)), None)
    if holder is None or holder.parent is None or holder.name in {"body", "html", "td", "th", "tr", "table"}:
        return None
    above = holder.parent
    return above if AROUND.fullmatch(str(above.get("id", ""))) or _is_note_of_google(above, holder) else holder


def _is_note_of_google(above: Tag, paragraph: Tag) -> bool:
    """Whether `above` holds nothing but a note, whose first paragraph is this."""
    if above.name != "div" or above.find("p") is not paragraph:
        return False
    ids = [str(link["id"]) for link in above.find_all("a", id=True, limit=2)]
    return len(ids) == 1 and bool(OF_GOOGLE.fullmatch(ids[0]))


def _leads_back(links: Links, call: Tag, targets: dict[str, Tag], places: dict[int, int]) -> bool:
    """Whether one of the `links` of a note, all of which come after the call, leads to the place of the call."""
    if not links or any(places.get(id(link), 0) <= places[id(call)] for link, _name in links):
        return False
    found = (targets.get(name) for _link, name in links)
    return any(place is call or place in call.parents or call in place.parents for place in found if place)
