"""What was built so far, by key, and the texts' references put in place."""

from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID, uuid5

from wagtail.models import Page

from campaigns.models import EventKind
from core.models import Country, GlossaryTerm, Theme
from demo.markup import to_html
from demo.story import DocumentRef, Entry, ImageRef, PageRef, Rich
from media.models import Document, Image
from partners.models import MovementKind, PartnerPage
from publications.models import PublicationKind

Say = Callable[[str], None]
"""Shows a line of progress."""

PAGE_LINK, TERM_LINK = "page:", "term:"
NAMESPACE = UUID("5d0c3c1f-6a1b-5c7e-9d52-10ad0be11e05")
"""Names of pages become identifiers in it: the demo's cloths are then the same each time."""


def identifier(key: str) -> UUID:
    """The translation key of the page that the demo calls `key`."""
    return uuid5(NAMESPACE, key)


@dataclass
class Library:
    """Pages, images and documents by key; countries by code, themes, kinds and terms by name, partners by acronym."""

    pages: dict[str, Page] = field(default_factory=dict)
    images: dict[str, Image] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    countries: dict[str, Country] = field(default_factory=dict)
    glossary: dict[str, GlossaryTerm] = field(default_factory=dict)
    themes: dict[str, Theme] = field(default_factory=dict)
    kinds: dict[str, MovementKind] = field(default_factory=dict)
    event_kinds: dict[str, EventKind] = field(default_factory=dict)
    publication_kinds: dict[str, PublicationKind] = field(default_factory=dict)
    partners: dict[str, PartnerPage] = field(default_factory=dict)

    def html(self, text: str) -> str:
        """Rich text, its links to pages of the demo included. Raises KeyError for a page that is not there."""
        return to_html(text, self.anchor)

    def anchor(self, target: str) -> str:
        """The attributes of a link to `target`. Raises KeyError for a page or a term that is not there."""
        if target.startswith(PAGE_LINK):
            return f'linktype="page" id="{self.pages[target.removeprefix(PAGE_LINK)].pk}"'
        if target.startswith(TERM_LINK):
            return f'linktype="term" id="{self.glossary[target.removeprefix(TERM_LINK)].pk}"'
        return f'href="{target}"'

    def story(self, entries: list[Entry]) -> list[Entry]:
        """A body with what it refers to in place."""
        return [(name, self.resolved(value)) for name, value in entries]

    def resolved(self, value: object) -> object:
        """`value` with texts as rich text and stored objects for their keys, at any depth."""
        if isinstance(value, Rich):
            return self.html(value.text)
        if isinstance(value, PageRef):
            return self.pages[value.key]
        if isinstance(value, DocumentRef):
            return self.documents[value.key]
        if isinstance(value, ImageRef):
            return self._image(value)
        if isinstance(value, dict):
            return {name: self.resolved(part) for name, part in value.items()}
        if isinstance(value, list):
            return [self.resolved(part) for part in value]
        return value

    def _image(self, reference: ImageRef) -> Image:
        """An image with the alternative text of its place: the one kept with it."""
        image = self.images[reference.key]
        if not reference.chosen_alone:
            image.contextual_alt_text, image.decorative = image.description, False
        return image
