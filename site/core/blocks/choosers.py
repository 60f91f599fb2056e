"""Choosers that find what a story fetched before, and links of texts that do the same."""

import copy
from collections.abc import Iterable, Mapping

from django.db.models import Model
from django.utils.html import escape, format_html
from wagtail import blocks, hooks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.documents.models import AbstractDocument
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.rich_text.pages import PageLinkHandler

from media.facts import document_facts

from .preload import find, page_address


class PreloadedChooser(blocks.ChooserBlock):
    """A chooser block that looks among what was fetched for the whole stream before it asks the database."""

    def bulk_to_python(self, values: Iterable[int | None]) -> list[Model | None]:
        """The objects with these primary keys, in order, from what was fetched for the page where it was."""
        keys = list(values)
        found = find(self.model_class, keys)
        return super().bulk_to_python(keys) if found is None else found


class StoryPageBlock(PreloadedChooser, blocks.PageChooserBlock):
    """A chooser of a page whose pages are fetched with all others that the page shows."""


class StoryDocumentBlock(PreloadedChooser, DocumentChooserBlock):
    """A chooser of a document whose documents are fetched with all others that the page shows."""


class StoryImageChooserBlock(PreloadedChooser, ImageChooserBlock):
    """Chooses an image whose alternative text is the one kept with it."""


class StoryImageBlock(ImageBlock):
    """Chooses an image, with the alternative text that suits this place."""

    def __init__(self, required: bool = True, **kwargs: object) -> None:
        super().__init__(required=required, **kwargs)
        chooser = StoryImageChooserBlock(required=required)
        chooser.set_name("image")
        self.child_blocks["image"] = chooser

    def normalize(self, value: object) -> Model | None:
        """The image with its alternative text: a copy, so that the same image elsewhere keeps its own."""
        if isinstance(value, Mapping):
            value = {**value, "image": copy.copy(value.get("image"))}
        return super().normalize(value)


DECONSTRUCT_ALIASES = {
    StoryPageBlock: "wagtail.blocks.PageChooserBlock",
    StoryDocumentBlock: "wagtail.documents.blocks.DocumentChooserBlock",
    StoryImageChooserBlock: "wagtail.images.blocks.ImageChooserBlock",
}
"""Migrations know Wagtail's own blocks only."""


class StoryPageLinks(PageLinkHandler):
    """Links of texts to pages: the translation that the reader can read, none to a page that is not public."""

    @classmethod
    def get_many(cls, attrs_list: list[dict[str, str]]) -> list[Model | None]:
        """The pages linked, in order."""
        found = find(cls.get_model(), [int(attrs["id"]) for attrs in attrs_list])
        return super().get_many(attrs_list) if found is None else found

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        """The opening tags of the links."""
        return [_opening_tag(page_address(page)) for page in cls.get_many(attrs_list)]


class StoryDocumentLinks(DocumentLinkHandler):
    """Turns links of rich texts to documents into addresses, from what was fetched for the page."""

    @classmethod
    def get_many(cls, attrs_list: list[dict[str, str]]) -> list[Model | None]:
        """The documents linked, in order."""
        found = find(cls.get_model(), [int(attrs["id"]) for attrs in attrs_list])
        return super().get_many(attrs_list) if found is None else found

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        """The opening tags of the links, with the type, size and pages that the style sheet shows after them."""
        return [_document_tag(document) for document in cls.get_many(attrs_list)]


def _document_tag(document: AbstractDocument | None) -> str:
    return format_html('<a href="{}" data-facts="{}">', document.url, document_facts(document)) if document else "<a>"


def _opening_tag(address: str) -> str:
    return f'<a href="{escape(address)}">' if address else "<a>"


@hooks.register("register_rich_text_features", order=10)
def register_story_links(features: FeatureRegistry) -> None:
    """Take the place of Wagtail's own handlers, which come first."""
    features.register_link_type(StoryPageLinks)
    features.register_link_type(StoryDocumentLinks)
