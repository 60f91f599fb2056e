"""What the block chooser shows: short French examples, none of them stored."""

from typing import Any

from core.blocks.examples import Example, document

PERSON: dict[str, Any] = {"name": "Une personne (exemple)", "role": "Coordination", "picture": None, "text": ""}
GROUP: dict[str, Any] = {"title": "L’équipe", "text": "", "people": [PERSON]}
FUNDER: dict[str, Any] = {"name": "Dons du public (exemple)", "share": "38 %", "purpose": "", "url": ""}


def account() -> Example:
    """A document of a year, not stored."""
    return {"year": 2025, "document": document()["document"], "title": "Comptes annuels"}
