"""Images and documents of the demo, made when it is loaded."""

from pathlib import Path

from demo.content.publication import Issue, Note, Publication
from demo.content.publications import BOOKLETS, ISSUES, NOTES
from demo.content.works import PUBLICATIONS
from demo.factories import make_document, make_image
from demo.pdf.booklet import Style, make_pdf
from demo.pdf.text import Section, read_text
from demo.scenes.catalogue import CREDIT, SCENES

from .library import Library, identifier

TEXTS = Path(__file__).parent.parent / "texts"


def make_images(library: Library) -> None:
    """Weave or draw every image."""
    for scene in SCENES:
        library.images[scene.key] = make_image(
            scene.file(),
            f"{scene.key}.png",
            title=scene.title,
            description=scene.description,
            credit=CREDIT,
        )


def make_documents(library: Library) -> dict[str, list[Section]]:
    """Set every PDF file; the parts of each text by its name, with the pages where they begin."""
    parts = {}
    for issue in ISSUES:
        title = f"Ici et Là-bas n° {issue.number} (numéro fictif)"
        parts[issue.text] = _make(library, issue.text, _issue_style(issue), issue.text, title)
    for note in NOTES:
        for name, language in note.files:
            parts[name] = _make(library, name, _note_style(note, language), note.key)
    for booklet in BOOKLETS:
        style = Style("Campagne", "Document de démonstration", leaflet=True)
        parts[booklet.key] = _make(library, booklet.key, style, booklet.key, booklet.title)
    for publication in PUBLICATIONS:
        for name, language, *_more in publication.files:
            if name not in parts:
                parts[name] = _make(library, name, _publication_style(publication, language), publication.key)
    return parts


def _make(library: Library, name: str, style: Style, key: str, title: str = "") -> list[Section]:
    """Set the text `name` with the cloth of the page `key`, and store it under its own title or under `title`."""
    text = read_text((TEXTS / f"{name}.md").read_text(encoding="utf-8"))
    content = make_pdf(text, str(identifier(key)), style)
    library.documents[name] = make_document(content, f"{name}.pdf", title=title or text.title)
    return text.sections


def _issue_style(issue: Issue) -> Style:
    return Style(f"Ici et Là-bas – n° {issue.number}", "Numéro fictif, contenu de démonstration")


def _note_style(note: Note, language: str) -> Style:
    if language == "en":
        return Style(
            f"Vision note – {note.year}",
            "A made-up note, demonstration content",
            language="en",
            contents_title="Contents",
            back_words="Here and there, one cloth.",
        )
    return Style(f"Note de vision – {note.year}", note.mention)


PUBLICATION_WORDS = {
    "fr": ("", "Document de démonstration"),
    "en": ("Solidarité Mondiale", "Demonstration document"),
    "nl": ("Solidarité Mondiale", "Demonstratiedocument"),
}
"""By language: the words above the title, the kind where there are none, and the mention below."""


def _publication_style(publication: Publication, language: str) -> Style:
    kicker, mention = PUBLICATION_WORDS[language]
    year = publication.day.year
    return Style(f"{kicker or publication.kind} – {year}", mention, language=language, leaflet=True)
