"""The footnotes of the demo's texts."""

from collections.abc import Iterable, Mapping

from wagtail_footnotes.models import Footnote

from demo.content.article import FootNote
from demo.markup import inline_html
from demo.story import Entry

from .library import identifier


def long_text(page: str, body: Iterable[Entry], notes: Iterable[FootNote]) -> dict[str, object]:
    """The fields of the page that the demo calls `page`: its body with the calls of its `notes`, and these.

    A page with notes is a long one: it lists its headings and links the terms of the glossary.
    """
    by_key = notes_of(page, notes)
    texts = [(name, with_calls(str(value), by_key) if name == "text" else value) for name, value in body]
    if not by_key:
        return {"body": texts}
    footnotes = [Footnote(uuid=key, text=text) for key, text in note_texts(by_key).items()]
    return {"body": texts, "footnotes": footnotes, "has_contents": True, "links_terms": True}


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
