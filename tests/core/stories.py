"""Bodies of pages and what they refer to, made on the spot."""

from datetime import date

from django.core.files.base import ContentFile
from wagtail.blocks import StreamValue
from wagtail.models import Page

from core.blocks import StoryBlock
from demo.factories import make_document
from home.models import HomePage, StandardPage
from media.models import Document, Image
from tests.media.pictures import drawing, encoded

Body = list[tuple[str, object]]


def new_image(title: str = "Marché") -> Image:
    """A stored image, described."""
    content = encoded("PNG", drawing((1200, 800)))
    return Image.objects.create(
        title=title,
        description=f"{title} vu d’en haut",
        credit="M. Ndiaye",
        file=ContentFile(content, "image.png"),
    )


def new_document(title: str = "Note de vision", pages: int = 3) -> Document:
    """A stored PDF of so many pages."""
    return make_document(name="note.pdf", pages=pages, title=title)


def new_page(title: str, body: Body | None = None) -> StandardPage:
    """A page of text under the French home page, which the fixture `home` makes."""
    return HomePage.objects.get(locale__language_code="fr").add_child(
        instance=StandardPage(title=title, body=body or [])
    )


def story(body: Body) -> StreamValue:
    """A stream of blocks that stands alone."""
    block = StoryBlock()
    return block.normalize(StreamValue(block, body))


def stored(page: StandardPage) -> StandardPage:
    """The page as the database gives it."""
    return StandardPage.objects.get(pk=page.pk)


def link(page: Page | None = None, url: str = "", text: str = "") -> dict[str, object]:
    """The value of a link."""
    return {"page": page, "url": url, "text": text}


def alternative(image: Image, text: str) -> dict[str, object]:
    """The value of an image block."""
    return {"image": image, "decorative": False, "alt_text": text}


def full_body(image: Image, document: Document, page: Page) -> Body:
    """A body with every block, every field filled."""
    linked = f'<p>Voir <a linktype="page" id="{page.pk}">la page</a> et le <b>mot</b>.</p>'
    filed = f'<p>Lire <a linktype="document" id="{document.pk}">le PDF</a>.</p>'
    return [*_texts(image, linked, filed), *_media(image, document, linked, filed), *_facts(page, linked)]


def _texts(image: Image, linked: str, filed: str) -> Body:
    return [
        ("heading", {"text": "Nos raisons", "level": "2"}),
        ("text", linked),
        ("text", filed),
        (
            "quote",
            {
                "text": "Nous avançons",
                "who": "Ana Torres (fictif)",
                "role": "présidente",
                "image": image,
                "source": "Le Fil",
                "source_url": "https://example.org/fil",
            },
        ),
        ("definitions", {"definitions": [{"word": "Durable", "meaning": linked}]}),
        (
            "steps",
            {"steps": [{"title": "Écouter", "text": "<p>Tous</p>"}, {"title": "Agir", "text": "<p>Ensemble</p>"}]},
        ),
        ("questions", {"questions": [{"question": "Pourquoi ?", "answer": linked}]}),
    ]


def _media(image: Image, document: Document, linked: str, filed: str) -> Body:
    return [
        ("picture", {"image": alternative(image, "Des étals"), "caption": "Le marché à midi"}),
        (
            "video",
            {
                "title": "Une journée",
                "still": alternative(image, "Une vendeuse"),
                "url": "https://youtu.be/abcdefghijk",
                "duration": "4 min",
                "transcript": "<p>Elle parle.</p>",
            },
        ),
        ("document", {"document": document, "title": "Notre note", "text": "À lire."}),
        ("pair", {"here_title": "Ici", "here": linked, "there_title": "Là-bas", "there": filed}),
        ("platforms", {"platforms": [{"name": "Réseau Alpha", "url": "https://example.org/alpha"}]}),
    ]


def _facts(page: Page, linked: str) -> Body:
    return [
        (
            "figures",
            {
                "figures": [
                    {
                        "value": "80",
                        "label": "mouvements",
                        "date": date(2025, 1, 31),
                        "source": "Rapport",
                        "source_url": "https://example.org/rapport",
                    }
                ]
            },
        ),
        (
            "contrast",
            {
                "is_title": "C’est",
                "is_items": ["un réseau"],
                "is_not_title": "Ce n’est pas",
                "is_not_items": ["un don"],
            },
        ),
        (
            "table",
            {
                "caption": "Rencontres",
                "columns": [{"type": "text", "heading": "Ville"}, {"type": "number", "heading": "Personnes"}],
                "rows": [{"values": ["Namur", 42]}, {"values": ["Cotonou", 1200]}],
            },
        ),
        (
            "call_to_act",
            {
                "title": "Agissez",
                "text": linked,
                "links": [link(page=page, text="Lire"), link(url="https://example.org/signer", text="Signer")],
                "dye": "terre",
            },
        ),
    ]
