"""The events of the demo, all made up: what is over, and an agenda of what comes."""

from datetime import date
from decimal import Decimal

from .event import Event, Session
from .terms import (
    COURSE,
    DEBATE,
    DIALOGUE,
    FEAST,
    GENDER,
    JAM,
    LABOUR,
    MARCH,
    PROTECTION,
    SEMINAR,
    SUPPLY_CHAINS,
    YOUNG_PEOPLE,
)

NAMUR = {
    "place": "Maison des mouvements",
    "address": "rue du Fil 12",
    "town": "Namur",
    "latitude": Decimal("50.4669"),
    "longitude": Decimal("4.8675"),
    "accessibility": "De plain-pied, toilettes adaptées, boucle magnétique dans la grande salle.",
}
BRUSSELS = {"town": "Bruxelles", "place": "Gare centrale", "latitude": "50.8457", "longitude": "4.3571"}
JAM_BODY = (
    "Une jam session, c’est une soirée sans ordre du jour : on joue, on chante, on mange, on se repose. Celles et ceux "
    "qui militent ensemble toute l’année s’y rencontrent autrement, et repartent avec des forces.\n\n"
    "L’organisation reste légère : un lieu, une heure, une personne qui accueille, et de quoi faire du bruit."
)


def jam(key: str, town: str, country: str, hosts: str, report: str, *sessions: Session, **fields: object) -> Event:
    """A jam session that is over."""
    return Event(
        key=f"jam-{key}",
        title=f"Jam session à {town} (fictive)",
        kind=JAM,
        introduction="Une soirée pour se retrouver entre militantes et militants, sans programme et sans micro.",
        sessions=sessions,
        country=country,
        themes=(YOUNG_PEOPLE,),
        campaigns=("fil",),
        body=JAM_BODY,
        report=report,
        fields={"town": town, "other_hosts": hosts, "languages": "fr", **fields},
    )


JAM_SESSIONS = [
    jam(
        "cotonou",
        "Cotonou",
        "BJ",
        "Les Jeunes du quai",
        "Vingt-quatre personnes, deux tambours et un orage : la coupure de courant a fait la meilleure heure.",
        Session(date(2025, 11, 22), participants=(24,), zone="Africa/Porto-Novo"),
    ),
    jam(
        "lubumbashi",
        "Lubumbashi",
        "CD",
        "Chorale de la Kenya\nComité des creuseuses",
        "Nous attendions trente personnes, il en est venu quatre-vingt-cinq : il a fallu chanter dehors.",
        Session(date(2025, 12, 13), ("15:00", "20:00"), (85,), "Africa/Lubumbashi"),
        languages="fr,sw",
    ),
    jam(
        "la-paz",
        "La Paz",
        "BO",
        "Tejedoras del alba",
        "Une dizaine de tisserandes autour d’un métier, et des histoires jusqu’à la nuit.",
        Session(date(2026, 1, 24), participants=(10, 15), zone="America/La_Paz"),
        languages="es,ay",
    ),
    jam(
        "dacca",
        "Dacca",
        "BD",
        "Un groupe d’ouvrières qui préfère ne pas être nommé",
        "En ligne, caméras éteintes pour qui voulait : on s’est écouté pendant deux heures.",
        Session(date(2026, 2, 14), ("14:00", "16:00"), (32,), "Asia/Dhaka"),
        attendance="online",
        languages="bn,en",
    ),
    jam(
        "dakar",
        "Dakar",
        "SN",
        "Radio Filao\nFemmes de Yoff",
        "Entre quarante et cinquante personnes sont passées ; certaines ne sont reparties qu’au matin.",
        Session(date(2026, 3, 7), ("20:00", "23:30"), (40, 50), "Africa/Dakar"),
        languages="fr,wo",
    ),
    jam(
        "manille",
        "Manille",
        "PH",
        "Kapit-Bisig",
        "Deux soirées, deux quartiers : les mêmes chansons, pas les mêmes paroles.",
        Session(date(2026, 4, 18), participants=(18,), zone="Asia/Manila"),
        Session(date(2026, 4, 25), participants=(27,), zone="Asia/Manila"),
        languages="tl,en",
    ),
]

PAST = [
    Event(
        key="caisse-pas-a-pas",
        title="Ouvrir une caisse d’entraide, pas à pas (fictif)",
        kind=COURSE,
        introduction="Trois mardis soir pour passer de l’idée à la première cotisation.",
        sessions=(
            Session(
                -27,
                ("19:00", "21:00"),
                more={"repeats": "weekly", "count": 3},
                came=((0, 1, 2, 3, 4, 5, 6, 8), (0, 1, 3, 4, 5, 6, 8), (0, 1, 3, 4, 5, 6, 7, 8, 9)),
            ),
        ),
        country="BE",
        themes=(PROTECTION,),
        campaigns=("protection",),
        body="On y écrit ensemble des statuts, un carnet de cotisations et la lettre qui invite les voisines.",
        report="Deux des groupes ont ouvert leur caisse avant la troisième soirée. Le carnet type circule déjà.",
        fields={**NAMUR, "languages": "fr", "cost": "gratuit", "registration_limit": 12},
        people=(
            *("Bernadette Culot", "Youssef Amrani", "Solange Mpoyi", "Didier Wathelet", "Awa Cissokho"),
            *("Marie-Jo Lambrecht", "Kelly Dumonceau", "Thanh Nguyễn", "Rachid Ouali", "Élise Parmentier"),
            "Gaston Noirhomme",
        ),
    ),
]

