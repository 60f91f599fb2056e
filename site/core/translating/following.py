"""Takes changed French up for its translations, in the transaction that stores it.

wagtail-localize compares a translation with the French of the last synchronisation by hand. Here the texts to translate
follow the French page whenever it is stored as readers may see it (a page that was never public: with each draft).
Nothing of a translator's is lost by it: what moved keeps its translation; what changed has its old one as a proposal,
and the translation is to review until somebody confirms it (`TranslationReview`). What is public stays as it is.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.signals import post_save
from django.utils import timezone
from wagtail.models import Page
from wagtail.signals import page_published
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource, get_schema_version
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from core.models import BasePage, ChangedText, TranslationReview
from core.signals import is_draft, page_stored
from core.upkeep import left_behind

from .changes import Pair, Text, paired
from .places import Places
from .proposals import propose


def connect() -> None:
    """Listen to what is stored and to what is translated."""
    page_stored.connect(follow_page, dispatch_uid="core.translating.stored")
    page_published.connect(follow_publication, dispatch_uid="core.translating.published")
    post_save.connect(follow_translator, sender=StringTranslation, dispatch_uid="core.translating.translated")


def follow_page(sender: type[BasePage], page: BasePage, fields: Iterable[str] | None = None, **kwargs: object) -> None:
    """A page was stored: its translations are to review if it is French and its texts changed."""
    if is_draft(fields) or page.alias_of_id or page.locale.language_code != settings.LANGUAGE_CODE:
        return
    source = TranslationSource.objects.filter(object_id=page.translation_key, locale_id=page.locale_id).first()
    if source is not None:
        take_up(source)


@transaction.atomic
def take_up(source: TranslationSource) -> bool:
    """Bring the texts to translate up to the French page as it is stored; whether anything in them changed."""
    page = source.get_source_instance()
    content = page.to_json()
    if _translated(page, content) == _translated(page, source.content_json):
        TranslationSource.objects.filter(pk=source.pk).update(
            content_json=content,
            last_updated_at=timezone.now(),
            schema_version=get_schema_version(page._meta.app_label),
        )
        return False
    before = texts_of(source)
    _keep_rows(source, page)
    source.update_from_db()
    pairs = paired(before, texts_of(source))
    places = Places(page)
    for translation in source.translations.select_related("source", "target_locale"):
        _follow(translation, pairs, places)
    return True


def _translated(page: BasePage, content: str) -> list[object]:
    """What of a page's content its translations are made from; no text and no stream are the same."""
    stored = json.loads(content)
    names = [field.field_name for field in get_translatable_fields(type(page)) if field.is_translated(page)]
    return [None if stored.get(name) in ("", "[]", []) else stored.get(name) for name in names]


def texts_of(source: TranslationSource) -> list[Text]:
    """The texts to translate of a page, in their order."""
    segments = StringSegment.objects.filter(source=source).order_by("order", "pk")
    return [Text(*row) for row in segments.values_list("context_id", "string_id", "string__data", "order")]


def _keep_rows(source: TranslationSource, page: BasePage) -> None:
    """Give the texts that stay their new number beforehand: what a translator has open keeps its address."""
    rows: dict[tuple[str, str], list[StringSegment]] = {}
    for row in StringSegment.objects.filter(source=source).select_related("context", "string").order_by("order"):
        rows.setdefault((row.context.path, row.string.data), []).append(row)
    moved = []
    for value in extract_segments(page):
        if isinstance(value, StringSegmentValue) and (found := rows.get((value.path, value.string.data))):
            row = found.pop(0)
            if row.order != value.order:
                row.order = value.order
                moved.append(row)
    StringSegment.objects.bulk_update(moved, ["order"])


def _follow(translation: Translation, pairs: Sequence[Pair], places: Places) -> None:
    """Keep the work of the translators of one language; note what is theirs to look at again."""
    propose(translation, pairs)
    if not has_begun(translation):
        return
    review, _created = TranslationReview.objects.get_or_create(
        translation=translation, defaults={"since": timezone.now()}
    )
    for old, new in pairs:
        _note(review, old, new, places)
    settle(review)


