"""What the block chooser shows: short French examples, none of them stored."""

from datetime import date
from typing import Any

from wagtail.documents import get_document_model
from wagtail.images import get_image_model

Example = dict[str, Any]

SOCIAL_LINK: Example = {"network": "mastodon", "url": "https://example.org/@solidarite"}

PLATFORMS: Example = {
    "platforms": [
        {"name": "Plateforme pour le travail décent", "url": "https://example.org/travail-decent"},
        {"name": "Coalition pour la protection sociale", "url": "https://example.org/protection-sociale"},
        {"name": "Réseau des coopératives", "url": ""},
    ]
}

CALL_TO_ACT: Example = {
    "title": "Signez avec nous",
    "text": "<p>Chaque signature pèse quand nous rencontrons les parlementaires.</p>",
    "links": [{"page": None, "url": "https://example.org/signer", "text": "Signer l’appel"}],
    "dye": "terre",
}

CONTENTS_ENTRY: Example = {
    "title": "Une mutuelle née sous un manguier",
    "authors": "Awa Diop (fictif)",
    "page_number": 8,
    "page": None,
}

HEADING: Example = {"text": "Ce qui nous lie", "level": "2"}

PROSE = (
    "<p>La solidarité n’est pas un don : c’est un <b>travail commun</b>, "
    "mené par celles et ceux que l’injustice touche.</p>"
    "<ul><li>s’organiser sur le lieu de travail</li><li>cotiser ensemble</li></ul>"
)

QUOTE: Example = {
    "text": "Seule, je demandais. Ensemble, nous négocions.",
    "who": "Rosa Quispe (fictif)",
    "role": "travailleuse domestique, Cochabamba",
    "image": None,
    "source": "",
    "source_url": "",
}

DEFINITIONS: Example = {
    "definitions": [
        {
            "word": "Durable",
            "meaning": "<p>Qui tient compte de la terre, du travail et des générations.</p>",
        },
        {"word": "Inclusive", "meaning": "<p>Où personne n’est tenu à l’écart des décisions.</p>"},
    ]
}

STEPS: Example = {
    "steps": [
        {"title": "Se rassembler", "text": "<p>On se rencontre et on compte ses forces.</p>"},
        {"title": "Décider", "text": "<p>On choisit une revendication et une seule.</p>"},
        {"title": "Agir", "text": "<p>On la porte jusqu’à ce qu’elle soit entendue.</p>"},
    ]
}

QUESTIONS: Example = {
    "questions": [
        {"question": "Qui peut participer ?", "answer": "<p>Toute personne, avec ou sans organisation.</p>"},
        {"question": "Faut-il payer ?", "answer": "<p>Non, la participation est gratuite.</p>"},
    ]
}

PAIR: Example = {
    "here_title": "Ici",
    "here": "<p>Nous informons, nous formons, nous interpellons les élus.</p>",
    "there_title": "Là-bas",
    "there": "<p>Les mouvements s’organisent et défendent eux-mêmes leurs droits.</p>",
}

FIGURES: Example = {
    "figures": [
        {
            "value": "80",
            "label": "mouvements partenaires (exemple)",
            "date": date(2025, 1, 1),
            "source": "Rapport annuel",
            "source_url": "",
        },
        {
            "value": "53 %",
            "label": "des personnes sans protection sociale (exemple)",
            "date": date(2024, 6, 1),
            "source": "Étude fictive",
            "source_url": "https://example.org/etude",
        },
    ]
}

DEMAND: Example = {
    "title": "Une loi sur le devoir de vigilance",
    "text": "<p>Que les entreprises répondent de toute leur chaîne de production.</p>",
}

CONTRAST: Example = {
    "is_title": "Ce que nous sommes",
    "is_items": ["un mouvement", "un réseau d’égal à égal"],
    "is_not_title": "Ce que nous ne sommes pas",
    "is_not_items": ["une œuvre de charité", "un bailleur qui décide à la place des autres"],
}

TABLE: Example = {
    "caption": "Rencontres de l’année (exemple)",
    "columns": [{"type": "text", "heading": "Ville"}, {"type": "number", "heading": "Participants"}],
    "rows": [{"values": ["Namur", 42]}, {"values": ["Cotonou", 118]}],
}


def picture() -> Example:
    """An image that is not stored: the template draws its stand-in."""
    return {"image": _image(), "caption": "Le tissu qui tient lieu d’image."}


def map_story() -> Example:
    """Two places, one with an image that is not stored."""
    return {
        "title": "De Cotonou à Dhaka",
        "introduction": "Le même métier, les mêmes heures, deux mutuelles.",
        "places": [
            {
                "country": "BJ",
                "town": "Cotonou",
                "sentence": "Au marché, une caisse de santé tient dans un cahier.",
                "image": _image(),
                "page": None,
            },
            {
                "country": "BD",
                "town": "",
                "sentence": "À l’usine, elle tient dans un téléphone.",
                "image": None,
                "page": None,
            },
        ],
    }


def video() -> Example:
    """A video whose still is not stored."""
    return {
        "title": "Une journée au marché",
        "still": _image(),
        "url": "https://example.org/video",
        "file": None,
        "captions": [],
        "duration": "4 min 30",
        "transcript": "<p>Des vendeuses racontent leur mutuelle.</p>",
    }


def document() -> Example:
    """A document that is not stored."""
    return {"document": _document(), "title": "", "text": "Ce que nous voulons, en vingt-quatre pages."}


def _image() -> object:
    image = get_image_model()(
        title="Tissu", description="Bande tissée de quatre couleurs", width=960, height=640, collection=None
    )
    image.contextual_alt_text = image.description
    image.decorative = False
    return image


def _document() -> object:
    return get_document_model()(
        pk=0,
        title="Note de vision",
        file="note-de-vision.pdf",
        file_size=801_000,
        page_count=24,
        collection=None,
    )


MILESTONE: Example = {"day": date(2026, 10, 15), "what": "Entretiens avec les personnes retenues"}
