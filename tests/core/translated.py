"""Pages in other languages, as they are published."""

from collections.abc import Callable

from django.db.models import Exists, OuterRef
from django.utils import translation
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource
from wagtail_localize.operations import TranslationCreator

from core.models import BasePage


def translated(page: BasePage, locale: Locale, on_commit: Callable) -> BasePage:
    """`page` published in another language, with those above it."""
    for one in page.get_ancestors(inclusive=True).filter(depth__gte=2).specific():
        if not one.has_translation(locale):
            TranslationCreator(user=None, target_locales=[locale]).create_translations(one)
            source = TranslationSource.objects.get_for_instance(one)
            keep_the_words(source, locale)
            with on_commit(execute=True):
                source.create_or_update_translation(locale, publish=True, fallback=True)
    translation.activate("fr")
    found = page.get_translation(locale)
    assert found.live
    return found


def below(page: BasePage, segment: object) -> str:
    """The address of a part of `page`, in its language; `segment` is one of `core.segments`."""
    with translation.override(page.locale.language_code):
        return f"{page.get_url()}{segment}/"


def keep_the_words(source: TranslationSource, locale: Locale) -> None:
    """Translate by the same words what nobody has translated, but the slug: a page is published whole."""
    known = StringTranslation.objects.filter(
        translation_of=OuterRef("string"), context=OuterRef("context"), locale=locale
    )
    left = StringSegment.objects.filter(~Exists(known), source=source).exclude(context__path="slug")
    StringTranslation.objects.bulk_create(
        [
            StringTranslation(translation_of_id=string, context_id=context, locale=locale, data=data)
            for string, context, data in left.values_list("string", "context", "string__data").distinct()
        ]
    )


def is_live(page: Page) -> bool:
    return Page.objects.get(pk=page.pk).live
