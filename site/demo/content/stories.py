"""Made-up stories of the campaign that is under way: local dialogues of workers with those who order what they make."""

from datetime import date

from demo.story import (
    anonymous_host,
    anonymous_quote,
    heading,
    host,
    photos,
    prose,
    quote,
    report,
    story_link,
    summary,
    trainings,
    video_value,
    videos,
)

from .article import FootNote
from .campaign_story import CampaignStory, Spot
from .terms import GENDER, HEALTH, INFORMAL, LABOUR, MIGRATION, RURAL_LIFE, SUPPLY_CHAINS, YOUNG_PEOPLE

GALLERY_TITLE = "Le fil en action : galerie mondiale"

GALLERY_INTRODUCTION = """
Dans chaque pays de cette carte, des mouvements ont réuni celles et ceux qui cousent, trient, récoltent ou livrent, pour
parler de leur travail avec des acheteurs, des élus ou des journalistes. Récits fictifs, écrits pour montrer le site.

## De quoi s’agit-il ?

- Les **dialogues locaux** : une salle, vingt personnes, trois questions, et quelqu’un qui note les réponses.
- Les **assemblées du fil** : plusieurs maillons d’une même chaîne se parlent, parfois d’un continent à l’autre.

Votre groupe a remonté un fil ? [Écrivez-nous](page:contact) : nous aimerions le raconter ici.
"""

