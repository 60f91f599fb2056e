"""The calls of the demo: one that is open, one to come, two that are closed. All are made up."""

from datetime import time

from demo.story import contrast, heading, prose

from .applications import QUESTIONS
from .call import Call
from .reviews import CRITERIA
from .terms import GENDER, LABOUR, PROTECTION, SOCIAL_ECONOMY, YOUNG_PEOPLE

LEARNING = Call(
    key="call-learning",
    title="Faire durer nos mouvements : une année pour apprendre ensemble (appel fictif)",
    introduction=(
        "Dix-huit personnes de mouvements partenaires, trois groupes de travail, douze mois pour chercher ce qui fait "
        "tenir une organisation quand l’enthousiasme des débuts est passé."
    ),
    opens=-20,
    closes=12,
    themes=(SOCIAL_ECONOMY, YOUNG_PEOPLE),
    campaigns=("fil",),
    fields={
        "deadline_time": time(17, 0),
        "languages": "fr,en",
        "allowance": "100 euros par mois pendant douze mois, et les frais de connexion.",
        "anonymous_review": True,
        "contact_email": "appels@solmond.example",
        "has_contents": True,
    },
    texts={
        "who_can": """
        - Toute personne active dans un mouvement social d’Afrique, d’Asie ou d’Amérique latine, partenaire ou non.
        - On pose sa candidature en son nom propre ; l’accord du mouvement est bienvenu, il n’est pas exigé.
        """,
        "who_cannot": """
        - Les membres de l’équipe et des instances de Solidarité Mondiale.
        - Les personnes qui ont pris part à la communauté précédente.
        """,
        "criteria": """
        - Une expérience réelle de la vie d’un mouvement, quel qu’y soit le rôle.
        - Ce que l’on veut apprendre, et ce que l’on en fera chez soi.
        - La possibilité de suivre les réunions pendant un an.
        - L’équilibre du groupe : pays, âges, genres, sortes de mouvements.
        """,
        "ai_note": """
        Écrire dans une langue qui n’est pas la sienne est une inégalité de plus. Un outil qui reformule ou qui
        traduit est donc permis. Mais ces outils donnent à tout le monde les mêmes phrases : une candidature qui ne
        dit rien de vous ne nous apprendra rien, et ne sera pas retenue.
        """,
        "how": """
        Le formulaire demande une demi-heure. Si la connexion est mauvaise, écrivez-nous : nous vous enverrons les
        questions par courriel et prendrons vos réponses de la même manière.
        """,
    },
    body=(
        heading("Pourquoi nous le faisons"),
        prose(
            """
            Un mouvement naît souvent d’une colère partagée. Dix ans plus tard il lui faut des comptes justes, des
            réunions qui ne s’éternisent pas, une relève, et du repos pour celles et ceux qui le portent. Personne
            n’enseigne cela. Nos partenaires l’apprennent seuls, chacun de son côté.

            Cette communauté d’apprentissage réunit des personnes qui le vivent, pour qu’elles cherchent ensemble.
            """
        ),
        heading("Ce que nous voulons comprendre"),
        heading("Prendre soin de qui porte", 3),
        prose("Comment un mouvement protège-t-il ses militantes et militants de l’épuisement, et de la répression ?"),
        heading("Rendre des comptes", 3),
        prose("Comment partager le pouvoir et l’argent de façon que chaque membre puisse poser des questions ?"),
        heading("Travailler à plusieurs", 3),
        prose("Comment s’allier avec d’autres mouvements sans s’y perdre ?"),
        heading("Ce que c’est, et ce que ce n’est pas"),
        contrast(
            "C’est",
            [
                "Des gens du métier qui réfléchissent à leur propre travail.",
                "Un lieu où l’on peut dire ce qui a raté.",
                "Un résultat par groupe, utile à d’autres.",
            ],
            "Ce n’est pas",
            [
                "Une formation avec des professeurs.",
                "Un financement pour un projet.",
                "Une étude commandée de l’extérieur.",
            ],
        ),
        heading("Ce qui vous attend"),
        prose(
            """
            - Une réunion en ligne d’une heure et demie, deux fois par mois.
            - Des lectures courtes, et des échanges écrits entre les réunions.
            - Un résultat choisi par chaque groupe : un guide, un jeu, une émission, un atelier.
            """
        ),
    ),
    steps=(
        ("Rejoindre un groupe", "Trois groupes de six, un par question."),
        ("Préciser la question", "Une seule question, que l’on peut travailler en un an."),
        ("Choisir un résultat", "Ce que le groupe laissera aux autres."),
        ("Faire un plan et un budget", "Avec l’aide de l’équipe, en deux réunions."),
        ("Chercher, essayer, partager", "Chacun dans son mouvement, puis ensemble."),
    ),
    form=QUESTIONS,
    jury_criteria=CRITERIA,
    timetable=((26, "Entretiens avec les personnes retenues"), (40, "Réponse à toutes les candidatures")),
    questions=(
        ("Faut-il parler français et anglais ?", "L’une des deux suffit : les réunions sont interprétées."),
        ("Puis-je postuler à deux ?", "Non, mais deux personnes du même mouvement peuvent postuler chacune."),
        ("Que deviennent mes réponses ?", "Le jury seul les lit. Elles sont effacées un an après la clôture."),
    ),
)

EXCHANGE = Call(
    key="call-exchange",
    title="Un mois chez l’autre : échanges entre mouvements (appel fictif)",
    introduction="Quatre militantes et militants passent un mois dans un mouvement d’un autre continent.",
    opens=25,
    closes=70,
    themes=(YOUNG_PEOPLE,),
    fields={"languages": "fr,es", "allowance": "Le voyage, le logement et l’assurance."},
    texts={"who_can": "Toute personne de 18 à 35 ans, active depuis deux ans au moins dans un mouvement partenaire."},
    body=(prose("On part à deux, on revient avec une chose à essayer chez soi. Le dossier sera publié ici."),),
)

RADIO = Call(
    key="call-radio",
    title="Voix de femmes à la radio : petites bourses (appel fictif)",
    introduction="Six émissions de radio faites par des travailleuses, dans leur langue.",
    opens=-150,
    closes=-110,
    themes=(GENDER, LABOUR),
    fields={"allowance": "De 500 à 2 000 euros par émission."},
    body=(prose("L’appel demandait une idée d’émission en une page, et le nom de la radio qui la diffuserait."),),
    results=(
        prose(
            """
            __Six projets retenus sur quarante et un.__ Ils viennent du Bénin, du Burundi, du Guatemala, de l’Inde, du
            Pérou et du Togo. Les émissions passeront à l’antenne au printemps ; nous les mettrons aussi en ligne.
            """
        ),
    ),
)

MUTUALS = Call(
    key="call-mutuals",
    title="Mutuelles : outils de gestion à partager (appel fictif)",
    introduction="Des mutuelles montrent les outils qu’elles ont faits elles-mêmes, pour que d’autres les reprennent.",
    opens=-60,
    closes=-9,
    themes=(PROTECTION,),
    timetable=((20, "Réponse à toutes les candidatures"),),
    body=(prose("Un carnet, un tableur, une chanson pour les assemblées : tout ce qui sert peut être proposé."),),
)

CALLS = [LEARNING, EXCHANGE, RADIO, MUTUALS]
