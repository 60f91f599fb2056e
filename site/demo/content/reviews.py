"""What two jurors who do not exist said of the demo's applications."""

from dataclasses import dataclass

CRITERIA: tuple[dict[str, object], ...] = (
    {
        "label": "Expérience d’un mouvement",
        "help_text": "Quel qu’y soit le rôle : une trésorière de quartier vaut un secrétaire général.",
        "max_mark": 5,
        "weight": 2,
    },
    {"label": "Clarté de la question", "max_mark": 5, "weight": 2},
    {"label": "Ce que le mouvement en fera", "max_mark": 5, "weight": 1},
)


@dataclass(frozen=True)
class Said:
    """The review of an application: who gave it, the marks in the order of the criteria; none is a conflict."""

    juror: str
    reference: str
    marks: tuple[int, ...] = ()
    comment: str = ""


FIRST, SECOND = "jury", "jury-2"
REVIEWS = (
    Said(FIRST, "K7M-2QX", (5, 5, 4), "Une vraie question, posée par quelqu’un qui tient les comptes."),
    Said(FIRST, "H4T-9WZ", (4, 4, 4), "Elle sait ce qu’elle cherche. Voir si deux réunions par mois sont tenables."),
    Said(SECOND, "K7M-2QX", (4, 5, 3), "Très clair."),
    Said(SECOND, "H4T-9WZ"),
    Said(SECOND, "D3V-8BN", (2, 4, 4), "Peu d’expérience, mais l’alliance à trois est un bon terrain."),
)