STORIES = [
    CampaignStory(
        key="recit-guatemala",
        title="Trois questions sous le toit de la coopérative",
        country="GT",
        start=date(2026, 2, 14),
        participants=14,
        hosts=[host("Marta Choc (personne fictive)", "récolteuse de café")],
        partners=("SJCC",),
        place=Spot("Cobán", "15.470000", "-90.370000", exact=("15.473100", "-90.378500")),
        themes=(RURAL_LIFE, LABOUR),
        image="recolte",
        listing_text="Quatorze récolteuses ont posé trois questions à ceux qui achètent leur café.",
        body=[
            prose(
                """
                Marta Choc a invité quatorze récolteuses et deux acheteurs. Elles avaient préparé trois questions :
                combien reste-t-il du prix quand il arrive ici ? Qui signe le contrat, et dans quelle langue ? Que se
                passe-t-il quand la pluie vient trop tôt ?
                """
            ),
            quote(
                "On nous demande un compte en banque pour payer des journées qui se comptent en quetzals.",
                "Marta Choc (personne fictive)",
                "récolteuse de café",
                image="marta",
            ),
            report(
                "Les réponses, question par question",
                document="livret-fil",
                text="Le compte rendu que les récolteuses ont approuvé.",
            ),
        ],
    ),
    CampaignStory(
        key="recit-philippines",
        title="Une journée sur deux roues, puis une autre à souffler",
        country="PH",
        start=date(2026, 3, 1),
        end=date(2026, 5, 31),
        precision="month",
        participants=38,
        hosts=[host("Keri Dela Rosa (personne fictive)", "livreuse"), host("Naro Santos (personne fictive)", "")],
        partners=("FLDR",),
        place=Spot("Quezon City", "14.676000", "121.043700"),
        themes=(LABOUR, HEALTH, YOUNG_PEOPLE),
        image="livreurs",
        listing_text="Deux films et sept formations, nés d’une même question : qui prend soin de ceux qui livrent ?",
        body=[
            heading("Trois mois de mardis"),
            prose(
                """
                Pendant trois mois, des livreurs se sont retrouvés le mardi, jour creux. Ils ont raconté leurs courses,
                leurs chutes, leurs notes sur cinq. De ces soirées sont sortis deux films.
                """
            ),
            videos(
                video_value(
                    "Une journée sur deux roues (film de démonstration)",
                    "toits",
                    "https://videos.solmond.example/une-journee-sur-deux-roues",
                    "6 min 20",
                    "Quatre livreurs, de l’aube à minuit. On entend surtout leurs téléphones.",
                ),
                video_value(
                    "Souffler (film de démonstration)",
                    "jardins",
                    "https://videos.solmond.example/souffler",
                    "4 min 05",
                    "Pourquoi le repos est une revendication, et ce qu’une plateforme pourrait y changer.",
                ),
            ),
            heading("Se former, ensemble"),
            prose(
                """
                Les livreurs ont ensuite demandé à apprendre. Les soirées du mardi sont devenues des formations, où
                l’on apprend aussi à contester des notes sur cinq.
                """
            ),
            trainings(
                ("Prendre soin de soi quand on milite", "Avec une psychologue, deux soirées."),
                ("Mener un projet à plusieurs", ""),
                ("L’image et l’affiche de protestation", "On repart avec la sienne."),
                ("L’éthique du récit", "Qui parle, de qui, avec quel accord."),
                ("La sécurité numérique", "Nettoyer son téléphone avant une réunion."),
                ("Écrire pour convaincre", ""),
                ("Lire un contrat de plateforme", "Avec une avocate du travail."),
            ),
        ],
        notes=(
            FootNote(
                "notes sur cinq",
                "Celles des clients. Sous une certaine moyenne, la plateforme ferme le compte (exemple fictif).",
            ),
        ),
    ),
    CampaignStory(
        key="recit-bangladesh",
        title="La chaîne s’arrête un quart d’heure",
        country="BD",
        start=date(2026, 1, 1),
        precision="month",
        participants=20,
        hosts=[anonymous_host("une piqueuse, Bangladesh"), anonymous_host("une déléguée de sécurité")],
        themes=(LABOUR, GENDER, SUPPLY_CHAINS),
        listing_text="Vingt ouvrières racontent, sans nom et sans lieu : se montrer coûterait leur emploi.",
        body=[
            summary(
                "Vingt ouvrières d’une même ligne se sont arrêtées ensemble un quart d’heure pour demander que l’issue"
                " de secours reste ouverte. **Elle l’est depuis.**"
            ),
            anonymous_quote(
                "Ils ont compté les minutes perdues. Nous avons compté les portes fermées.", "une piqueuse, Bangladesh"
            ),
            prose(
                """
                Elles n’ont pas voulu de photo. Elles ont relu ce texte deux fois, et fait retirer l’étage, le jour et
                la couleur du bâtiment.
                """
            ),
        ],
    ),
    CampaignStory(
        key="recit-congo",
        title="Le poids juste",
        country="CD",
        start=date(2025, 11, 22),
        participants=26,
        hosts=[host("Josué Ilunga (personne fictive)", "creuseur et secrétaire de caisse")],
        partners=("SCTM",),
        place=Spot("Kolwezi", "-10.716700", "25.466700"),
        themes=(SUPPLY_CHAINS, LABOUR),
        image="fil",
        listing_text="Des creuseurs ont apporté leur propre balance au comptoir d’achat.",
        body=[
            prose(
                """
                Une balance d’occasion, un certificat d’étalonnage, et vingt-six creuseurs autour : le premier samedi,
                l’acheteur a refusé de comparer. Le troisième, il a changé de balance.
                """
            ),
            quote("Nous ne demandons pas un cadeau. Nous demandons un kilo.", "Josué Ilunga (personne fictive)"),
            videos(
                video_value(
                    "Le poids juste (film de démonstration)",
                    "fil",
                    "https://videos.solmond.example/le-poids-juste",
                    "3 min 15",
                    "Un samedi au comptoir. La balance passe de main en main.",
                ),
            ),
            story_link("Le journal des creuseurs (adresse fictive)", "https://journal.solmond.example/poids-juste"),
        ],
    ),
    CampaignStory(
        key="recit-benin",
        title="Au marché, la file devient assemblée",
        country="BJ",
        start=date(2026, 4, 18),
        participants=41,
        place=Spot("Bohicon", "7.178200", "2.066700"),
        themes=(INFORMAL, GENDER),
        image="etal",
        body=[
            prose(
                """
                Les vendeuses attendaient la pesée. Quelqu’un a demandé à voix haute combien gagnait la première de la
                file. La dernière a répondu. Deux heures plus tard, elles avaient un prix commun.
                """
            ),
            photos(
                ("marche", "L’étal commun, premier jour."),
                ("jardins", "On compte à voix haute."),
                ("metier", "Le tissu dont on parle."),
            ),
        ],
    ),
    CampaignStory(
        key="recit-cambodge",
        title="Ce que dit l’étiquette",
        country="KH",
        start=date(2025, 1, 1),
        precision="year",
        participants=12,
        themes=(SUPPLY_CHAINS,),
        listing_text="Douze étiquettes, douze noms de marques, une lettre commune.",
        body=[
            prose(
                """
                Douze ouvrières ont découpé une étiquette chacune, l’ont collée sur une lettre et l’ont envoyée au siège
                de la marque. Sept ont reçu une réponse. Le dialogue continue avec trois d’entre elles.
                """
            ),
        ],
    ),
    CampaignStory(
        key="recit-dominicaine",
        title="Couper la canne, pas la parole",
        country="DO",
        start=date(2026, 6, 6),
        end=date(2026, 6, 7),
        participants=33,
        hosts=[host("Widline Pierre (personne fictive)", "coupeuse de canne")],
        place=Spot("San Pedro de Macorís", "18.461600", "-69.297200"),
        themes=(MIGRATION, LABOUR),
        image="fleuve",
        listing_text="Deux jours, deux langues, un seul cahier de demandes.",
        body=[
            quote(
                "On m’a appris à compter les tonnes. Maintenant je compte aussi les heures.",
                "Widline Pierre (personne fictive)",
                "coupeuse de canne",
            ),
        ],
    ),
    CampaignStory(
        key="recit-rwanda",
        title="Le thé se goûte à deux",
        country="RW",
        start=date(2026, 3, 21),
        participants=18,
        themes=(RURAL_LIFE,),
        image="assemblee",
        listing_text="Cueilleuses et acheteurs ont goûté le même thé, et lu le même contrat.",
        body=[
            summary("Une dégustation, un contrat lu à voix haute, et **onze mots** changés avant la signature."),
            report("Le contrat, avant et après (adresse fictive)", url="https://contrats.solmond.example/the"),
        ],
    ),
    CampaignStory(
        key="recit-haiti",
        title="L’atelier d’à côté",
        country="HT",
        image="couturieres",
        start=date(2025, 12, 6),
        participants=9,
        themes=(LABOUR,),
        body=[
            anonymous_quote("Je connaissais ma machine. Je ne connaissais pas ma voisine.", "une couturière, Haïti"),
        ],
    ),
]
