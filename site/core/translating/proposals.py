"""The translations of before, kept for the French texts of today."""

from collections.abc import Sequence

from bs4 import BeautifulSoup
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.strings import extract_ids

from .changes import Pair, Text

Kept = dict[tuple[int, int | None], StringTranslation]
"""Translations by their text and their place."""


def propose(translation: Translation, pairs: Sequence[Pair]) -> None:
    """Give each text that moved or changed the translation that it had, where it has none of its own."""
    moved = [(old, new) for old, new in pairs if old and new and (old.context, old.string) != (new.context, new.string)]
    kept = _kept(translation, moved)
    proposals: Kept = {}
    for old, new in moved:
        known = kept.get((old.string, old.context))
        if known and (new.string, new.context) not in kept:
            proposals[new.string, new.context] = _proposal(known, new)
    # No signal: nobody translated anything.
    StringTranslation.objects.bulk_create(proposals.values(), ignore_conflicts=True)


def _kept(translation: Translation, pairs: Sequence[tuple[Text, Text]]) -> Kept:
    strings = {text.string for pair in pairs for text in pair}
    found = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id,
        locale=translation.target_locale_id,
        translation_of__in=strings,
    )
    return {(one.translation_of_id, one.context_id): one for one in found}


def _proposal(known: StringTranslation, text: Text) -> StringTranslation:
    proposal = StringTranslation(
        translation_of_id=text.string,
        context_id=text.context,
        locale_id=known.locale_id,
        data=without_other_links(known.data, text.words),
        translation_type=known.translation_type,
        tool_name=known.tool_name,
        last_translated_by_id=known.last_translated_by_id,
        has_error=known.has_error,
        field_error=known.field_error,
    )
    return proposal


def without_other_links(translated: str, source: str) -> str:
    """`translated` with the words alone of links that `source` does not have: with them it would not be published."""
    strange = extract_ids(translated) - extract_ids(source)
    if not strange:
        return translated
    soup = BeautifulSoup(translated, "html.parser")
    for link in soup.find_all("a", id=list(strange)):
        link.unwrap()
    return str(soup)
