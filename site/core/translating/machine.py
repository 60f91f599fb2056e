"""Drafts of translations by a machine (DeepL, LibreTranslate), where the settings name one: wagtail-localize asks it.

What a machine wrote is kept as a translation with an error, which says that nobody has read it: wagtail-localize makes
no page, draft or preview of such a text, nothing counts it as translated, and its editor shows the error. Who stores
it, changed or not, takes the error away. French that must not leave the site is not sent (`.hidden`).
"""

import logging
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.strings import StringValue

from .checking import check_words
from .hidden import is_hidden, stays_here
from .texts import to_translate

MOST_AT_ONCE = 50
"""So many texts are sent in one request: DeepL takes no more."""
MOST_ASKED = 100
"""So many are asked for at once: who waits for them is to be answered before the server gives the answer up."""

logger = logging.getLogger(__name__)


class MachineError(Exception):
    """The machine did not answer, or not with translations."""


class NotSentError(Exception):
    """The texts of this page stay here."""


def machine_for(translation: Translation) -> BaseMachineTranslator | None:
    """The machine that translates into this language; None where the settings name none."""
    machine = get_machine_translator()
    known = machine and machine.can_translate(translation.source.locale, translation.target_locale)
    return machine if known else None


def unread_texts(translation: Translation) -> list[StringSegment]:
    """The texts of a page that a machine translated and nobody has confirmed, in order."""
    by_machine = StringTranslation.objects.filter(
        translation_of=OuterRef("string"),
        context=OuterRef("context"),
        locale=translation.target_locale_id,
        translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE,
    )
    segments = StringSegment.objects.filter(Exists(by_machine), source=translation.source_id)
    return list(segments.select_related("string", "context").order_by("order"))


class Drafted(NamedTuple):
    """How many texts the machine translated, and how many it was not asked for yet."""

    done: int
    left: int


def draft(translation: Translation, user: AbstractUser) -> Drafted:
    """Have what nobody has translated translated by the machine, a hundred texts at most.

    Raises NotSentError for a page whose texts stay here, MachineError where the machine fails; nothing is stored then.
    """
    machine = machine_for(translation)
    if machine is None or stays_here(translation.source.object_id):
        raise NotSentError
    segments = defaultdict(list)
    for segment in _sendable(translation):
        segments[segment.string.data].append(segment)
    drafts = dict(_translated(machine, translation, list(segments)[:MOST_ASKED]))
    made = [
        _draft(translation, segment, words, machine, user)
        for text, words in drafts.items()
        for segment in segments[text]
    ]
    # No signal: nobody translated anything. What somebody translated meanwhile stays.
    StringTranslation.objects.bulk_create(made, ignore_conflicts=True)
    return Drafted(len(made), sum(len(segments[text]) for text in list(segments)[MOST_ASKED:]))


def _sendable(translation: Translation) -> Iterator[StringSegment]:
    """The texts to translate that have no translation, but those that tell what is hidden."""
    known = StringTranslation.objects.filter(
        translation_of=OuterRef("string"), context=OuterRef("context"), locale=translation.target_locale_id
    )
    missing: QuerySet[StringSegment] = StringSegment.objects.filter(~Exists(known), source=translation.source_id)
    hidden = is_hidden()
    for segment in to_translate(missing).select_related("string").order_by("order"):
        if not hidden(segment.string.data):
            yield segment


def _translated(
    machine: BaseMachineTranslator, translation: Translation, texts: list[str]
) -> Iterator[tuple[str, str]]:
    """The texts with their translations, but for those that the machine broke, or in which it names who is hidden."""
    hidden = is_hidden()
    for first in range(0, len(texts), MOST_AT_ONCE):
        for text, words in _asked(machine, translation, texts[first : first + MOST_AT_ONCE]):
            try:
                check_words(text, words)
            except ValidationError:
                continue
            if not hidden(words):
                yield text, words


def _asked(machine: BaseMachineTranslator, translation: Translation, texts: list[str]) -> list[tuple[str, str]]:
    values = [StringValue(text) for text in texts]
    try:
        answer = machine.translate(translation.source.locale, translation.target_locale, values)
        return [(value.data, answer[value].data) for value in values if answer.get(value)]
    except (OSError, LookupError, ValueError, TypeError, AttributeError) as error:
        # Its words may hold the key of the account.
        logger.warning("%s did not translate: %s", machine.display_name, type(error).__name__)
        raise MachineError from None


def _draft(
    translation: Translation, segment: StringSegment, words: str, machine: BaseMachineTranslator, user: AbstractUser
) -> StringTranslation:
    return StringTranslation(
        translation_of_id=segment.string_id,
        context_id=segment.context_id,
        locale_id=translation.target_locale_id,
        data=words,
        translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE,
        tool_name=machine.display_name,
        last_translated_by=user,
        has_error=True,
        field_error=unread(),
    )


def unread() -> str:
    """What the editor says of a text that nobody has read."""
    return _("Translated by a machine, to be read")
