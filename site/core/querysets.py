"""Querysets of pages as a reader may see them."""

from typing import Self

from django.conf import settings
from django.db.models import Exists, F, OuterRef, Prefetch, Q
from django.utils.translation import get_language
from wagtail.images import get_image_model
from wagtail.models import PageManager, PageViewRestriction
from wagtail.query import PageQuerySet

CARD_SPEC = "fill-600x400"


def reader_language() -> str:
    """The language of the page being read: the active one, or the source language."""
    return get_language() or settings.LANGUAGE_CODE


class ReaderQuerySet(PageQuerySet):
    """Adds what lists need: only public pages, each once, in the reader's language where it exists."""

    def visible(self) -> Self:
        """Live pages that no view restriction covers, in one query (Wagtail's ``public()`` takes two)."""
        restricted = PageViewRestriction.objects.alias(candidate=OuterRef("path")).filter(
            candidate__startswith=F("page__path")
        )
        return self.live().exclude(Exists(restricted))

    def for_reader(self) -> Self:
        """Visible pages in the reader's language; where there is no translation, the French source."""
        language = reader_language()
        pages = self.visible()
        if language == settings.LANGUAGE_CODE:
            return pages.filter(locale__language_code=language)
        translated = self.model.objects.filter(
            locale__language_code=language, translation_key=OuterRef("translation_key"), live=True
        )
        source = Q(locale__language_code=settings.LANGUAGE_CODE) & ~Exists(translated)
        return pages.filter(Q(locale__language_code=language) | source)

    def for_cards(self) -> Self:
        """Pages with what a card shows: the image for lists and its rendition, without one query a card."""
        images = get_image_model().objects.prefetch_renditions(CARD_SPEC)
        return self.prefetch_related(Prefetch("listing_image", queryset=images))


ReaderManager = PageManager.from_queryset(ReaderQuerySet)
