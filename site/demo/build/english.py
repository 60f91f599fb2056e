"""The English translations, made as the studio makes them: from catalogues of the pages' strings."""

from pathlib import Path

import polib
from django.conf import settings
from django.utils import translation
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, Translation, TranslationSource

from .library import Library

CATALOGUES = Path(__file__).parent.parent / "english"
TRANSLATED = ("home", "vision", "campaigns", "fil", "magazine", "issue-106", "bordereau")
"""Keys of the pages translated, parents first."""


class UntranslatedError(Exception):
    """A string of a page has no translation in its catalogue."""


def translate_pages(library: Library) -> None:
    """Translate and publish the pages, whatever language was active before."""
    english = Locale.objects.get(language_code="en")
    with translation.override(settings.LANGUAGE_CODE):
        for key in TRANSLATED:
            translate(library.pages[key], polib.pofile(str(CATALOGUES / f"{key}.po")), english)


def translate(page: Page, catalogue: polib.POFile, locale: Locale) -> Page:
    """The translation of `page`, published. Raises UntranslatedError when `catalogue` lacks a string."""
    source, _created = TranslationSource.update_or_create_from_instance(page)
    made = Translation.objects.create(source=source, target_locale=locale)
    made.import_po(_with_contexts(source, catalogue))
    made.save_target(publish=False)
    target = made.get_target_instance()
    target.get_latest_revision().publish()
    return target


def _with_contexts(source: TranslationSource, catalogue: polib.POFile) -> polib.POFile:
    """The catalogue as wagtail-localize reads it: one entry for each place where a string stands."""
    words = {entry.msgid: entry.msgstr for entry in catalogue if entry.msgstr}
    complete = polib.POFile()
    for segment in StringSegment.objects.filter(source=source).select_related("string", "context"):
        text = segment.string.data
        if text not in words:
            raise UntranslatedError(f"{source.object_repr}: {text}")
        complete.append(polib.POEntry(msgid=text, msgstr=words[text], msgctxt=segment.context.path))
    return complete
