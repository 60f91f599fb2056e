"""Made-up movements of Benin, Togo and Burkina Faso."""

from .partner import Partner, Place, Testimony
from .terms import (
    COOPERATIVE,
    CULTURE,
    GENDER,
    HEALTH,
    INFORMAL,
    LABOUR,
    MUTUAL,
    PROTECTION,
    SENIORS,
    SOCIAL_ECONOMY,
    UNION,
    WOMEN,
    YOUNG_PEOPLE,
    YOUTH,
)

PARTNERS = [
    Partner(
        title="Union des porteuses et revendeuses du littoral (fictif)",
        acronym="UPREL",
        country="BJ",
        place=Place("Cotonou", "6.370300", "2.391200"),
        kinds=(WOMEN,),
        themes=(INFORMAL, PROTECTION, GENDER),
        founded=1996,
        since=2003,
        languages="français, fon, mina",
        website="https://uprel.example",
        introduction="Elles portent sur la tête ce que la ville mange, et tiennent ensemble la caisse qui les soigne.",
        body="""
        Tout a commencé par une taxe de trop. Un matin, quarante vendeuses ont refusé de payer un droit de place
        que personne ne pouvait leur montrer écrit. Le soir, elles avaient élu une présidente, une trésorière et
        une femme qui savait lire les règlements.

        L’union négocie aujourd’hui les emplacements, les latrines et l’éclairage avec les autorités du marché.
        Elle tient une caisse de prévoyance : une petite somme chaque vendredi, et l’accouchement, la fièvre ou
        le deuil ne mangent plus le fonds de commerce.

        ## Ce qu’elle veut obtenir

        - des tarifs de place affichés et les mêmes pour toutes ;
        - une crèche dans chaque grand marché ;
        - l’entrée des vendeuses dans l’assurance maladie nationale.
        """,
        testimony=Testimony(
            "On nous disait désordonnées. Nous avons apporté notre registre : il était mieux tenu que le leur.",
            "Agossi (personne fictive)",
            "trésorière de l’union",
            "agossi",
        ),
    ),
    Partner(
        title="Mutuelle Lumière des collines (fictif)",
        acronym="MLC",
        country="BJ",
        place=Place("Natitingou", "10.304200", "1.379600"),
        kinds=(MUTUAL,),
        themes=(PROTECTION, HEALTH),
        founded=2004,
        since=2009,
        languages="français, ditammari, waama",
        introduction="Une mutuelle de village en village, où la cotisation se paie après la récolte.",
        body="""
        Le calendrier des champs a fait les statuts : on cotise quand les greniers sont pleins, et la couverture
        dure jusqu’à la récolte suivante. Cette idée simple, trouvée par une assemblée de femmes, a sauvé la
        mutuelle, que le paiement mensuel condamnait.

        Chaque section élit deux « veilleurs ». Ils accompagnent les malades au centre de santé, vérifient les
        factures et rapportent à l’assemblée ce qui s’est mal passé : un remède absent, une attente trop longue,
        une parole blessante. Les centres ont appris à répondre.
        """,
    ),
    Partner(
        title="Fédération des coopératives de karité du Nord (fictif)",
        acronym="FCKN",
        country="BJ",
        place=Place("Parakou", "9.337200", "2.630300"),
        kinds=(COOPERATIVE, WOMEN),
        themes=(SOCIAL_ECONOMY, GENDER),
        founded=2008,
        since=2014,
        languages="français, bariba, dendi",
        introduction="Du ramassage de la noix au pot de beurre, les productrices ont repris le fil de leur métier.",
        body="""
        Longtemps, la noix partait brute et le prix se décidait ailleurs. En mettant en commun une presse, un
        hangar et un carnet de commandes, les coopératives ont gagné ce qui manquait le plus : la possibilité
        d’attendre, et donc de refuser un mauvais prix.

        La fédération forme à la comptabilité et à la qualité, plante des arbres chaque saison des pluies, et
        tient à une règle : la moitié au moins des sièges du bureau revient aux ramasseuses, pas aux
        commerçantes.
        """,
    ),
    Partner(
        title="Jeunesses ouvrières en marche (fictif)",
        acronym="JOM",
        country="BJ",
        place=Place("Bohicon", "7.178300", "2.066700"),
        kinds=(YOUTH,),
        themes=(YOUNG_PEOPLE, LABOUR),
        founded=1987,
        since=1998,
        languages="français, fon",
        introduction="Apprentis, aides-mécaniciennes, conducteurs de taxi-moto : la jeunesse qui travaille déjà.",
        body="""
        L’apprentissage se paie souvent d’années sans salaire ni diplôme. Le mouvement a écrit avec des patrons
        d’atelier un contrat d’une page, que chacun peut comprendre : une durée, des heures, un repas, un
        certificat à la fin. Il se signe devant les parents.

        Le reste se fait le dimanche : révision des comptes, sport, théâtre, et cette question que chaque équipe
        se pose avant de se quitter : qu’avons-nous vu cette semaine, qu’en pensons-nous, que faisons-nous ?
        """,
        testimony=Testimony(
            "Mon contrat tient sur une feuille. Je l’ai plastifiée.",
            "Firmin (personne fictive)",
            "apprenti soudeur",
        ),
    ),
    Partner(
        title="Collectif des couturières debout (fictif)",
        acronym="CCD",
        country="TG",
        place=Place("Lomé", "6.131900", "1.222800"),
        kinds=(UNION, WOMEN),
        themes=(LABOUR, INFORMAL, GENDER),
        founded=2010,
        since=2016,
        languages="français, éwé",
        website="https://couturieres-debout.example",
        introduction="Un syndicat d’atelier de rue, où l’on se forme au droit entre deux essayages.",
        body="""
        Une machine, une tôle, un trottoir : l’atelier tient dans trois mètres carrés. Le collectif a d’abord
        compté ses membres, rue par rue, puis obtenu d’être reçu à la mairie. Les expulsions sans préavis ont
        cessé dans les quartiers où il siège.

        Il défend aussi les apprenties : pas de travaux domestiques chez la patronne, pas de frais de
        « libération » cachés. Ses permanences juridiques se tiennent à l’heure de la sieste, quand les clientes
        ne viennent pas.
        """,
    ),
    Partner(
        title="Théâtre-forum des Quatre-Chemins (fictif)",
        acronym="TFQC",
        country="TG",
        place=Place("Kpalimé", "6.900000", "0.633300"),
        kinds=(CULTURE, YOUTH),
        themes=(YOUNG_PEOPLE, GENDER),
        founded=2002,
        since=2011,
        languages="français, éwé, kabiyè",
        introduction="Une troupe qui joue les conflits du travail, puis rend la scène au public.",
        body="""
        La pièce dure vingt minutes et finit mal : la bonne est renvoyée, le fils part, la caisse est vide.
        Alors le meneur de jeu se tourne vers les bancs : qui voit une autre fin ? On monte sur scène, on
        essaie, on recommence.

        De village en village, la troupe a mis en jeu la dot, la dette, le mariage des filles, l’eau du puits.
        Elle ne donne pas de leçon ; elle laisse derrière elle un comité, et revient six mois plus tard voir ce
        qu’il est devenu.
        """,
    ),
    Partner(
        title="Syndicat des travailleuses des maisons (fictif)",
        acronym="STM",
        country="BF",
        place=Place("Ouagadougou", "12.371400", "-1.519700"),
        kinds=(UNION, WOMEN),
        themes=(LABOUR, GENDER, PROTECTION),
        founded=2012,
        since=2017,
        languages="français, mooré, dioula",
        introduction="Derrière la porte d’une maison, il y a un lieu de travail : ce syndicat y fait entrer le droit.",
        body="""
        On les appelle par un prénom qui n’est pas toujours le leur. Elles se lèvent avant la maison et se
        couchent après. Le syndicat les retrouve le dimanche, à la sortie des églises et des mosquées, et
        commence par une question qui surprend : combien d’heures avez-vous travaillé cette semaine ?

        De ces comptes est né un livret de travail que l’employeuse signe chaque mois. Il sert de preuve, de
        fiche de paie et, peu à peu, de norme.
        """,
        testimony=Testimony(
            "Le jour de repos, je ne savais pas quoi en faire. Maintenant je le défends.",
            "Rasmata (personne fictive)",
            "membre du bureau",
            "rasmata",
        ),
    ),
    Partner(
        title="Ligue des aînés solidaires (fictif)",
        acronym="LAS",
        country="BF",
        place=Place("Bobo-Dioulasso", "11.177100", "-4.297900"),
        kinds=(SENIORS,),
        themes=(PROTECTION,),
        founded=1999,
        since=2007,
        languages="français, dioula",
        introduction="Ils ont travaillé toute leur vie sans cotiser nulle part, et demandent une vieillesse digne.",
        body="""
        Cheminots sans pension, tisserands, sages-femmes de quartier : la ligue rassemble des gens que la
        retraite a oubliés. Elle tient un registre des métiers exercés, recueille des témoignages et les porte
        aux députés : voilà ce que nous avons donné, voilà ce que nous n’avons pas reçu.

        En attendant une pension pour tous, on s’entraide : visites, repas partagés, carte de transport
        négociée, et une chaise à l’ombre pour qui veut transmettre son métier.
        """,
    ),
]
