"""Footnotes: their calls in the texts of a body, and the notes that are listed below it.

wagtail-footnotes keeps them and brings the tool of the editor, which writes ``<footnote id="UUID">…</footnote>`` where
a note is called. They are drawn here: its own block keeps what it found of one page in the block, which all pages and
all threads share.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from core.fragments import render_once

from .text import PROSE_FEATURES, ProseBlock

CALL = re.compile(r'<footnote id="([^"]*)">.*?</footnote>', re.DOTALL)

NUMBERS, STARS = "numbers", "stars"
NOTE_MARKS = [(NUMBERS, _("Numbers: 1, 2, 3")), (STARS, _("Stars: *, **, ***"))]
"""What notes are called by."""


@dataclass
class Note:
    """A note with its mark, and the number of times that the text calls it."""

    identifier: str
    """The identifier (HTML) of the note on the web page, from which those of its calls are made."""
    mark: str
    text: str
    calls: int = 0

    @property
    def call_identifiers(self) -> list[str]:
        """The places that call it, in order."""
        return [f"{self.identifier}-{call}" for call in range(1, self.calls + 1)]


@dataclass
class Notes:
    """The notes of a page, marked as its text calls them while it is drawn. Those that nothing calls stay unseen."""

    texts: Mapping[str, str]
    """Rich texts by identifier."""
    marks: str = NUMBERS
    prefix: str = "_note"
    # No anchor of a heading begins with a low line.
    called: dict[str, Note] = field(default_factory=dict)

    def draw_calls(self, html: str) -> SafeString:
        """`html`, which is safe, with a marked link for each call; the call of a note that is gone leaves nothing."""
        return mark_safe(CALL.sub(lambda found: self._call(found[1]), html))  # noqa: S308

    def _call(self, key: str) -> str:
        if key not in self.texts:
            return ""
        note = self.called.get(key)
        if note is None:
            number = len(self.called) + 1
            note = self.called[key] = Note(f"{self.prefix}-{number}", self._mark(number), self.texts[key])
        note.calls += 1
        return render_once("components/note_call.html", note=note.identifier, mark=note.mark, call=note.calls)

    def _mark(self, number: int) -> str:
        return "*" * number if self.has_stars else str(number)

    @property
    def has_stars(self) -> bool:
        """Whether the notes are called by stars."""
        return self.marks == STARS

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


class NotedProseBlock(ProseBlock):
    """Paragraphs and lists, with footnotes."""

    def __init__(self, features: Iterable[str] = PROSE_FEATURES, **kwargs: Any) -> None:
        super().__init__(features=[*features, "footnotes"], **kwargs)

    def render(self, value: object, context: Mapping[str, Any] | None = None) -> SafeString:
        """The text, its calls marked by the `notes` of the context; without these it has none."""
        notes = (context or {}).get("notes") or Notes({})
        return notes.draw_calls(super().render(value, context))

    def get_searchable_content(self, value: Any) -> list[str]:
        """The words of the text, without what marks the calls."""
        return super().get_searchable_content(type(value)(CALL.sub("", value.source)))


DECONSTRUCT_ALIASES = {NotedProseBlock: "wagtail.blocks.RichTextBlock"}
"""Migrations know Wagtail's own blocks only."""
