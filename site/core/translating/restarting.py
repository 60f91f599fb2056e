"""What was written by hand while a translation did not follow the French, taken back into it when it does again.

wagtail-localize keeps the translated texts apart from the page. A translation that is stopped is edited as any page;
started again, it would be published from the texts of before, and the work in between was gone.
"""

import json
from collections import defaultdict

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from wagtail_localize.models import SegmentOverride, StringSegment, StringTranslation, Translation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments, quote_path_component
from wagtail_localize.strings import extract_ids

from core.models import BasePage

from .document_links import address_of
from .places import place_name


class CannotFollowError(Exception):
    """A page was changed by hand in such a way that it cannot follow the French; has the places."""

    def __init__(self, places: list[str]) -> None:
        super().__init__(", ".join(places))
        self.places = places


@transaction.atomic
def take_back(translation: Translation, page: BasePage, user: AbstractUser | None = None) -> int:
    """Keep the texts of `page`, as last edited, as the translations of the French ones; returns how many differ.

    Raises CannotFollowError, and keeps nothing, when a text has no French one to stand for, so that it would be lost.
    """
    written = texts_by_path(page)
    asked: dict[str, list[StringSegment]] = defaultdict(list)
    segments = StringSegment.objects.filter(source=translation.source).select_related("string", "context")
    for segment in segments.order_by("order"):
        asked[segment.context.path].append(segment)
    chosen = chosen_links(translation)
    pairs, lost = [], []
    for path, values in written.items():
        found = asked.get(path, [])
        if len(found) != len(values) or any(strange_links(*pair, chosen) for pair in zip(found, values, strict=True)):
            lost.append(place_name(page, path))
        pairs += list(zip(found, values, strict=False))
    if lost:
        raise CannotFollowError(list(dict.fromkeys(lost)))
    return sum(_keep(translation, segment, value.string.data, user) for segment, value in pairs)


def texts_by_path(page: BasePage) -> dict[str, list[StringSegmentValue]]:
    """The texts of a page at their places."""
    texts: dict[str, list[StringSegmentValue]] = defaultdict(list)
    for value in extract_segments(page):
        if isinstance(value, StringSegmentValue):
            texts[value.path].append(value)
    return texts


def chosen_links(translation: Translation) -> dict[str, str]:
    """The addresses that translators chose in the place of French ones, by the path of the choice."""
    chosen = SegmentOverride.objects.filter(
        context__object_id=translation.source.object_id, locale=translation.target_locale
    )
    rows = chosen.values_list("context__path", "data_json")
    return {path: address_of(path, json.loads(data)) for path, data in rows}


def strange_links(segment: StringSegment, value: StringSegmentValue, chosen: dict[str, str]) -> set[str]:
    """Links or calls of notes in a text that its French one has not, or that lead elsewhere than was chosen."""
    known = {key: _as_chosen(attrs, segment, chosen) for key, attrs in (json.loads(segment.attrs) or {}).items()}
    return {key for key in extract_ids(value.string.data) if (value.attrs or {}).get(key) != known.get(key)}


def _as_chosen(attrs: dict[str, str], segment: StringSegment, chosen: dict[str, str]) -> dict[str, str]:
    address = attrs.get("href", "")
    own = chosen.get(f"{segment.context.path}.{quote_path_component(address)}")
    return {**attrs, "href": own} if own else attrs


def _keep(translation: Translation, segment: StringSegment, words: str, user: AbstractUser | None) -> bool:
    """Keep one text as the translation of a French one; whether it was another."""
    known = StringTranslation.objects.filter(
        translation_of=segment.string, context=segment.context, locale=translation.target_locale
    ).first()
    if words == (known.data if known else segment.string.data):
        return False
    translated = known or StringTranslation(
        translation_of=segment.string, context=segment.context, locale=translation.target_locale
    )
    translated.data, translated.last_translated_by = words, user
    translated.translation_type, translated.tool_name = StringTranslation.TRANSLATION_TYPE_MANUAL, ""
    translated.has_error, translated.field_error = False, ""
    translated.save()
    return True
