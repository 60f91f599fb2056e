"""Promoted results that would lead from a protected name to its neutral page."""

from wagtail.contrib.search_promotions.models import SearchPromotion

from core.texts import texts_of

from .names import Secrets


def promotion_tells(promotion: SearchPromotion, secrets: Secrets) -> bool:
    """Whether the words that a result is put first for, or its own texts, tell a secret."""
    texts = (promotion.query.query_string, *(told.text for told in texts_of(promotion)))
    return any(secrets.told_in(text) for text in texts)


def forget_promotions(secrets: Secrets) -> None:
    """Delete the promoted results that tell a secret, or are shown to who searches it."""
    for promotion in SearchPromotion.objects.select_related("query"):
        if promotion_tells(promotion, secrets):
            promotion.delete()
