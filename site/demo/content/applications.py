"""The form of the demo's open call, and three applications to it by people who do not exist."""

from dataclasses import dataclass

QUESTIONS: tuple[dict[str, object], ...] = (
    {
        "label": "Vous et votre mouvement",
        "field_type": "heading",
        "help_text": "Dites les choses simplement : nous ne cherchons pas de beaux dossiers, mais des gens.",
    },
    {"label": "Pays", "field_type": "singleline", "longest": 60},
    {"label": "Mouvement ou organisation", "field_type": "singleline", "longest": 120, "identifies": True},
    {"label": "Année de naissance", "field_type": "number", "least": 1930, "most": 2010, "required": False},
    {"label": "Téléphone", "field_type": "telephone", "required": False, "identifies": True},
    {
        "label": "Langues de travail",
        "field_type": "checkboxes",
        "choices": "français\nanglais\nespagnol",
        "help_text": "Celles dans lesquelles vous pouvez suivre une réunion.",
    },
    {"label": "Ce que vous voulez apprendre", "field_type": "heading"},
    {
        "label": "Quel rôle avez-vous dans votre mouvement, et depuis quand ?",
        "field_type": "multiline",
        "longest": 600,
    },
    {
        "label": "Que voulez-vous comprendre pendant cette année ?",
        "field_type": "multiline",
        "longest": 1200,
        "help_text": "Une question précise vaut mieux qu’un grand sujet.",
    },
    {
        "label": "Groupe de travail préféré",
        "field_type": "radio",
        "choices": "Prendre soin de qui porte\nRendre des comptes\nTravailler à plusieurs",
    },
    {
        "label": "Lettre d’appui de votre mouvement",
        "field_type": "file",
        "file_kinds": "pdf,picture",
        "required": False,
        "identifies": True,
        "help_text": "Bienvenue, mais pas exigée : une photo d’une lettre signée suffit.",
    },
    {
        "label": "Je peux suivre deux réunions en ligne par mois pendant un an",
        "field_type": "declaration",
    },
)


@dataclass(frozen=True)
class Sent:
    """An application of the demo: who, how many days ago, the answers in the order of the questions, a letter."""

    reference: str
    name: str
    email: str
    days_ago: int
    answers: tuple[str | bool | list[str], ...]
    letter: str = ""


APPLICATIONS = (
    Sent(
        "K7M-2QX",
        "Mariam Ouédraogo-Test",
        "mariam@candidatures.example",
        9,
        (
            "Burkina Faso",
            "Union des tisserandes de Koudougou (fictive)",
            "1991",
            "+226 25 00 00 00",
            ["français"],
            "Trésorière depuis six ans. Je tiens les comptes de quatre groupes, sur cahier puis sur téléphone.",
            "Pourquoi les membres ne viennent-elles plus aux réunions dès que les comptes sont bons ? Tant qu’il y "
            "avait un trou dans la caisse, tout le monde posait des questions. Je voudrais comprendre comment garder "
            "cette attention quand tout va bien.",
            "Rendre des comptes",
            ["lettre-appui.pdf"],
            True,
        ),
        "Les groupes de tissage de Koudougou appuient la candidature de leur trésorière.",
    ),
    Sent(
        "H4T-9WZ",
        "Rosa Quispe (personne inventée)",
        "rosa@candidatures.example",
        5,
        (
            "Bolivie",
            "Radio communautaire du haut plateau (fictive)",
            "1984",
            "",
            ["espagnol", "français"],
            "J’anime l’émission du matin et je forme les jeunes qui prennent le micro, depuis dix ans.",
            "Trois de nos animatrices ont arrêté la même année, épuisées. Personne ne l’avait vu venir, moi non plus. "
            "Je veux apprendre à voir ces signes, et à partager le travail avant qu’il ne casse quelqu’un.",
            "Prendre soin de qui porte",
            [],
            True,
        ),
    ),
    Sent(
        "D3V-8BN",
        "Joseph Mbala (personne inventée)",
        "joseph@candidatures.example",
        2,
        (
            "République démocratique du Congo",
            "Comité des chauffeurs de Lubumbashi (fictif)",
            "",
            "",
            ["français", "anglais"],
            "Délégué depuis deux ans ; avant, simple membre.",
            "Nous avons signé une alliance avec deux autres comités. Depuis, chacun attend que l’autre commence. "
            "Comment décider à trois sans que le plus grand décide pour tous ?",
            "Travailler à plusieurs",
            [],
            True,
        ),
    ),
)
