"""Links of texts, which find what a story fetched before.

Only the hooks import this module: Wagtail's handler of links to pages asks for its model, which is not there yet while
the apps load (from Wagtail 8 on).
"""

from django.db.models import Model
from django.utils.html import escape, format_html
from wagtail.documents.models import AbstractDocument
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.rich_text.pages import PageLinkHandler

from media.facts import document_facts

from .preload import find, page_address, page_language


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
        return [_opening_tag(page_address(page), page_language(page)) for page in cls.get_many(attrs_list)]


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


def _opening_tag(address: str, language: str) -> str:
    if not address:
        return "<a>"
    return f'<a href="{escape(address)}" hreflang="{language}">' if language else f'<a href="{escape(address)}">'


def register_story_links(features: FeatureRegistry) -> None:
    """Take the place of Wagtail's own handlers, which come first."""
    features.register_link_type(StoryPageLinks)
    features.register_link_type(StoryDocumentLinks)
