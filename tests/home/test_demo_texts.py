"""The texts of the demo: their typography, their signs, and what is made of them."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pypdfium2
import pytest

from demo import content
from demo.build.media import TEXTS
from demo.markup import read_blocks, to_html
from demo.pdf.booklet import Style, make_pdf
from demo.pdf.text import read_text
from demo.scenes.catalogue import SCENES

NO_BREAK, NARROW = "\u00a0", "\u202f"
FAULTS = {
    "a straight apostrophe": re.compile(r"\w'\w"),
    "straight quotation marks": re.compile(r'"'),
    "a breaking space before a high sign": re.compile(r" [;:!?»]"),
    "no space before a high sign": re.compile(r"[^\W\d_](?:[;!?»](?!\w)|: )"),
    "a breaking space after an opening guillemet": re.compile(r"« "),
    "no space after an opening guillemet": re.compile(rf"«(?![{NO_BREAK}{NARROW}])"),
    "a breaking space within a number": re.compile(r"\d \d{3}\b"),
    "two spaces": re.compile(r"\S {2,}\S"),
    "a capital without its accent": re.compile(r"\b(Etat|Ecrire|Etre|Egalite|Ecole)\b"),
    "an o and an e": re.compile(r"\b(oeuvre|coeur|soeur|noeud|oeil)", re.IGNORECASE),
}


def strings_in(value: object) -> Iterator[str]:
    """Every piece of French in the demo's data, at any depth."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from strings_in(getattr(value, field.name))
    elif isinstance(value, dict):
        for part in value.values():
            yield from strings_in(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from strings_in(part)


def french_texts() -> Iterator[tuple[str, str]]:
    """Names and texts: the data's, then the files'."""
    for module in pkgutil.iter_modules(content.__path__):
        if module.name == "terms":
            continue
        loaded = importlib.import_module(f"{content.__name__}.{module.name}")
        for name, value in vars(loaded).items():
            if name.isupper():
                yield from ((f"{module.name}.{name}", text) for text in strings_in(value))
    for file in french_files():
        yield file.name, file.read_text("utf-8")


def french_files() -> list[Path]:
    return [file for file in sorted(TEXTS.glob("*.md")) if not file.stem.endswith(("-en", "-nl"))]


def without_signs(text: str) -> str:
    """A text without its addresses and the indentation of its lines."""
    return re.sub(r"https?://\S+|\]\([^)]*\)|^ +", "", text, flags=re.MULTILINE)


@pytest.mark.parametrize("fault", FAULTS)
def test_typography(fault: str) -> None:
    texts = [(name, without_signs(text)) for name, text in french_texts()]
    assert len(texts) > 500
    found = [
        (name, text[max(0, hit.start() - 30) : hit.end() + 30])
        for name, text in texts
        for hit in FAULTS[fault].finditer(text)
    ]
    assert found == []


def test_paragraphs_lists_and_emphasis_become_rich_text() -> None:
    text = """
    Un **mot** et __un autre__,
    sur deux lignes.

    - premier
    - second

    1. d’abord
    1. ensuite

    ## Un titre
    """
    assert to_html(text) == (
        "<p>Un <b>mot</b> et <i>un autre</i>, sur deux lignes.</p>"
        "<ul><li>premier</li><li>second</li></ul>"
        "<ol><li>d’abord</li><li>ensuite</li></ol>"
        "<h2>Un titre</h2>"
    )


def test_links_and_signs_of_html_are_safe() -> None:
    html = to_html("Bel&Bo <script> [ici](https://exemple.example/a)")
    assert html == '<p>Bel&amp;Bo &lt;script&gt; <a href="https://exemple.example/a">ici</a></p>'


def test_a_list_item_goes_on_over_lines() -> None:
    blocks = read_blocks("- un début\n  et sa suite\n- un autre")
    assert [(block.kind, block.text) for block in blocks] == [("item", "un début et sa suite"), ("item", "un autre")]


def test_a_pdf_is_the_same_each_time_and_holds_its_text() -> None:
    text = read_text((TEXTS / "issue-102.md").read_text("utf-8"))
    made = make_pdf(text, "graine", Style("Ici et Là-bas", "Numéro fictif"))
    assert made == make_pdf(text, "graine", Style("Ici et Là-bas", "Numéro fictif"))
    with pypdfium2.PdfDocument(made) as pdf:
        words = " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())
        contents = pdf[1].get_textpage().get_text_range()
        outline = [entry.get_title() for entry in pdf.get_toc()]
    assert "La crue et la caisse" in contents
    assert "école de démocratie" in words
    assert outline == [section.title for section in text.sections]


def test_a_leaflet_has_no_contents() -> None:
    text = read_text((TEXTS / "fiche-vetements.md").read_text("utf-8"))
    with pypdfium2.PdfDocument(make_pdf(text, "graine", Style("Campagne", "Essai", leaflet=True))) as pdf:
        assert len(pdf) == 2
        assert "Sommaire" not in pdf[1].get_textpage().get_text_range()


def test_images_are_distinct_light_and_the_same_each_time() -> None:
    made = {scene.key: scene.file() for scene in SCENES}
    assert len(set(made.values())) == len(SCENES)
    assert max(len(file) for file in made.values()) < 80_000
    assert {scene.key: scene.file() for scene in (SCENES[0], SCENES[-1])}.items() <= made.items()
