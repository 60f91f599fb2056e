"""Keeps what languages share the same in all of them: numbers, dates, places, relations.

wagtail-localize copies these to a translation when it is made or brought up to date by hand. Here they follow the
French page as soon as it is published; the texts stay as they were translated.
"""

from django.conf import settings
from django.db import transaction
from django.db.models import ManyToManyField, ManyToOneRel
from wagtail.models import Page
from wagtail.signals import page_published
from wagtail_localize.fields import SynchronizedField, get_translatable_fields
from wagtail_localize.models import SegmentOverride, Translation

from .models import BasePage
from .revisions import save_fields


def connect() -> None:
    """Connect the copying of shared facts to the publication of pages."""
    page_published.connect(share_what_is_published, dispatch_uid="core.translations")


def share_what_is_published(sender: type[Page], instance: Page, **kwargs: object) -> None:
    """Give a page published in French to its translations, or the French page to a translation published.

    The second case mends a translation published from an older state of the French page.
    """
    if not isinstance(instance, BasePage) or instance.alias_of_id:
        return
    found = type(instance).objects.filter(translation_key=instance.translation_key, alias_of=None)
    pages = {page.locale.language_code: page for page in found.select_related("locale")}
    source = pages.pop(settings.LANGUAGE_CODE, None)
    if source is None or not source.live:
        return
    for page in pages.values():
        if instance.pk in (source.pk, page.pk):
            share(source, page)


@transaction.atomic
def share(source: BasePage, translation: BasePage) -> None:
    """Copy the shared fields of `source` to `translation` and to its revisions that are or may go live.

    Nothing is published or unpublished by it.
    """
    names = shared_names(translation)
    for name in names:
        _copy(source, translation, name)
    save_fields(translation, names)


def shared_names(translation: BasePage) -> list[str]:
    """Fields of a page that have one value in every language, but for those that its translators set otherwise."""
    fields = [
        field
        for field in get_translatable_fields(type(translation))
        if isinstance(field, SynchronizedField) and field.get_field(type(translation)).model is not Page
    ]
    kept = set()
    if any(field.overridable for field in fields):
        kept = _set_otherwise(translation, {field.field_name for field in fields if field.overridable})
    return [field.field_name for field in fields if field.field_name not in kept]


def _set_otherwise(translation: BasePage, overridable: set[str]) -> set[str]:
    """Which of the `overridable` fields have a value of their own; all may, in a page edited without its source."""
    key, locale = translation.translation_key, translation.locale_id
    if not Translation.objects.filter(source__object_id=key, target_locale=locale, enabled=True).exists():
        return overridable
    overrides = SegmentOverride.objects.filter(context__object_id=key, locale=locale)
    return overridable & set(overrides.values_list("context__path", flat=True))


def _copy(source: BasePage, target: BasePage, name: str) -> None:
    """Copy one field. wagtail-localize's own way leaves a many-to-many relation as it was when it is emptied."""
    field = type(source)._meta.get_field(name)
    if isinstance(field, ManyToOneRel):
        source.copy_child_relation(name, target)
    elif isinstance(field, ManyToManyField):
        setattr(target, name, list(getattr(source, name).all()))
    else:
        setattr(target, field.attname, getattr(source, field.attname))
