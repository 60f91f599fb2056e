"""The translations, made as the studio makes them: from the texts of the French pages and their catalogues."""

from pathlib import Path

import polib
from django.conf import settings
from django.utils import translation
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from demo.content.translations import CHANGED_SINCE, TRANSLATIONS, State, Translated

from .library import Library

CATALOGUES = Path(__file__).parent.parent / "translations"


class UntranslatedError(Exception):
    """A string of a page has no translation in its catalogue."""


def translate_pages(library: Library) -> None:
    """Translate the pages as far as each language goes, whatever language was active before; change some afterwards."""
    with translation.override(settings.LANGUAGE_CODE):
        for code, pages in TRANSLATIONS.items():
            locale = Locale.objects.get(language_code=code)
            for one in pages:
                _bring_to(one.state, translate(library.pages[one.key], one, locale))
        for key, fields in CHANGED_SINCE.items():
            page = type(library.pages[key]).objects.get(pk=library.pages[key].pk)
            for name, value in fields.items():
                setattr(page, name, value)
            page.save_revision().publish()


def translate(page: Page, asked: Translated, locale: Locale) -> Translation:
    """The translation of `page` as a draft. Raises UntranslatedError when a whole one lacks a string."""
    source, _created = TranslationSource.get_or_create_from_instance(page)
    made = Translation.objects.create(source=source, target_locale=locale)
    words = _words(locale.language_code, asked.key)
    segments = list(StringSegment.objects.filter(source=source).select_related("string"))
    if asked.is_whole and (lacking := [one.string.data for one in segments if one.string.data not in words]):
        raise UntranslatedError(f"{locale.language_code}, {source.object_repr}: {lacking}")
    StringTranslation.objects.bulk_create(
        StringTranslation(
            translation_of=segment.string,
            context_id=segment.context_id,
            locale=locale,
            data=words[segment.string.data],
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        )
        for segment in segments
        if segment.string.data in words
    )
    made.save_target(publish=False)
    return made


def _words(language: str, key: str) -> dict[str, str]:
    """The texts of a page by the French ones; none of a page whose translation nobody wrote a word of."""
    file = CATALOGUES / language / f"{key}.po"
    return {entry.msgid: entry.msgstr for entry in polib.pofile(str(file)) if entry.msgstr} if file.exists() else {}


def _bring_to(state: State, made: Translation) -> None:
    if state in (State.DRAFT, State.SUBMITTED):
        return
    page = made.get_target_instance()
    page.get_latest_revision().publish()
    if state == State.WITHDRAWN:
        type(page).objects.get(pk=page.pk).unpublish()
    elif state == State.BY_HAND:
        made.enabled = False
        made.save(update_fields=["enabled"])
