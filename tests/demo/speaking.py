"""The demo further in a language than it goes: made-up words stand for what staff would translate."""

import re
from collections.abc import Iterable

from django.conf import settings
from django.utils import translation
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from core.models import BasePage

WORDS = re.compile(r"[^<>\s]+(?![^<>]*>)")


def speak(language: str, models: Iterable[type[BasePage]], word: str = "lorem") -> None:
    """Give the site a page of each of `models` in `language`, online, with all pages above it.

    What the demo has stays; what lacks is made of one `word`.
    """
    locale = Locale.objects.get(language_code=language)
    with translation.override(settings.LANGUAGE_CODE):
        for model in models:
            french = model.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE, alias_of=None)
            page = french.order_by("depth", "path")[0]
            for one in page.get_ancestors(inclusive=True).filter(depth__gt=1).specific():
                _translate(one, locale, word)


def _translate(page: Page, locale: Locale, word: str) -> None:
    if page.get_translations().live().filter(locale=locale, alias_of=None).exists():
        return
    source, _created = TranslationSource.get_or_create_from_instance(page)
    made, _created = Translation.objects.get_or_create(source=source, target_locale=locale)
    segments = StringSegment.objects.filter(source=source).select_related("string").annotate_translation(locale)
    StringTranslation.objects.bulk_create(
        StringTranslation(
            translation_of=segment.string,
            locale=locale,
            context_id=segment.context_id,
            data=WORDS.sub(word, segment.string.data),
        )
        for segment in segments.filter(translation=None)
    )
    made.save_target(publish=False)
    made.get_target_instance().get_latest_revision().publish()
