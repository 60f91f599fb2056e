"""The page for journalists: its people, numbers and pictures are made up."""

from demo.story import Entry, document, heading, prose

from .terms import RELEASE

PRESS: dict[str, object] = {
    "title": "Presse",
    "search_description": (
        "Pour les journalistes : à qui parler, les communiqués, le dossier de presse, des images à imprimer."
    ),
    "introduction": (
        "Vous écrivez, vous filmez, vous enregistrez : voici qui appeler, ce que nous avons dit et quand, et de quoi "
        "illustrer. Les personnes que voici sont fictives."
    ),
}

CONTACTS: list[dict[str, str]] = [
    {
        "name": "Inès Lambrecht (fictive)",
        "role": "Relations avec la presse",
        "phone": "+32 2 555 01 01",
        "languages": "français, néerlandais, anglais",
        "address": "presse@solmond.example",
    },
    {
        "name": "Bako Tiendrébéogo (fictif)",
        "role": "Questions sur les pays partenaires",
        "phone": "",
        "languages": "français, anglais",
        "address": "partenaires@solmond.example",
    },
]

KIT: list[Entry] = [
    document("rapport-2024", "Rapport annuel 2024", "Qui nous sommes, ce qui a été fait, avec quel argent."),
    document("fiche-vetements", "Fiche : qui coud nos vêtements", "Les chiffres d’une filière, avec leurs sources."),
]

PICTURES = [
    ("metier", "Un métier à tisser : image de synthèse faite pour ce site.", "by"),
    ("toits", "Toits voisins : image de synthèse faite pour ce site.", "by-sa"),
    ("collines", "Collines au lever du soleil : image de synthèse faite pour ce site.", "zero"),
]
"""Images, captions and licences."""

RELEASE_KINDS = (RELEASE,)

BODY: list[Entry] = [
    heading("Avant de citer un mouvement"),
    prose(
        """
        Certains de nos partenaires travaillent là où être reconnu est dangereux. Un nom, une ville ou un visage qui ne
        figurent pas sur ce site ne doivent pas figurer dans un article : demandez-nous, nous demanderons.
        """
    ),
]
