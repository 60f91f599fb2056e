"""Querysets of pages as a reader may see them."""

from collections.abc import Sequence
from typing import Self

from django.conf import settings
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import get_language
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet

from .restrictions import is_visible, restricted_paths

CARD_FIELDS = (
    "path",
    "depth",
    "title",
    "url_path",
    "live",
    "alias_of",
    "locale",
    "translation_key",
    "search_description",
    "listing_text",
    "listing_image",
)


# wagtail-localize puts an alias of the French page where a translation of a page below needs a parent.
PLACEHOLDER = Q(alias_of__translation_key=F("translation_key"))


def is_placeholder(page: Page) -> bool:
    """Whether `page` only holds the place of a translation that nobody has made."""
    return bool(page.alias_of_id) and page.alias_of.translation_key == page.translation_key


def reader_language() -> str:
    """The language of the page being read: the active one, or the source language."""
    return get_language() or settings.LANGUAGE_CODE


class ReaderQuerySet(PageQuerySet):
    """Adds what lists need: only public pages, each once, in the reader's language where it exists."""

    def visible(self) -> Self:
        """Live pages that no view restriction covers; an alias is covered with the page that it stands for."""
        pages = self.live()
        for path in restricted_paths():
            pages = pages.exclude(Q(path__startswith=path) | Q(alias_of__path__startswith=path))
        return pages

    def for_reader(self) -> Self:
        """Visible pages in the reader's language; where there is no translation, the French source."""
        language = reader_language()
        pages = self.visible()
        if language == settings.LANGUAGE_CODE:
            return pages.filter(locale__language_code=language)
        pages = pages.exclude(PLACEHOLDER)
        translated = self.model.objects.filter(
            locale__language_code=language, translation_key=OuterRef("translation_key"), live=True
        ).exclude(PLACEHOLDER)
        source = Q(locale__language_code=settings.LANGUAGE_CODE) & ~Exists(translated)
        return pages.filter(Q(locale__language_code=language) | source)

    def for_cards(self) -> Self:
        """Pages with only what a list shows of them: the columns of every card, then those of the page type's own."""
        return self.only(*CARD_FIELDS, *self.model.card_fields)


def shown_to_reader(pages: Sequence[Page]) -> list[Page]:
    """For each of `pages`, all of one type and in French: the visible page that the reader can read, in the same order.

    Costs a query in another language than French only.
    """
    if not pages or reader_language() == settings.LANGUAGE_CODE:
        return [page for page in pages if is_visible(page)]
    keys = [page.translation_key for page in pages]
    found = type(pages[0]).objects.for_reader().for_cards().filter(translation_key__in=keys)
    return sorted(found, key=lambda page: keys.index(page.translation_key))


ReaderManager = PageManager.from_queryset(ReaderQuerySet)
