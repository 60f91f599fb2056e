"""Which translations are to review."""

from collections.abc import Iterable
from uuid import UUID

from django.contrib.auth.models import AbstractUser
from django.db.models import Exists, OuterRef, QuerySet
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from core.models import TranslationReview

SOURCE, LANGUAGE = "translation__source__object_id", "translation__target_locale__language_code"


def languages_to_review(keys: Iterable[UUID]) -> set[tuple[UUID, str]]:
    """The translation keys, of those given, and the languages in which a page is to review."""
    return set(TranslationReview.objects.filter(**{f"{SOURCE}__in": list(keys)}).values_list(SOURCE, LANGUAGE))


def with_reviews(pages: QuerySet[Page]) -> QuerySet[Page]:
    """`pages`, each with whether it is a translation `to_review`."""
    own = TranslationReview.objects.filter(
        translation__source__object_id=OuterRef("translation_key"), translation__target_locale=OuterRef("locale")
    )
    return pages.annotate(to_review=Exists(own))


def reviews_for(user: AbstractUser) -> QuerySet[TranslationReview]:
    """What is to review of the pages that `user` may change."""
    pages = page_permission_policy.instances_user_has_any_permission_for(user, {"change", "publish"})
    mine = pages.order_by().filter(
        translation_key=OuterRef(SOURCE), locale=OuterRef("translation__target_locale"), alias_of=None
    )
    return TranslationReview.objects.filter(Exists(mine))
