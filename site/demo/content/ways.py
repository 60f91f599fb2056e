"""The page that shows what a body may hold, with each block at least once."""

from datetime import date

from demo.story import (
    Entry,
    call_to_act,
    contrast,
    definition,
    definitions,
    document,
    figure,
    figures,
    heading,
    link,
    pair,
    picture,
    platforms,
    prose,
    questions,
    quote,
    steps,
    table,
    video,
)

from .organisation import PLATFORMS

WAYS: dict[str, object] = {
    "title": "Nos manières d’agir",
    "search_description": (
        "Plaidoyer, campagnes, formation, soutien aux mouvements : comment Solidarité Mondiale travaille."
    ),
    "introduction": (
        "Le changement social n’est ni une science exacte, ni un coup de chance. C’est un métier, qui s’apprend "
        "à plusieurs. Voici nos outils."
    ),
}

SOURCE = "Pages publiques de l’organisation"

WAYS_BODY: list[Entry] = [
    heading("Agir ici, agir là-bas"),
    prose(
        """
        On nous demande parfois si nous travaillons « ici » ou « là-bas ». Les deux, et surtout **entre** les
        deux. Une loi votée à Bruxelles change une usine à l’autre bout du monde ; une grève à l’autre bout du
        monde éclaire ce que nous achetons à Bruxelles.
        """
    ),
    pair(
        """
        - plaidoyer auprès des élus
        - campagnes et manifestations
        - conférences, débats, formations
        - outils d’animation et revue
        """,
        """
        - soutien financier dans la durée
        - appui technique et formation
        - mise en réseau par métier et par continent
        - échanges d’un pays à l’autre
        """,
    ),
    picture("toits", "Toits voisins : image de synthèse faite pour ce site."),
    heading("Ce qu’est un soutien, et ce qu’il n’est pas"),
    contrast(
        "Un soutien, c’est",
        [
            "une relation qui dure, avec ses désaccords ;",
            "un budget discuté ensemble, ligne par ligne ;",
            "des comptes rendus dans les deux sens.",
        ],
        "Un soutien, ce n’est pas",
        [
            "un cadeau, qui appelle la gratitude ;",
            "un programme écrit ailleurs, qu’il faudrait appliquer ;",
            "une photo, puis le silence.",
        ],
    ),
    heading("Comment naît une campagne"),
    steps(
        ("Un mouvement pose un problème", "Il l’a vécu, étudié, et déjà commencé à y répondre."),
        ("D’autres le reconnaissent", "Ailleurs, on dit : chez nous aussi. Le problème devient commun."),
        ("On cherche le nœud", "Quelle loi, quel contrat, quelle habitude faut-il défaire ? Qui peut le faire ?"),
        ("On le dit simplement", "Une demande, que l’on peut répéter à sa voisine sans papier."),
        ("On tient", "Une campagne dure deux ans, rarement moins. On fête chaque pas."),
    ),
    quote(
        "Un mouvement, c’est des gens qui se rappellent les uns les autres le jour où ils avaient promis de venir.",
        "Une animatrice (personne fictive)",
        "lors d’une formation, à Charleroi",
    ),
    heading("Des chiffres datés"),
    figures(
        figure("80", "mouvements soutenus, dans 24 pays", date(2015, 12, 31), SOURCE),
        figure("82", "mouvements soutenus", date(2018, 12, 31), SOURCE),
    ),
    prose(
        """
        Les réseaux bougent : un nombre sans date ne dit rien. Celui d’aujourd’hui se lit dans l’annuaire de
        [nos partenaires](page:partners), où il se compte tout seul.
        """
    ),
    heading("Qui fait quoi"),
    table(
        "Des outils, et à qui ils servent",
        ["Outil", "Pour qui", "Pour quoi"],
        [
            [
                ("Conférence ou débat"),
                ("Groupes locaux, écoles, sections syndicales"),
                ("Comprendre, et se poser la même question"),
            ],
            ["Formation", "Militantes et militants du réseau", "Prendre la parole, négocier, tenir une caisse"],
            ["Séminaire de partenaires", "Mouvements d’ici et de là-bas", "Comparer, et décider d’une action commune"],
            ["Dossier politique", "Élus, administrations, journalistes", "Changer une règle, chiffres à l’appui"],
        ],
    ),
    heading("Les mots que nous employons"),
    definitions(
        definition("Plaidoyer", "Aller trouver ceux qui décident, avec des faits et des propositions, et y retourner."),
        definition(
            ("Éducation permanente"), ("Apprendre toute sa vie, à partir de ce que l’on vit, pour pouvoir le changer.")
        ),
        definition("Travail décent", "Un travail choisi, payé, protégé, où l’on peut parler et s’organiser."),
    ),
    heading("À voir et à lire"),
    video(
        "Une assemblée, trois langues (film de démonstration)",
        "metier",
        "https://videos.solmond.example/une-assemblee-trois-langues",
        "5 min 10",
        """
        Des délégués de trois pays préparent une déclaration commune. On les voit chercher un mot qui n’existe
        pas dans toutes les langues, rire, en trouver un autre, et lever la main.
        """,
    ),
    document("livret-protection", text="Quatre séances prêtes à l’emploi, pour parler de ce qui nous protège."),
    heading("Avec qui nous le faisons"),
    platforms(*PLATFORMS),
    heading("On nous demande souvent"),
    questions(
        (
            "Comment rencontrer un mouvement partenaire ?",
            (
                "Lors d’une conférence, d’un séminaire ou d’une fête de militants, quand l’un de ses délégués est de "
                "passage. On y vient avec son expérience, et l’on en repart avec des questions."
            ),
        ),
        (
            "Qu’est-ce qu’un mouvement social, au juste ?",
            (
                "Trois questions suffisent souvent à le reconnaître : appartient-il à ses membres ? Défend-il un "
                "droit, et pas seulement un service ? Cherche-t-il à s’unir à d’autres ?"
            ),
        ),
        (
            "Un don sert-il vraiment ?",
            (
                "Oui, surtout s’il est régulier : un mouvement ne se bâtit pas avec des dons d’urgence, mais avec un "
                "salaire d’animatrice qui tombe chaque mois."
            ),
        ),
    ),
    call_to_act(
        "Une soirée chez vous ?",
        "Une salle, dix chaises et une bouilloire suffisent. Nous venons avec le reste.",
        link("Demander une animation", page="contact"),
        dye="ocean",
    ),
]
