"""Footnotes of an article: their calls in its text, and the list below it.

wagtail-footnotes keeps them and brings the tool of the editor, which writes ``<footnote id="UUID">…</footnote>`` where
a note is called. They are drawn here: its own block keeps what it found of one page in the block, which all pages and
all threads share.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.utils.safestring import SafeString, mark_safe
from wagtail_footnotes.models import Footnote

from access.kept import kept_query
from core.blocks import ProseBlock, StoryBlock
from core.blocks.text import PROSE_FEATURES
from core.fragments import render_once

CALL = re.compile(r'<footnote id="([^"]*)">.*?</footnote>', re.DOTALL)


@dataclass
class Note:
    """A note with its number, and the number of times that the text calls it."""

    identifier: str
    """The identifier (HTML) of the note on the web page, from which those of its calls are made."""
    number: int
    text: str
    calls: int = 0

    @property
    def call_identifiers(self) -> list[str]:
        """The places that call it, in order."""
        return [f"{self.identifier}-{call}" for call in range(1, self.calls + 1)]


@dataclass
class Notes:
    """The notes of a page, numbered as its text calls them while it is drawn. Those that nothing calls stay unseen."""

    texts: Mapping[str, str]
    """Rich texts by identifier."""
    prefix: str = "_note"
    # No anchor of a heading begins with a low line.
    called: dict[str, Note] = field(default_factory=dict)

    def draw_calls(self, html: str) -> SafeString:
        """`html`, which is safe, with a numbered link for each call; the call of a note that is gone leaves nothing."""
        return mark_safe(CALL.sub(lambda found: self._call(found[1]), html))  # noqa: S308

    def _call(self, key: str) -> str:
        if key not in self.texts:
            return ""
        note = self.called.get(key)
        if note is None:
            number = len(self.called) + 1
            note = self.called[key] = Note(f"{self.prefix}-{number}", number, self.texts[key])
        note.calls += 1
        return render_once("publications/footnote_call.html", note=note.identifier, number=note.number, call=note.calls)

    @property
    def listed(self) -> list[Note]:
        """The notes called so far, in their order."""
        return list(self.called.values())


def called_in(raw: Any) -> set[str]:
    """The identifiers of the notes that a stream's raw (JSON) value calls."""
    if isinstance(raw, str):
        return set(CALL.findall(raw))
    values = raw.values() if isinstance(raw, Mapping) else raw if isinstance(raw, Sequence) else ()
    return {key for value in values for key in called_in(value)}


def texts_of(pages: Sequence[Any]) -> dict[int, dict[str, str]]:
    """The notes that the bodies of `pages` call, by page and identifier, in one query; none where nothing is called."""
    calls = {page.pk: called_in(page.body.raw_data) for page in pages}
    texts: dict[int, dict[str, str]] = {page.pk: {} for page in pages}
    calling = tuple(sorted(key for key, called in calls.items() if called))
    for page, key, text in _notes_query(calling).rows() if calling else ():
        if str(key) in calls[page]:
            texts[page][str(key)] = text
    return texts


@kept_query
def _notes_query(pages: tuple[int, ...]) -> QuerySet[Footnote]:
    return Footnote.objects.filter(page__in=pages).values_list("page", "uuid", "text")


class NotedProseBlock(ProseBlock):
    """Paragraphs and lists, with footnotes."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"features": [*PROSE_FEATURES, "footnotes"], **kwargs})

    def render(self, value: object, context: Mapping[str, Any] | None = None) -> SafeString:
        """The text, its calls numbered by the `notes` of the context; without these it has none."""
        notes = (context or {}).get("notes") or Notes({})
        return notes.draw_calls(super().render(value, context))

    def get_searchable_content(self, value: Any) -> list[str]:
        """The words of the text, without what marks the calls."""
        return super().get_searchable_content(type(value)(CALL.sub("", value.source)))


class ArticleBlock(StoryBlock):
    """The body of an article: a story whose texts may have footnotes."""

    text = NotedProseBlock()


DECONSTRUCT_ALIASES = {NotedProseBlock: "wagtail.blocks.RichTextBlock"}
"""Migrations know Wagtail's own blocks only."""
