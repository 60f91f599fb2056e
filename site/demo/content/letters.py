"""The issues of the newsletter: two that were sent, one that is being written. Everything told in them is made up."""

from dataclasses import dataclass

from demo.story import Entry, PageRef, link, prose


def chosen(key: str, words: str = "") -> Entry:
    """A page of the demo."""
    return "page", {"page": PageRef(key), "words": words}


def button(text: str, page: str) -> Entry:
    """What readers are asked to do."""
    return "button", link(text, page=page)


@dataclass(frozen=True)
class Letter:
    """An issue, sent so many days ago; one that is to be sent in some days is a draft."""

    key: str
    title: str
    days: int
    preheader: str
    parts: list[Entry]
    subject: str = ""

    @property
    def is_draft(self) -> bool:
        """Whether it is still being written."""
        return self.days < 0


LETTERS = (
    Letter(
        key="lettre-fil",
        title="Le fil se tend de Cobán à Bruxelles",
        days=38,
        preheader="Trois récits, une marche qui se prépare, et ce que vos gestes ont permis.",
        parts=[
            prose(
                """
                Bonjour,

                Ce mois-ci, des récolteuses ont posé trois questions à ceux qui achètent leur café. Leurs réponses
                voyagent : nous vous les confions. Vous voulez suivre tout le mouvement ?
                [La campagne est ici](page:fil).
                """
            ),
            ("heading", "Ce qui s’est dit"),
            chosen("recit-guatemala"),
            chosen("recit-cambodge"),
            ("heading", "À lire, à tête reposée"),
            chosen("issue-106", "Le dernier numéro de notre revue, en ligne et en entier."),
            button("Soutenir les mouvements", "giving"),
        ],
    ),
    Letter(
        key="lettre-sante",
        title="Une mutuelle, un marché, une assemblée",
        days=8,
        subject="Ce qu’une assemblée a changé à Cotonou",
        preheader="Des nouvelles du Bénin et du Congo, et un appel pour apprendre ensemble.",
        parts=[
            prose(
                """
                Bonjour,

                Trois nouvelles courtes, trois rendez-vous :

                - une assemblée qui a fait bouger un marché ;
                - un dialogue qui reprend là où il s’était arrêté ;
                - un appel ouvert aux mouvements partenaires.
                """
            ),
            ("heading", "Là-bas"),
            chosen("recit-benin"),
            chosen("recit-congo"),
            ("heading", "Ici"),
            chosen("marche-du-fil", "Venez avec de la laine rouge : il en faut deux kilomètres."),
            chosen("call-learning"),
            button("Voir tout l’agenda", "agenda"),
        ],
    ),
    Letter(
        key="lettre-brouillon",
        title="Préparer la marche, ensemble",
        days=-12,
        preheader="Où se retrouver, quoi apporter, à qui le dire.",
        parts=[
            prose("Bonjour,\n\nLa marche approche. Voici ce qu’il faut savoir, et ce qu’il reste à faire."),
            chosen("marche-du-fil"),
            chosen("recit-haiti"),
            button("Faire un don", "giving"),
        ],
    ),
)
