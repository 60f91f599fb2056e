"""The footnotes of the demo's texts."""

from collections.abc import Iterable, Mapping

from demo.content.article import FootNote
from demo.markup import inline_html

from .library import identifier


def notes_of(page: str, notes: Iterable[FootNote]) -> dict[str, FootNote]:
    """The notes of the page that the demo calls `page`, by their identifiers."""
    return {str(identifier(f"{page}-{place}")): note for place, note in enumerate(notes)}


def note_texts(notes: Mapping[str, FootNote]) -> dict[str, str]:
    """The rich texts of notes by their identifiers."""
    return {key: f"<p>{inline_html(note.text)}</p>" for key, note in notes.items()}


def with_calls(html: str, notes: Mapping[str, FootNote]) -> str:
    """A rich text with a call wherever the words of a note stand."""
    for key, note in notes.items():
        html = html.replace(note.after, f'{note.after}<footnote id="{key}">[{key[:6]}]</footnote>')
    return html
