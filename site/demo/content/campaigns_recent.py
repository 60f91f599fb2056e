"""The campaign of 2021–2022, and a made-up one that is under way."""

from datetime import date

from demo.story import (
    call_to_act,
    call_value,
    contrast,
    demand,
    document_value,
    figure,
    heading,
    link,
    map_place,
    pair,
    picture,
    prose,
    questions,
    quote,
    steps,
    table,
    video,
)

from .article import FootNote
from .campaign import NOTE, Campaign
from .terms import GENDER, HEALTH, LABOUR, MIGRATION, SUPPLY_CHAINS

QATAR = Campaign(
    key="qatarstrophe",
    slug="qatarstrophe",
    title="#Qatarstrophe",
    tagline="Une fête mondiale ne se bâtit pas sur des vies que l’on ne compte pas.",
    listing_text=(
        "En 2021 et 2022, autour de la Coupe du monde de football, une campagne pour les travailleurs migrants."
    ),
    start=date(2021, 1, 1),
    end=date(2022, 12, 31),
    themes=(LABOUR, MIGRATION, HEALTH),
    countries=("NP", "BD", "IN", "PH"),
    partners=("ATDA", "UTM", "UTRC"),
    image="stade",
    demands=[
        demand("Vérité et réparation", "Que les accidents et les décès soient enquêtés, et les familles indemnisées."),
        demand(
            ("La liberté de changer d’employeur"),
            ("Que la fin du parrainage obligatoire soit réelle, sur chaque chantier."),
        ),
        demand(
            ("Le droit de s’organiser"),
            ("Que les travailleurs migrants puissent former des syndicats et être entendus."),
        ),
    ],
    body=[
        prose(
            """
            Les stades de 2022 ont été bâtis par des femmes et des hommes venus de loin, du Népal, du
            Bangladesh, de l’Inde, des Philippines et d’ailleurs. Ils avaient emprunté pour partir. Beaucoup ont
            travaillé dans une chaleur dangereuse, sans pouvoir changer de patron ni rentrer quand ils le
            voulaient.

            Aimer le football n’interdit pas de regarder les gradins. La campagne invitait à parler des deux.
            """
        ),
        heading("Une règle du jeu pour les grands événements"),
        contrast(
            "Ce que nous demandions",
            [
                "que les droits du travail figurent au cahier des charges de tout événement sportif ;",
                "que les syndicats puissent visiter les chantiers et les logements ;",
                "que les fédérations répondent de leurs commandes.",
            ],
            "Ce que nous ne demandions pas",
            [
                "que chacun éteigne son poste et se taise ;",
                "que l’on montre du doigt un seul pays ;",
                "que des travailleurs perdent l’emploi qui fait vivre leur famille.",
            ],
        ),
        heading("Du stade au village"),
        picture("collines", "Le pays d’où l’on part : image de synthèse faite pour ce site."),
        prose(
            """
            Une migration commence bien avant l’aéroport : dans une dette, un contrat mal traduit, une promesse.
            Elle continue après le retour. C’est pourquoi les mouvements des pays de départ et d’arrivée
            travaillent ensemble, d’un bout à l’autre du voyage.
            """
        ),
        prose(NOTE),
    ],
    call=call_value(
        "Le match n’est pas fini",
        "D’autres événements se préparent. Les mêmes questions se posent déjà.",
        link("Nous écrire", page="contact"),
        dye="ocean",
    ),
    notes=(
        FootNote("Les stades de 2022", "Ceux de la Coupe du monde de football : huit stades, dont sept neufs."),
        FootNote(
            "changer de patron",
            "Dans le système dit de la __kafala__, l’employeur est le garant du travailleur étranger, qui ne peut le "
            "quitter sans son accord. Le Qatar a commencé à s’en défaire en 2020.",
        ),
    ),
)

