"""Pages in other languages, as they are published."""

from collections.abc import Callable

from django.utils import translation
from wagtail.models import Locale, Page
from wagtail_localize.models import TranslationSource
from wagtail_localize.operations import TranslationCreator

from core.models import BasePage


def translated(page: BasePage, locale: Locale, on_commit: Callable) -> BasePage:
    """`page` published in another language, with those above it."""
    for one in page.get_ancestors(inclusive=True).filter(depth__gte=2).specific():
        if not one.has_translation(locale):
            TranslationCreator(user=None, target_locales=[locale]).create_translations(one)
            with on_commit(execute=True):
                TranslationSource.objects.get_for_instance(one).create_or_update_translation(
                    locale, publish=True, fallback=True
                )
    translation.activate("fr")
    found = page.get_translation(locale)
    assert found.live
    return found


def below(page: BasePage, segment: object) -> str:
    """The address of a part of `page`, in its language; `segment` is one of `core.segments`."""
    with translation.override(page.locale.language_code):
        return f"{page.get_url()}{segment}/"


def is_live(page: Page) -> bool:
    return Page.objects.get(pk=page.pk).live
