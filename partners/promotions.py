"""Promoted results that would lead from words of a protected name to its neutral page, or tell it."""

from collections.abc import Container

from wagtail.contrib.search_promotions.models import SearchPromotion
from wagtail.models import ModelLogEntry

from core.texts import texts_of

from .names import Secrets


def promotion_tells(promotion: SearchPromotion, secrets: Secrets) -> bool:
    """Whether the words that a result is put first for, or its own texts, tell a secret."""
    texts = (promotion.query.query_string, *(told.text for told in texts_of(promotion)))
    return any(secrets.told_in(text) for text in texts)


def forget_promotions(secrets: Secrets, pages: Container[int]) -> None:
    """Delete the promoted results that tell a secret, are shown to who searches it, or lead to `pages`, by keys.

    What the studio's history called them goes as well.
    """
    for promotion in SearchPromotion.objects.select_related("query"):
        if promotion.page_id in pages or promotion_tells(promotion, secrets):
            _forget_labels(promotion)
            promotion.delete()


def _forget_labels(promotion: SearchPromotion) -> None:
    entries = ModelLogEntry.objects.for_instance(promotion)
    entries.update(label=f"{SearchPromotion._meta.verbose_name} {promotion.pk}")
