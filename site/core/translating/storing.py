"""What wagtail-localize stores of a translation never brings French before readers.

Its own method writes the texts, French where none is translated, on the page that readers see: before it publishes,
and also where a draft alone is asked for. Its own name for the method is replaced: a test watches that all that
stores translations passes here.
"""

from typing import Any

from django.contrib.auth.models import AbstractUser
from wagtail.models import Locale, Page
from wagtail_localize.models import TranslationLog, TranslationSource

from access.querysets import is_placeholder
from core.models import BasePage

from .publishing import refuse_source

write = TranslationSource.create_or_update_translation


def ask_first() -> None:
    """Have wagtail-localize ask before it writes."""
    TranslationSource.create_or_update_translation = store


def store(
    source: TranslationSource, locale: Locale, user: AbstractUser | None = None, publish: bool = True, **options: Any
) -> tuple[Any, bool]:
    """`create_or_update_translation`: publishes what is translated, stores a draft without touching what is public.

    Raises PublicationRefusedError before anything is written.
    """
    model = source.specific_content_type.model_class()
    if model is None or not issubclass(model, BasePage):
        return write(source, locale, user=user, publish=publish, **options)
    page = model.objects.filter(translation_key=source.object_id, locale=locale).first()
    if publish:
        refuse_source(source, locale)
    elif page is not None and page.live:
        if not is_placeholder(page):
            return _store_draft(source, locale, user, **options)
        # It led to the French page; it is about to be a page of its own, with French texts.
        page.unpublish(log_action=False)
    return write(source, locale, user=user, publish=publish, **options)


def _store_draft(
    source: TranslationSource, locale: Locale, user: AbstractUser | None, fallback: bool = False, **options: Any
) -> tuple[Page, bool]:
    draft = source.get_ephemeral_translated_instance(locale, fallback=fallback)
    TranslationLog.objects.create(source=source, locale=locale, revision=draft.save_revision(user=user))
    return draft, False
