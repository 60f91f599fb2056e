"""Local groups, all made up, and what volunteers do."""

from dataclasses import dataclass

GROUPS: dict[str, object] = {
    "title": "Groupes locaux et bénévoles",
    "search_description": (
        "Les groupes locaux de Solidarité Mondiale à Bruxelles, en Wallonie et en Communauté germanophone, et comment "
        "devenir bénévole."
    ),
    "introduction": (
        "Près de chez vous, des gens se retrouvent pour faire exister une campagne dans leur rue, leur section, leur "
        "école. Les groupes que voici sont inventés pour montrer le site."
    ),
}

VOLUNTEERING = """
Pas de groupe près de chez vous, ou pas le temps d’une réunion par mois ? On peut aider autrement :

- **une heure**, en collant des affiches ou en faisant signer une pétition ;
- **une soirée**, en recevant chez vous une conférence et dix voisins ;
- **quelques jours**, en accueillant la déléguée d’un mouvement de passage ;
- **de loin**, en traduisant une page vers le néerlandais, l’anglais ou l’espagnol.

Écrivez-nous ce que vous aimez faire et quand vous êtes libre : une personne vous répond, et vous propose quelque chose.
"""


@dataclass(frozen=True)
class LocalGroup:
    """A group; `image` and `events` are keys of the demo, `fields` those of its page."""

    key: str
    volunteering: str
    fields: dict[str, str]
    image: str = ""
    events: tuple[str, ...] = ()


LOCAL_GROUPS = [
    LocalGroup(
        "group-namur",
        (
            "Venez à une réunion, sans prévenir : on commence toujours par un tour de table et une "
            "soupe. Il manque **deux personnes pour la fête** et une voix pour la chorale."
        ),
        {
            "title": "Groupe de Namur (fictif)",
            "area": "namur",
            "town": "Namur",
            "introduction": "Un noyau de douze personnes qui prépare les campagnes, et une fête par an qui les paie.",
            "meetings": "Chaque premier mardi du mois, de 19 h 30 à 21 h 30\nMaison des mouvements, rue du Fil 12",
            "contact_address": "namur@solmond.example",
        },
        image="metier",
        events=("fete", "seminaire"),
    ),
    LocalGroup(
        "group-bruxelles",
        (
            "Pour les marches, il faut des porteuses de banderole ; pour le plaidoyer, des lecteurs "
            "patients. Dites-nous ce que vous préférez."
        ),
        {
            "title": "Groupe de Bruxelles (fictif)",
            "area": "bruxelles",
            "town": "Bruxelles",
            "introduction": (
                "Devant les institutions, dans la rue, et le reste du temps dans une cuisine de Molenbeek."
            ),
            "meetings": "Un jeudi sur deux, à 18 h 30, en français et en néerlandais",
            "contact_address": "bruxelles@solmond.example",
        },
        events=("marche-du-fil",),
    ),
    LocalGroup(
        "group-liege",
        "On apprend à lire une étiquette, puis à interroger une marque. La matinée suffit.",
        {
            "title": "Groupe de Liège (fictif)",
            "area": "liege",
            "town": "Liège",
            "introduction": (
                "D’anciennes ouvrières du textile et des étudiants, autour des vêtements et de qui les coud."
            ),
            "meetings": "Le dernier samedi du mois, à 10 h\nAu café de la place, à l’étage",
            "contact_address": "liege@solmond.example",
        },
    ),
    LocalGroup(
        "group-charleroi",
        "Une chambre libre, une voiture, une langue : chacune de ces trois choses nous aide.",
        {
            "title": "Groupe de Charleroi (fictif)",
            "area": "hainaut",
            "town": "Charleroi",
            "introduction": "Des délégués syndicaux qui accueillent leurs collègues d’ailleurs, et vont les voir.",
            "meetings": "Quand un délégué est de passage : le groupe prévient par courriel",
            "contact_address": "charleroi@solmond.example",
        },
    ),
    LocalGroup(
        "group-eupen",
        "Il faut aimer les mots, ou les enfants. Les deux, c’est mieux.",
        {
            "title": "Gruppe Eupen (fiktiv)",
            "area": "germanophone",
            "town": "Eupen",
            "introduction": (
                "Un petit groupe bilingue, qui traduit nos outils d’animation et les essaie dans les écoles."
            ),
            "meetings": "Chaque deuxième lundi du mois, à 19 h, en allemand et en français",
            "contact_address": "eupen@solmond.example",
        },
    ),
]
