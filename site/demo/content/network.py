"""A long page: what a network of support is, with its contents, its notes and its words."""

from demo.content.article import FootNote
from demo.story import Entry, contrast, heading, prose, steps

NETWORK: dict[str, object] = {
    "title": "À propos du réseau d’entraide",
    "search_description": "Un réseau fictif de personnes qui soutiennent des mouvements de base, et comment il marche.",
    "introduction": (
        "Une page d’exemple : un réseau fictif de personnes qui soutiennent des mouvements de base, dans plusieurs "
        "régions du monde."
    ),
    "show_in_menus": True,
    "note_marks": "stars",
}

NETWORK_NOTES = (
    FootNote(
        "mouvements de base",
        "Nous traduisons ainsi l’anglais __grassroots__, qui dit à la fois du terrain, populaire, local et citoyen.",
    ),
    FootNote(
        "tournés vers la justice",
        "Ces mots couvrent toutes les luttes pour l’égalité des droits ; la section « Nos mots » dit lesquelles.",
    ),
)
"""Each is called wherever its words stand."""

NETWORK_BODY: list[Entry] = [
    heading("En bref"),
    prose(
        """
        Le réseau d’entraide est une communauté de pratique. Il rassemble des personnes qui soutiennent des
        mouvements de base tournés vers la justice. On y met en commun ce qui marche, ce qui n’a pas marché, et les
        outils que chacun a fabriqués chez soi : guides, ateliers, films.
        """
    ),
    heading("Qui peut y trouver quelque chose ?"),
    prose(
        """
        Formatrices, animateurs, accompagnatrices, chargés de campagne : tous ceux dont le métier ou l’engagement est
        d’aider des mouvements de base à s’organiser. On y vient pour une organisation ou en son nom propre.

        Ce qui unit le réseau est une approche transformatrice, qui ne se confond ni avec l’aide d’urgence ni avec la
        prestation de services.
        """
    ),
    heading("Ce que nous appelons soutien", 3),
    prose(
        """
        - former, accompagner, conseiller
        - fabriquer des outils que d’autres reprendront
        - ouvrir des lieux où l’on se rencontre
        - prendre soin des personnes qui militent
        - dépanner quand une campagne coince
        """
    ),
    heading("Le réseau vous servira moins si…", 3),
    prose(
        """
        Vous cherchez surtout des pairs dans la philanthropie, l’aide humanitaire ou la gestion de programmes. Si vous
        y travaillez et voulez apprendre à mieux soutenir des mouvements, vous êtes en revanche les bienvenus.
        """
    ),
    heading("Comment nous échangeons"),
    prose("Chacun donne le temps qu’il a. Trois lieux se complètent :"),
    steps(
        ("Des rencontres en ligne", "Tous les deux mois, sur une difficulté que quelqu’un apporte."),
        ("Une liste de discussion", "Les suites des rencontres, les appels à l’aide, les réponses."),
        (
            "Une bibliothèque",
            """
            Trois rayons :

            - ce qui est public, que chacun peut reprendre
            - ce qui se partage entre membres
            - des fiches qui résument les questions posées et les réponses
            """,
        ),
    ),
    heading("Nos mots"),
    heading("Pourquoi les mouvements de base", 3),
    prose(
        """
        Ce sont les moins financés, et ce sont souvent eux qui font bouger l’histoire. Leurs façons de s’organiser
        leur posent des questions que n’ont pas les grandes structures. Pour nous, un mouvement est de base quand une
        au moins de ces phrases est vraie :

        - il vit d’abord de l’énergie de bénévoles
        - il s’est créé et s’organise lui-même
        - il partage les décisions entre ses membres
        - il choisit ses moyens d’action
        """
    ),
    heading("Ce que veut dire « tournés vers la justice »", 3),
    prose(
        """
        Les inégalités structurelles touchent chacun selon sa classe, son genre, sa peau, son âge ou sa santé. Elles se
        croisent, et les luttes aussi : c’est l’intersection des luttes. Droit du logement, travail décent, climat,
        droits des femmes : le réseau les tient pour une même recherche de justice sociale.
        """
    ),
    heading("Nos valeurs"),
    steps(
        ("Équité", "Donner d’abord la parole à qui l’a le moins."),
        ("Pouvoir d’agir", "Que chacun reparte avec plus qu’il n’est venu, et le transmette."),
        ("Transparence", "Dire comment nous décidons, avec quel argent et pour qui."),
        ("Collaboration", "Écouter ce dont les mouvements ont besoin, puis le construire avec eux."),
        ("Libération", "Lever un à un les obstacles : langue, horaires, matériel, moyens."),
    ),
    heading("Sur la liste de discussion"),
    prose("Pour qu’elle reste utile à tout le monde, quelques repères :"),
    contrast(
        "On y poste",
        [
            "une question venue d’un mouvement",
            "la recherche d’un modèle ou d’un mode d’emploi",
            "les préoccupations que plusieurs partagent",
            "le déroulé d’un atelier qui a servi",
        ],
        "On évite",
        ["des liens sans un mot d’explication", "les offres d’emploi et les demandes de fonds"],
    ),
    prose(
        """
        On répond à un message plutôt que d’en ouvrir un autre, on interpelle par son nom qui l’on cherche, et l’on
        passe en privé quand la conversation n’est plus qu’à deux.
        """
    ),
    heading("Les mots de cette page"),
    prose(
        """
        Les mots soulignés de points ouvrent leur définition. Tous se trouvent dans le [glossaire](page:glossary). Il en
        manque un ? [Écrivez-nous](page:contact). Le réseau est fictif, mais les [partenaires](term:Partenaire) du site
        n’attendent que de vous rencontrer.
        """
    ),
]
