"""The articles of the magazine that are read on the site, in the order of the tables of contents."""

from .article import Article, FootNote
from .terms import GENDER, PROTECTION, SOCIAL_ECONOMY

ARTICLES = [
    Article(
        "bordereau",
        106,
        "Le nom sur le bordereau",
        "Elles cueillaient, on inscrivait le nom de leurs maris. Un jour de pluie, elles ont eu le temps de compter.",
        (SOCIAL_ECONOMY, GENDER),
        countries=("BI",),
        partners=("CCMS",),
        image="recolte",
        quoted="Une caféicultrice (personne fictive)",
        portrait="cafeicultrice",
        notes=(
            FootNote(
                "À la station de lavage",
                "La station de lavage sépare la graine de sa pulpe. Le bordereau y dit le poids livré, et qui on paie.",
            ),
            FootNote(
                "un prêt, une source",
                "Personnes, lieux et chiffres de ce récit sont inventés, comme tout ce numéro.",
            ),
        ),
    ),
    Article(
        "jardins",
        106,
        "Des jardins dans la ville",
        "Entre deux immeubles, des planches de légumes. À l’hôtel de ville, un plan qui les a oubliées.",
        (SOCIAL_ECONOMY,),
        partners=("CCQL",),
        image="jardins",
        notes=(
            FootNote(
                "borner chaque parcelle",
                "Borner, c’est fixer les limites d’un terrain par des repères que tous les voisins reconnaissent.",
            ),
        ),
    ),
    Article(
        "principes",
        106,
        "Sept principes, une phrase chacun",
        "Ce que les coopératives du monde entier se sont promis, dit assez court pour tenir au-dessus de la caisse.",
        (SOCIAL_ECONOMY,),
        notes=(
            FootNote(
                "mouvement coopératif international",
                "Alliance coopérative internationale, __Déclaration sur l’identité coopérative__, Manchester, 1995.",
            ),
        ),
    ),
    Article(
        "audience",
        105,
        "L’audience du mercredi",
        "Trois tables, une boîte à biscuits, quarante ans de travail à prouver.",
        (PROTECTION,),
        partners=("LAS",),
        quoted="La dame à la boîte (personne fictive)",
        notes=(
            FootNote(
                "un certificat plié en seize",
                "Reportage imaginaire : ni la dame, ni sa boîte, ni le premier mercredi n’existent.",
            ),
        ),
    ),
    Article(
        "pension",
        105,
        "Une pension pour qui n’a jamais eu de patron",
        "Trois chemins vers une retraite pour celles et ceux que l’emploi salarié n’a jamais comptés.",
        (PROTECTION, GENDER),
        image="aines",
        notes=(
            FootNote(
                "à partir d’un certain âge",
                "Organisation internationale du travail, recommandation n° 202 sur les socles de "
                "protection sociale, 2012.",
            ),
            FootNote(
                "le régime commun",
                "Organisation internationale du travail, convention n° 102 concernant la sécurité sociale (norme "
                "minimum), 1952.",
            ),
        ),
    ),
]