THREAD = Campaign(
    key="fil",
    slug="remonter-le-fil",
    title="Remonter le fil (campagne fictive)",
    tagline=(
        "D’un vêtement, d’un téléphone, d’une tasse de café, on doit pouvoir remonter jusqu’aux mains qui les "
        "ont faits."
    ),
    listing_text=(
        "Pour que les entreprises répondent de toute leur chaîne, du champ au comptoir : notre campagne en cours "
        "(contenu de démonstration)."
    ),
    start=date(2025, 10, 7),
    end=None,
    themes=(SUPPLY_CHAINS, LABOUR, GENDER),
    countries=("BD", "KH", "ID", "CD", "GN", "RW", "GT", "DO", "HT"),
    partners=("CEOV", "STP", "SCTM", "SOCM", "SOTC", "SJCC", "REJOZO", "ACS"),
    image="fil",
    demands=[
        demand(
            "Un devoir de vigilance qui mord",
            (
                "Une loi qui oblige les entreprises à prévenir les atteintes aux droits dans toute leur chaîne, et qui "
                "ouvre aux victimes la porte d’un juge."
            ),
        ),
        demand(
            "Des syndicats à chaque maillon",
            (
                "Aucun audit ne remplace celles et ceux qui travaillent. Que leur liberté de s’organiser soit une "
                "condition de la commande."
            ),
        ),
        demand(
            "Un prix qui laisse vivre",
            "Que le salaire vital soit compté dans le prix d’achat, au lieu d’être ce qui reste quand tout est payé.",
        ),
        demand(
            "Des achats publics exemplaires",
            "Que communes, écoles et hôpitaux demandent d’où viennent leurs draps, leurs ordinateurs et leur café.",
        ),
    ],
    body=[
        prose(
            """
            Tirez sur un fil de votre manche : il mène à une bobine, la bobine à un métier, le métier à une
            ouvrière, l’ouvrière à un village. Rien de ce que nous touchons n’est sans histoire. Et dans presque
            toutes ces histoires, quelqu’un travaille trop, pour trop peu, sans pouvoir le dire.

            Pendant longtemps, la réponse fut : « C’est trop compliqué. » Les sous-traitants ont des
            sous-traitants, et personne ne sait. Or quelqu’un sait : celles et ceux qui y travaillent.
            """
        ),
        picture("cortege", "Au bout du fil, la rue : dessin fait pour ce site."),
        heading("Quatre fils à remonter"),
        table(
            "D’où viennent quatre objets ordinaires, et ce que demandent les mouvements",
            ["L’objet", "Un maillon oublié", "Ce que demandent les mouvements"],
            [
                ["Une chemise", "La piqueuse payée à la pièce", "Un salaire vital et un comité de sécurité élu"],
                ["Un téléphone", "La trieuse de minerai", "Une balance contrôlée et des équipements de protection"],
                [
                    ("Une tasse de café"),
                    ("Le journalier de la récolte"),
                    ("Un contrat signé avant le départ, de l’ombre et de l’eau"),
                ],
                ["Un savon", "L’épandeuse d’engrais", "Son nom sur un contrat"],
            ],
        ),
        heading("Agir en quatre gestes"),
        steps(
            ("Demander", "Dans un magasin, à votre commune, à votre école : d’où cela vient-il, et qui l’a fait ?"),
            ("Réunir", "Invitez cinq personnes et une étiquette. Notre livret tient lieu d’animateur."),
            ("Interpeller", "Écrivez à votre parlementaire. Une lettre personnelle pèse plus qu’un message copié."),
            ("Relier", "Suivez un mouvement partenaire pendant un an : ses nouvelles, ses victoires, ses questions."),
        ),
        heading("Une voix du bout de la chaîne"),
        quote(
            "Vous demandez où va le tissu. Nous demandons d’où vient la commande. Retrouvons-nous au milieu.",
            "Shirin (personne fictive)",
            "piqueuse, membre d’un centre d’entraide",
            image="shirin",
        ),
        video(
            "Le voyage d’une chemise (film de démonstration)",
            "metier",
            "https://videos.solmond.example/le-voyage-d-une-chemise",
            "3 min 40",
            """
            Le film suit une chemise à rebours : la penderie, le magasin, l’entrepôt, le port, l’usine, la
            filature, le champ de coton. À chaque arrêt, une main et une voix. Le film s’arrête sur une
            assemblée d’ouvrières qui lèvent la main pour voter.
            """,
        ),
        heading("Ici et là-bas"),
        pair(
            """
            Groupes locaux, syndicats, magasins de seconde main et écoles remontent un fil par saison et portent
            leurs questions aux élus.
            """,
            """
            Les mouvements enquêtent, forment des délégués, négocient des conventions et publient ce qu’ils
            constatent.
            """,
        ),
        questions(
            (
                "Cette campagne existe-t-elle ?",
                (
                    "Non : elle est fictive et sert à montrer le site. Les questions qu’elle pose, elles, sont bien "
                    "réelles."
                ),
            ),
            (
                "Puis-je utiliser les documents ?",
                "Oui, pour essayer le site. Ils portent la mention « document de démonstration ».",
            ),
        ),
        call_to_act(
            "Une étiquette, cinq personnes, une heure",
            "C’est tout ce qu’il faut pour commencer.",
            link("Demander une animation", page="contact"),
            link("Signer l’appel (adresse fictive)", url="https://agir.solmond.example/remonter-le-fil"),
            dye="soleil",
        ),
    ],
    map_story={
        "title": "De la penderie au champ",
        "introduction": "Cinq arrêts sur le chemin d’une chemise, d’une tasse et d’un téléphone (récit fictif).",
        "places": [
            map_place(
                "BE",
                "Un samedi, une étiquette : trois lettres, un pays, rien sur les mains. Le groupe décide de "
                "remonter le fil.",
                town="Namur",
                page="contact",
            ),
            map_place(
                "BD",
                "L’étiquette mène à une rue d’ateliers. Les piqueuses y tiennent un centre d’entraide, ouvert après "
                "la dernière équipe.",
                town="Dhaka",
                image="couturieres",
            ),
            map_place(
                "KH",
                "Le tissu vient d’une usine qui change de nom tous les deux ans. Les délégués, eux, restent les mêmes.",
            ),
            map_place(
                "CD",
                "Le téléphone qui a servi à chercher : son cobalt sort d’ici, à dos d’homme et à prix fixé ailleurs.",
                image="collines",
            ),
            map_place(
                "GT",
                "Et la tasse de café du samedi : celles qui cueillent demandent un contrat, et de l’ombre à midi.",
                image="recolte",
            ),
        ],
    },
    figures=[
        figure(
            ("4"),
            ("demandes aux entreprises et aux pouvoirs publics"),
            date(2025, 10, 7),
            ("Le texte de la campagne (fictif)"),
        ),
        figure("9", "pays où des mouvements remontent le fil", date(2025, 10, 7), "Le texte de la campagne (fictif)"),
    ],
    documents=[
        document_value(
            ("livret-fil"), text=("Le livret d’animation de la campagne : une heure, une étiquette, cinq personnes.")
        )
    ],
    call=call_value(
        "Prenez le fil",
        "Seul, on s’indigne. À plusieurs, on remonte.",
        link("Rejoindre un groupe", page="contact"),
        link("Voir les mouvements", page="partners"),
    ),
)

CAMPAIGNS = [QATAR, THREAD]
