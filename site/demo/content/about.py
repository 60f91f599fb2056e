"""Who we are: people, funders and accounts of the demo are made up; the history is public."""

from datetime import date

from demo.story import Entry, call_to_act, definition, definitions, figure, heading, link, prose, table

from .terms import REPORT

ABOUT: dict[str, object] = {
    "title": "Nous connaître",
    "search_description": (
        "D’où vient Solidarité Mondiale, ce qui la porte, et comment elle travaille avec les mouvements."
    ),
    "introduction": (
        "Une organisation non gouvernementale née en 1974 dans le Mouvement Ouvrier Chrétien, et qui croit à ce "
        "que les gens font ensemble."
    ),
}

ABOUT_BODY: list[Entry] = [
    heading("D’où nous venons"),
    prose(
        """
        Des syndicalistes, des mutualistes, des femmes d’éducation permanente, des jeunes travailleurs : en
        Belgique, le Mouvement Ouvrier Chrétien réunit depuis longtemps des organisations qui ont appris à se
        défendre par elles-mêmes. En 1974, elles ont voulu que cette expérience serve au-delà de la frontière,
        et apprenne à son tour de celles des autres. Solidarité Mondiale en est née.

        Cette origine explique une façon de faire. Plutôt que d’agir à la place des gens, on soutient des
        organisations qui appartiennent à leurs membres, et dont ce sont les membres qui décident.
        """
    ),
    heading("Quelques dates"),
    table(
        "Repères publics de l’histoire de l’organisation",
        ["Année", "Ce qui s’est passé"],
        [
            ["1974", "Fondation, au sein du Mouvement Ouvrier Chrétien."],
            ["2008", "Début d’un travail commun d’analyse sur la protection sociale et les droits du travail."],
            ["2011–2012", "Campagne sur les soins de santé."],
            ["2013", "Note de vision : « Vers une société durable et inclusive »."],
            ["2014", "« Nous voulons des vêtements propres »."],
            ["2015–2016", "Campagne pour la protection sociale, avec le CNCD-11.11.11."],
            ["2016", "Le 20 septembre, dans la rue contre les traités TTIP et CETA."],
            ["2017–2018", "#vêtementsCLEAN."],
            ["2019", "Le 16 octobre, l’organisation devient WSM – We Social Movements."],
            ["2021–2022", "#Qatarstrophe."],
        ],
    ),
    prose(
        """
        Ce site garde le nom de Solidarité Mondiale. Il montre ce que pourrait être la maison en ligne d’un
        mouvement ; il n’est pas le site officiel de l’organisation.
        """
    ),
    heading("Nos mots"),
    definitions(
        definition("Mouvement social", "Une organisation que ses membres ont créée, dirigent et font vivre."),
        definition(
            ("Partenaire"), ("Un mouvement avec qui nous décidons, et non un bénéficiaire pour qui nous déciderions.")
        ),
        definition("Réseau", "Ce qui fait qu’une victoire obtenue quelque part devient un argument ailleurs."),
    ),
]

ABOUT_CALL = call_to_act(
    "Voir comment nous agissons",
    "Du plaidoyer à l’animation d’un soir : nos manières de faire, une par une.",
    link("Nos manières d’agir", page="ways"),
    link("Rencontrer les partenaires", page="partners"),
    dye="foret",
)

INVENTED = "Chiffre de démonstration"

FIGURES = [
    figure("82", "mouvements soutenus", date(2018, 12, 31), "Pages publiques de l’organisation"),
    figure("83 %", "des dépenses vont aux mouvements et aux campagnes (fictif)", date(2025, 12, 31), INVENTED),
    figure("11", "personnes salariées (fictif)", date(2025, 12, 31), INVENTED),
]

PEOPLE: list[tuple[str, str, list[tuple[str, str, str, str]]]] = [
    (
        "L’équipe",
        "Onze personnes, dans un même couloir. Celles que voici sont fictives.",
        [
            ("Inès Lambrecht (fictive)", "Coordination", "Elle relit tout, et répond à la presse.", "ines"),
            (
                "Bako Tiendrébéogo (fictif)",
                "Partenariats en Afrique de l’Ouest",
                "Vingt ans de mutuelles, au Burkina.",
                "bako",
            ),
            ("Rosa Quispe (fictive)", "Partenariats en Amérique latine", "", "rosa"),
            ("Jef Aerts (fictif)", "Campagnes, groupes locaux", "Il sait où sont rangées les banderoles.", "jef"),
        ],
    ),
    (
        "L’organe d’administration",
        "Élu pour quatre ans par l’assemblée générale ; ses membres ne sont pas payés.",
        [
            ("Colette Dumoulin (fictive)", "Présidente", "Ancienne permanente syndicale.", "colette"),
            ("Amadou Sow (fictif)", "Trésorier", "", "amadou"),
            ("Lieve Claes (fictive)", "Membre, pour les mutualités", "", ""),
        ],
    ),
]
"""Titles, what is said of all of them, then names, roles, a few words and portraits of the demo."""

ACCOUNTS = [
    (2024, "rapport-2024", "Comptes annuels 2024 (fictifs)"),
    (2023, "rapport-2023", "Comptes annuels 2023 (fictifs)"),
]

FUNDERS = [
    ("Coopération belge au développement", "54 %", "Programmes de cinq ans avec les mouvements.", ""),
    ("Dons et legs du public", "23 %", "Ce que rien d’autre ne paie : l’urgence, et les premiers pas.", ""),
    ("Organisations du mouvement ouvrier", "15 %", "", ""),
    ("Régions et communes", "8 %", "Éducation à la citoyenneté mondiale, en Belgique.", ""),
]
FUNDERS_SOURCE = "Parts inventées pour montrer le site ; exercice 2025."
REPORT_KINDS = (REPORT,)
