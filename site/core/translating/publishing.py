"""Nothing in French stands behind another language's address: which texts keep a translation from being published.

Asked before anything is written, whatever publishes: the editor of translations, a list, a workflow, a plan. A text
that reads the same in both languages counts once it is stored as its own translation. Pages that do not follow the
French, made or edited by hand, are for people to judge, but for sentences that are those of a French page: a copy of
what nobody translated. Aliases in the place of a translation lead to the French page.

Where `TRANSLATED_SHARE` is below 100, so many percent of the long texts are enough: the page says of the others that
they are in French (`core.partly_french`). What lists, feeds, calendars and search engines tell is always translated.
"""

from collections.abc import Iterable
from typing import NamedTuple

from django.conf import settings
from django.db.models import ManyToOneRel
from django.utils.translation import gettext as _
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Locale, Page, Revision
from wagtail.signals import page_published
from wagtail_localize.models import String, StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from core.models import BasePage, PartlyFrench
from core.partly_french import mark_of
from core.signals import PublicationRefusedError, UntranslatedError, page_publishing

from .places import place_name
from .texts import is_translatable, plain

WHOLE = 100
SENTENCE, PHRASE = 8, 4
"""From so many words on, a text that is that of a French page is French; names and titles may read the same."""


class AskedText(NamedTuple):
    """A text that is to be translated, by its path in the page, and whether it is."""

    path: str
    words: str
    is_translated: bool


def connect() -> None:
    """Have a say in what is published."""
    page_publishing.connect(refuse_untranslated, dispatch_uid="core.translating.publishing")
    page_published.connect(note_what_is_french, dispatch_uid="core.translating.partly_french")


def refuse_untranslated(sender: type[Page], page: Page, revision: Revision, **kwargs: object) -> None:
    """Receiver: raise UntranslatedError for a version of a translation with too much in French."""
    if page.locale.language_code == settings.LANGUAGE_CODE:
        return
    version = revision.as_object()
    texts = texts_of_version(version)
    if _is_followed(page):
        if paths := lacking(type(version), texts):
            places = [place_name(version, path) for path in paths]
            raise UntranslatedError(version, page.locale.language_code, places)
    elif left := _left_in_french(texts):
        places = list(dict.fromkeys(place_name(version, path) for path in left))
        said = _("These texts are in French: %(places)s. Translate them, or take them out.")
        raise PublicationRefusedError(version, said % {"places": "\xa0; ".join(places)})


def _left_in_french(texts: list[AskedText]) -> list[str]:
    """Where a page that people alone edit is French: a sentence, or most of it."""
    long = [(text, len(plain(text.words).split())) for text in texts]
    phrases = [text for text, words in long if words >= PHRASE]
    french = [text.path for text in phrases if not text.is_translated]
    is_mostly_french = len(french) * 2 > len(phrases)
    sentences = [text.path for text, words in long if words >= SENTENCE and not text.is_translated]
    return french if is_mostly_french else sentences


def note_what_is_french(sender: type[Page], instance: BasePage, **kwargs: object) -> None:
    """Receiver: keep of a translation which of its texts are in French."""
    if instance.locale.language_code == settings.LANGUAGE_CODE or instance.alias_of_id:
        return
    texts = texts_of_version(instance) if _is_followed(instance) else []
    marks = sorted({mark_of(plain(text.words)) for text in texts if not text.is_translated})
    if marks:
        PartlyFrench.objects.update_or_create(page_id=instance.pk, defaults={"marks": marks})
    else:
        PartlyFrench.objects.filter(page_id=instance.pk).delete()


def _is_followed(page: Page) -> bool:
    """Whether a page is a translation that follows the French; not one that people alone edit."""
    of_page = {"source__object_id": page.translation_key, "target_locale": page.locale_id}
    return Translation.objects.filter(**of_page, enabled=True).exists()


def places_left(source: TranslationSource, locale: Locale) -> list[str]:
    """The places in the French page of the texts that are to be translated before it is published in a language."""
    page = source.get_source_instance()
    return [place_name(page, path) for path in lacking(type(page), texts_to_store(source, locale))]


def refuse_source(source: TranslationSource, locale: Locale) -> None:
    """Raise UntranslatedError where the translators of a page have left too much of it in French."""
    if places := places_left(source, locale):
        page = source.get_source_instance()
        raise UntranslatedError(page.get_translation_or_none(locale) or page, locale.language_code, places)


def lacking(model: type[BasePage], texts: Iterable[AskedText]) -> list[str]:
    """The paths of the texts that are to be translated before the page is published, in their order; none if it may."""
    texts = list(texts)
    may_lack = {text.path for text in texts if is_long(model, text.path)}
    done = [text.is_translated for text in texts if text.path in may_lack]
    if sum(done) * WHOLE < len(done) * settings.TRANSLATED_SHARE:
        may_lack = set()
    return [text.path for text in texts if not text.is_translated and text.path not in may_lack]


def is_long(model: type[BasePage], path: str) -> bool:
    """Whether a text stands in the body of a page or in a note: the page alone shows it."""
    field = model._meta.get_field(path.partition(".")[0])
    if isinstance(field, ManyToOneRel):
        field = field.related_model._meta.get_field(path.rpartition(".")[2])
    return isinstance(field, StreamField | RichTextField)


def texts_to_store(source: TranslationSource, locale: Locale) -> list[AskedText]:
    """The texts of a page as its translators have left them."""
    segments = StringSegment.objects.filter(source=source).annotate_translation(locale).order_by("order")
    rows = segments.values_list("context__path", "string__data", "translation")
    return [AskedText(path, french, bool(words)) for path, french, words in rows if is_translatable(path, french)]


def texts_of_version(page: BasePage) -> list[AskedText]:
    """The texts of a version of a page: those that are French ones, and nobody's translation, are not translated.

    Translators may have gone on since it was stored, and the French may have changed: what counts is what it shows.
    """
    texts = [(one.path, one.string.data) for one in extract_segments(page) if isinstance(one, StringSegmentValue)]
    texts = [text for text in texts if is_translatable(*text)]
    of_source = String.objects.filter(
        locale__language_code=settings.LANGUAGE_CODE, data__in={words for __, words in texts}
    )
    french = set(of_source.values_list("data", flat=True))
    known = StringTranslation.objects.filter(
        context__object_id=page.translation_key, locale=page.locale_id, has_error=False
    )
    chosen = {(path, plain(words)) for path, words in known.values_list("context__path", "data")}
    return [AskedText(path, words, words not in french or (path, plain(words)) in chosen) for path, words in texts]
