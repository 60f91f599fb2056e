"""What the block chooser shows of a story's own blocks: short French examples, none of them stored."""

from typing import Any

from core.blocks.examples import document, picture, video

Example = dict[str, Any]

SUMMARY = "<p>Vingt militantes, trois questions, une même réponse : des fonds plus simples à demander.</p>"

ANONYMOUS_QUOTE: Example = {
    "text": "On nous demande des comptes vérifiés, mais personne ne paie la vérification.",
    "who": "une militante, Mexique",
}

TRAININGS: Example = {
    "trainings": [
        {"title": "Prendre soin de soi en militant", "text": "Deux soirées avec une psychologue."},
        {"title": "Sécurité numérique", "text": ""},
    ]
}

HOST: Example = {"name": "Rosa Quispe (fictif)", "role": "travailleuse domestique, Cochabamba"}

ANONYMOUS_HOST: Example = {"text": "une militante, Mexique"}


def videos() -> Example:
    """Two videos, whose stills are not stored."""
    return {"videos": [video(), video() | {"title": "Ce que nous demandons"}]}


def photos() -> Example:
    """Two pictures that are not stored."""
    return {"photos": [picture(), picture() | {"caption": "Le lendemain."}]}


def report() -> Example:
    """A report whose document is not stored."""
    return {**document(), "title": "Les conclusions du dialogue", "url": ""}