def has_begun(translation: Translation) -> bool:
    """Whether there is anything to review: a public page, or a text that somebody translated."""
    key, locale = translation.source.object_id, translation.target_locale_id
    if Page.objects.filter(translation_key=key, locale=locale, live=True, alias_of=None).exists():
        return True
    return StringTranslation.objects.filter(context__object_id=key, locale=locale).exists()


def _note(review: TranslationReview, old: Text | None, new: Text | None, places: Places) -> None:
    """Note what became of one text; what was noted of it before goes on from there, back to nothing if it is undone."""
    noted = _noted(review, old, new)
    if old and new and old.string == new.string:
        if noted:
            _place(noted, new, places)
        return
    first = noted.old_id if noted else old.string if old else None
    if first == (new.string if new else None):
        # As it was when it was translated; or added, and taken away before anybody translated it.
        review.changed_texts.filter(pk=noted.pk if noted else None).delete()
    elif text := new or old:
        row = noted or ChangedText(review=review, old_id=first)
        row.new_id = new.string if new else None
        _place(row, text, places)


def _noted(review: TranslationReview, old: Text | None, new: Text | None) -> ChangedText | None:
    """What was noted of a text before: as it was then, or taken away where it comes back."""
    if old:
        return review.changed_texts.filter(context=old.context, new=old.string).first()
    return review.changed_texts.filter(new=None, old=new.string).first() if new else None


def _place(row: ChangedText, text: Text, places: Places) -> None:
    row.context_id, row.order, row.place = text.context, text.order, places.of(text)
    row.save()


def follow_translator(sender: type, instance: StringTranslation, **kwargs: Any) -> None:
    """A text was translated, or its translation saved again: it is confirmed."""
    changed = ChangedText.objects.filter(
        review__translation__target_locale=instance.locale_id,
        new=instance.translation_of_id,
        context=instance.context_id,
    )
    for row in changed.select_related("review"):
        row.delete()
        settle(row.review)


def follow_publication(sender: type[Page], instance: Page, **kwargs: object) -> None:
    """A translation was published with all that was confirmed: it stands as the French does, if nothing is left.

    What was taken away in French is gone from it; one that no longer follows the French is for people to judge.
    """
    reviews = TranslationReview.objects.filter(
        translation__source__object_id=instance.translation_key,
        translation__target_locale=instance.locale_id,
        translation__enabled=True,
    )
    for review in reviews:
        review.changed_texts.filter(new=None).delete()
        if not review.changed_texts.exists():
            review.delete()


def settle(review: TranslationReview) -> None:
    """Forget a review that has nothing left to do. One of a public page lasts until the page is published again."""
    if review.pk and not review.changed_texts.exists() and not _is_public(review.translation):
        review.delete()


def _is_public(translation: Translation) -> bool:
    key, locale = translation.source.object_id, translation.target_locale_id
    return Page.objects.filter(translation_key=key, locale=locale, live=True).exists()


@transaction.atomic
def confirm(review: TranslationReview) -> None:
    """Everything that changed is looked at: the translation stands as the French does."""
    review.changed_texts.all().delete()
    review.delete()


def take_up_missed(patience: timedelta | None = None) -> int:
    """Take up what was stored while nothing listened: by an earlier version of the site. Returns how many pages.

    A page whose type has changed since has perhaps new texts: wagtail-localize warns each translator of it until then.
    """
    published = Page.objects.filter(translation_key=OuterRef("object_id"), locale=OuterRef("locale"))
    behind = TranslationSource.objects.annotate(published=Subquery(published.values("last_published_at")[:1]))
    missed = behind.filter(last_updated_at__lt=F("published"), published__lt=left_behind(patience))
    return sum(take_up(source) for source in {*missed, *TranslationSource.objects.filter(_is_of_former_type())})


def _is_of_former_type() -> Q:
    """Whether the tables of a page's app have changed since its texts were taken up."""
    labels = TranslationSource.objects.order_by().values_list("specific_content_type__app_label", flat=True)
    changed = Q(pk__in=[])
    for label in labels.distinct():
        changed |= Q(specific_content_type__app_label=label) & ~Q(schema_version__in=["", get_schema_version(label)])
    return changed