COMING = [
    Event(
        key="cafe-du-fil",
        title="Le café du fil (fictif)",
        kind=DIALOGUE,
        introduction="Un jeudi sur deux, une heure en ligne avec quelqu’un qui travaille à l’autre bout de la chaîne.",
        sessions=(Session(3, ("18:00", "19:00"), more={"repeats": "weekly", "interval": 2, "count": 8}, without=(2,)),),
        countries=("BD", "CD", "HT"),
        themes=(SUPPLY_CHAINS, LABOUR),
        campaigns=("fil",),
        body=(
            "On vient avec une question, on repart avec une réponse et une personne de plus à qui penser. Aucune "
            "inscription : le lien est le même chaque fois."
        ),
        fields={
            "attendance": "online",
            "link": "https://reunion.solmond.example/cafe-du-fil",
            "languages": "fr,en",
            "interpretation": "du français vers l’anglais, et retour",
            "cost": "gratuit",
        },
    ),
    Event(
        key="lire-une-etiquette",
        title="Lire une étiquette : quatre soirées pour comprendre (fictif)",
        kind=COURSE,
        introduction="Quatre mardis pour suivre un tee-shirt, du champ de coton au fond de l’armoire.",
        sessions=(Session(15, ("19:00", "21:30"), more={"repeats": "weekly", "count": 4}),),
        country="BE",
        themes=(SUPPLY_CHAINS,),
        campaigns=("fil",),
        body="On y apprend à lire, à calculer, puis à demander des comptes. Aucune connaissance n’est attendue.",
        fields={
            **NAMUR,
            "languages": "fr",
            "cost": "12 euros pour les quatre soirées, ou ce que l’on peut",
            "registration_limit": 16,
            "registration_note": "Vos réponses aident à préparer la soupe et les chaises, rien d’autre.",
        },
        questions=(
            {"label": "Repas", "field_type": "radio", "choices": "avec viande\nvégétarien\nje ne mange pas"},
            {"label": "De quoi avez-vous besoin pour participer ?", "field_type": "multiline", "required": False},
        ),
        people=("Basile Ronvaux", "Imane El Ferrach", "Colette Sprimont", "Tiago Mendonça", "Ghislaine Tahon"),
    ),
    Event(
        key="debat-pensions",
        title="Qui paie la pension des femmes ? (fictif)",
        kind=DEBATE,
        introduction="Une conférence à deux voix, puis la parole à la salle.",
        sessions=(Session(24, ("19:30", "22:00")),),
        country="BE",
        countries=("SN",),
        themes=(PROTECTION, GENDER),
        campaigns=("protection",),
        body="Une syndicaliste de Namur et une mutualiste de Thiès comparent leurs fins de carrière, chiffres en main.",
        fields={
            **NAMUR,
            "attendance": "both",
            "link": "https://reunion.solmond.example/pensions",
            "link_for": "registered",
            "registration_limit": 6,
            "languages": "fr,wo",
            "interpretation": "en langue des signes de Belgique francophone",
            "cost": "gratuit",
        },
        people=(
            *("Ndèye Coumba Sarr", "Luc Verhaegen", "Mariam Barry", "Josiane Dethier", "Farid Benali", "Anneke Smets"),
            *("Octave Limbosch", "Rosine Kabedi", "Pauline Gérard"),
        ),
    ),
    Event(
        key="marche-du-fil",
        title="Marche pour un devoir de vigilance (fictive)",
        kind=MARCH,
        introduction="De la gare au parlement, avec un fil rouge de deux kilomètres que l’on tient à mille.",
        sessions=(Session(34, ("10:00", "13:00")),),
        country="BE",
        themes=(SUPPLY_CHAINS, LABOUR),
        partners=("CEOV",),
        campaigns=("fil",),
        body="Venez avec de la laine rouge. Le cortège avance au pas des poussettes et des fauteuils roulants.",
        fields={**BRUSSELS, "languages": "fr,nl", "cost": "gratuit"},
    ),
    Event(
        key="fete",
        title="Fête des militantes et des militants (fictive)",
        kind=FEAST,
        introduction="Deux jours pour se dire merci, et pour préparer l’année qui vient.",
        sessions=(Session(54, None, more={"lasting": 1}),),
        country="BE",
        themes=(YOUNG_PEOPLE,),
        body="Ateliers, cantine, bal le samedi soir. Les enfants ont leur propre programme.",
        fields={**NAMUR, "languages": "fr", "cost": "repas à prix libre"},
    ),
    Event(
        key="seminaire",
        title="Séminaire : compter le travail invisible (fictif)",
        kind=SEMINAR,
        introduction="Une journée d’étude entre mouvements, chercheuses et syndicats.",
        sessions=(Session(29, ("09:30", "16:30")),),
        country="BE",
        themes=(GENDER, LABOUR),
        body="Le programme sera repris au printemps, avec les mêmes personnes.",
        fields={
            **NAMUR,
            "status": "cancelled",
            "status_reason": "La salle est fermée pour travaux. Les personnes annoncées sont prévenues.",
            "languages": "fr",
        },
    ),
    Event(
        key="dialogue-kinshasa",
        title="Dialogue local sur la santé au marché (fictif)",
        kind=DIALOGUE,
        introduction="Vendeuses, mutuelles et commune autour d’une table.",
        sessions=(Session(41, ("14:00", "17:00"), zone="Africa/Kinshasa"),),
        country="CD",
        themes=(PROTECTION,),
        campaigns=("protection",),
        body="Une nouvelle date sera choisie avec les vendeuses, après la saison des pluies.",
        fields={
            "town": "Kinshasa",
            "status": "postponed",
            "status_reason": "La route du marché est coupée par les pluies.",
            "languages": "fr,ln",
        },
    ),
]

EVENTS = [*JAM_SESSIONS, *PAST, *COMING]
