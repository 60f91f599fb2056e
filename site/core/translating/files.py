"""Translators' files (PO): what is to translate goes out, and comes back as a whole or not at all.

A text that changed in French is marked as `fuzzy`, with the French of before, as translators' programs know it; a text
that a machine translated is so too, until somebody has read it. Texts of before that are no longer in the page stay
here: a file goes to people outside.
"""

from collections.abc import Iterator

import polib
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from core.models import ChangedText

from .checking import check_words
from .hidden import is_hidden
from .machine import unread_texts
from .places import place_name

ID = "X-WagtailLocalize-TranslationID"
COUNT = "X-Texts"
"""How many texts the file holds: one that was cut on its way is told from one of before the French changed."""
MOST_TOLD = 20
"""So many wrong entries are told at once."""


def _segments(translation: Translation) -> list[StringSegment]:
    segments = StringSegment.objects.filter(source=translation.source).order_by("order")
    segments = segments.select_related("context", "string")
    return list(segments.annotate_translation(translation.target_locale, include_errors=True))


def written(translation: Translation) -> polib.POFile:
    """The texts of a page with their translations, each with the place where it stands."""
    po = polib.POFile(wrapwidth=0)
    po.metadata = {
        "POT-Creation-Date": timezone.localtime().strftime("%Y-%m-%d %H:%M%z"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": translation.target_locale.language_code,
        ID: str(translation.uuid),
    }
    segments = _segments(translation)
    po.metadata[COUNT] = str(len(segments))
    page = translation.source.get_source_instance()
    hidden = is_hidden()
    changed = {
        (row.new_id, row.context_id): row.old
        for row in ChangedText.objects.filter(review__translation=translation).select_related("old")
    }
    unread = {segment.pk for segment in unread_texts(translation)}
    for segment in segments:
        words = segment.translation or ""
        entry = polib.POEntry(
            msgctxt=segment.context.path,
            msgid=segment.string.data,
            msgstr="" if hidden(words) else words,
            comment=place_name(page, segment.context.path),
        )
        old = changed.get((segment.string_id, segment.context_id))
        if old and entry.msgstr:
            entry.flags = ["fuzzy"]
            entry.previous_msgid = None if hidden(old.data) else old.data
        elif entry.msgstr and segment.pk in unread:
            entry.flags = ["fuzzy"]
        po.append(entry)
    return po


@transaction.atomic
def take(translation: Translation, po: polib.POFile, user: AbstractUser) -> int:
    """Store the translations of a file; returns how many are new, changed or confirmed.

    Raises ValidationError with every entry that is wrong, and stores nothing then.
    """
    language = po.metadata.get("Language", "").replace("_", "-").partition("-")[0].lower()
    is_own = language in ("", translation.target_locale.language_code.partition("-")[0])
    if po.metadata.get(ID) != str(translation.uuid) or not is_own:
        raise ValidationError(_("This file is of another page or of another language: download the one of this page."))
    _refuse_cut(translation, po)
    segments = {(one.context.path, one.string.data): one for one in _segments(translation)}
    entries = [entry for entry in po if entry.msgstr and not entry.obsolete and not entry.fuzzy]
    if errors := list(_errors(entries, segments)):
        raise ValidationError(errors[:MOST_TOLD])
    waiting = set(ChangedText.objects.filter(review__translation=translation).values_list("new_id", "context_id"))
    waiting |= {(segment.string_id, segment.context_id) for segment in unread_texts(translation)}
    stored = 0
    for entry in entries:
        segment = segments[entry.msgctxt, entry.msgid]
        if segment.translation == entry.msgstr and (segment.string_id, segment.context_id) not in waiting:
            continue
        stored += 1
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=translation.target_locale,
            defaults={
                "data": entry.msgstr,
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "tool_name": "",
                "last_translated_by": user,
                "has_error": False,
                "field_error": "",
            },
        )
    return stored


def _refuse_cut(translation: Translation, po: polib.POFile) -> None:
    """Raise ValidationError for a file that lacks some of its texts, with the places of those."""
    count = po.metadata.get(COUNT, "")
    lacking = int(count) - len(po) if count.isdecimal() else 0
    if lacking <= 0:
        return
    held = {(entry.msgctxt, entry.msgid) for entry in po}
    page = translation.source.get_source_instance()
    paths = (one.context.path for one in _segments(translation) if (one.context.path, one.string.data) not in held)
    said = ngettext(
        "%(count)d of its texts is missing (%(places)s): it was cut, or a text was taken out of it.",
        "%(count)d of its texts are missing (%(places)s): it was cut, or texts were taken out of it.",
        lacking,
    )
    places = list(dict.fromkeys(place_name(page, path) for path in paths))[:MOST_TOLD]
    raise ValidationError(said % {"count": lacking, "places": "\xa0; ".join(places)})


def _errors(entries: list[polib.POEntry], segments: dict[tuple[str, str], StringSegment]) -> Iterator[str]:
    hidden = is_hidden()
    for entry in entries:
        told = ""
        if (entry.msgctxt, entry.msgid) not in segments:
            told = _("this text is no longer in the page: download the file again.")
        elif hidden(entry.msgstr):
            told = _("this tells the name of a protected partner.")
        else:
            try:
                check_words(entry.msgid, entry.msgstr)
            except ValidationError as error:
                told = " ".join(error.messages)
        if told:
            place = entry.comment or entry.msgctxt or ""
            yield _("Line %(line)d, %(place)s, “%(text)s”: %(error)s") % {
                "line": entry.linenum,
                "place": place,
                "text": entry.msgid[:60],
                "error": told,
            }
