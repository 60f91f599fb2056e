"""Made-up movements of Mali, Mauritania, Senegal and Guinea."""

from .partner import Partner, Place, Testimony
from .terms import (
    COOPERATIVE,
    GENDER,
    HEALTH,
    INFORMAL,
    LABOUR,
    MIGRATION,
    MUTUAL,
    PROTECTION,
    RURAL,
    RURAL_LIFE,
    SOCIAL_ECONOMY,
    SUPPLY_CHAINS,
    UNION,
    WOMEN,
)

PARTNERS = [
    Partner(
        title="Réseau des mutuelles du fleuve (fictif)",
        acronym="RMF",
        country="ML",
        place=Place("Ségou", "13.431700", "-6.215700"),
        kinds=(MUTUAL,),
        themes=(PROTECTION, HEALTH),
        founded=2001,
        since=2006,
        languages="français, bambara, bozo",
        introduction="Des mutuelles de pêcheurs et de paysans, reliées comme les villages le sont par l’eau.",
        body="""
        Le réseau est né d’une crue. Cette année-là, une mutuelle était ruinée et sa voisine avait des
        réserves : elles ont décidé de ne plus jamais se regarder couler. Une part de chaque cotisation va
        désormais à un fonds commun, qui rembourse quand une section ne peut plus.

        Les gestionnaires se retrouvent chaque trimestre pour comparer leurs livres. On y rit beaucoup, et l’on
        n’y cache rien : une erreur dite devant les autres devient une leçon pour tous.
        """,
    ),
    Partner(
        title="Union des maraîchères de la plaine (fictif)",
        acronym="UMP",
        country="ML",
        place=Place("Sikasso", "11.317600", "-5.666500"),
        kinds=(WOMEN, RURAL),
        themes=(RURAL_LIFE, GENDER, SOCIAL_ECONOMY),
        founded=2006,
        since=2013,
        languages="français, bambara, sénoufo",
        introduction="Elles cultivaient la terre des autres ; elles en ont obtenu l’usage, puis le papier.",
        body="""
        Un jardin prêté se reprend au moment où il devient beau. Les maraîchères l’ont vécu assez souvent pour
        chercher autre chose qu’une promesse. Pendant trois ans, elles ont rencontré chefs de terre, maires et
        conjoints, jusqu’à signer des conventions de vingt ans.

        Depuis, elles ont creusé des puits, planté des haies contre les bêtes, et ouvert une banque de semences
        paysannes. L’oignon se vend groupé, au poids, sur une balance qu’elles ont achetée elles-mêmes.
        """,
    ),
    Partner(
        title="Syndicat libre des chauffeurs et apprentis (fictif)",
        acronym="SLCA",
        country="ML",
        place=Place("Bamako", "12.639200", "-8.002900"),
        kinds=(UNION,),
        themes=(LABOUR, INFORMAL, PROTECTION),
        founded=1993,
        since=2002,
        languages="français, bambara",
        introduction="Au volant ou accrochés à la portière, ils font rouler la ville et veulent rentrer vivants.",
        body="""
        Le chauffeur ne possède pas le minibus ; il en loue chaque jour le volant, et ce qu’il gagne commence
        après la recette du propriétaire. De là viennent les courses folles, les nuits trop courtes, les
        apprentis de treize ans.

        Le syndicat a obtenu des files dans les gares routières, une heure de repos à midi et un âge minimum. Il
        prépare maintenant une caisse d’accidents, avec une part payée par les propriétaires.
        """,
    ),
    Partner(
        title="Coopérative des pêcheurs artisans du large (fictif)",
        acronym="CPAL",
        country="MR",
        place=Place("Nouadhibou", "20.931000", "-17.034700"),
        kinds=(COOPERATIVE,),
        themes=(SOCIAL_ECONOMY, RURAL_LIFE, MIGRATION),
        founded=2005,
        since=2012,
        languages="arabe, wolof, français",
        introduction="Des équipages de plusieurs langues, une seule glacière, un seul prix à la criée.",
        body="""
        En mer, on ne demande pas à l’autre d’où il vient. À terre, les papiers séparaient les équipages :
        certains pouvaient vendre, d’autres devaient passer par un intermédiaire. La coopérative a ouvert ses
        livres à tous ceux qui embarquent.

        Elle fabrique sa glace, répare ses moteurs et tient le compte des sorties. Ses relevés de prises servent
        aujourd’hui à demander une zone réservée aux pirogues, loin des grands chaluts.
        """,
    ),
    Partner(
        title="Tente commune des femmes (fictif)",
        acronym="TCF",
        country="MR",
        place=Place("Nouakchott", "18.073500", "-15.958200"),
        kinds=(WOMEN,),
        themes=(GENDER, SOCIAL_ECONOMY),
        founded=1998,
        since=2008,
        languages="arabe, poular, soninké, français",
        introduction=(
            "Sous une même tente, des teinturières, des couturières et des vendeuses de lait font leurs comptes."
        ),
        body="""
        La tente a été cousue à plusieurs mains, un pan par groupement. On y entre sans chaussures et sans rang.
        C’est là que se règlent les tontines, que l’on apprend à lire, que l’on prépare les visites aux juges.

        Car le mouvement accompagne aussi : une femme répudiée sans pension, une jeune fille retirée de l’école,
        une travailleuse privée de ses gages trouvent ici quelqu’un pour venir avec elles.
        """,
        testimony=Testimony(
            "On m’avait dit que la loi était de l’autre côté du bureau. Nous y sommes allées à neuf.",
            "Mariem (personne fictive)",
            "teinturière",
        ),
    ),
    Partner(
        title="Mutuelle des artisans réunis (fictif)",
        acronym="MAR",
        country="SN",
        place=Place("Thiès", "14.791000", "-16.935900"),
        kinds=(MUTUAL,),
        themes=(PROTECTION, INFORMAL, HEALTH),
        founded=2000,
        since=2005,
        languages="français, wolof",
        website="https://artisans-reunis.example",
        introduction="Menuisiers, coiffeuses, ferrailleurs : une couverture santé pour les métiers sans patron.",
        body="""
        L’artisan ne compte pas ses heures, et personne ne les compte pour lui. La mutuelle a choisi de passer
        par les corporations : le menuisier cotise avec les menuisiers, la coiffeuse avec les coiffeuses, et
        chaque métier désigne ses contrôleurs.

        Elle complète la couverture publique au lieu de s’y opposer : elle inscrit ses membres, les aide à
        constituer leur dossier et paie ce que le régime ne paie pas encore. Son but, disent ses responsables en
        souriant, est de devenir un jour inutile.
        """,
    ),
    Partner(
        title="Union des transformatrices de poisson (fictif)",
        acronym="UTP",
        country="SN",
        place=Place("Mbour", "14.416700", "-16.966700"),
        kinds=(WOMEN, COOPERATIVE),
        themes=(GENDER, SOCIAL_ECONOMY, LABOUR),
        founded=2003,
        since=2010,
        languages="français, wolof, sérère",
        introduction="Elles sèchent, fument et salent ce que la mer donne, et refusent qu’elle soit vendue sans elles.",
        body="""
        La fumée abîme les yeux, le sel abîme les mains. L’union a d’abord travaillé à cela : des fours qui
        tirent bien, des gants, un abri, de l’eau douce. Le revenu est venu ensuite, avec l’achat groupé et une
        chambre froide.

        Quand le poisson se fait rare, parce que des usines le réduisent en farine pour l’exportation, les
        transformatrices montent au ministère. Elles n’y vont pas demander de l’aide : elles y vont parler de
        politique de la pêche.
        """,
    ),
    Partner(
        title="Union des mareyeuses de la côte (fictif)",
        acronym="UMC",
        country="GN",
        place=Place("Conakry", "9.641200", "-13.578400"),
        kinds=(WOMEN, COOPERATIVE),
        themes=(SOCIAL_ECONOMY, GENDER, INFORMAL),
        founded=2009,
        since=2015,
        languages="français, soussou",
        introduction="À l’arrivée des barques, elles achètent ensemble, et le prix ne se fait plus dans leur dos.",
        body="""
        Acheter seule, c’est acheter au plus fort. Les mareyeuses ont mis leur argent dans une même bassine, au
        sens propre : la bassine bleue du débarcadère, où chacune verse avant l’aube sa part de la mise du jour.

        De cette bassine sont sorties une caisse d’épargne, une école du soir et un bureau. L’union siège
        désormais à la commission du port et veille à ce que la glace, l’eau et l’ombre soient des droits.
        """,
    ),
    Partner(
        title="Syndicat des ouvriers des carrières et des mines (fictif)",
        acronym="SOCM",
        country="GN",
        place=Place("Boké", "10.932200", "-14.290500"),
        kinds=(UNION,),
        themes=(LABOUR, SUPPLY_CHAINS),
        founded=1995,
        since=2004,
        languages="français, soussou, poular",
        introduction="La roche rouge part au bout du monde ; la poussière reste. Le syndicat s’occupe des deux.",
        body="""
        Entre la mine et l’aluminium d’une fenêtre, il y a une chaîne de contrats où chacun sous-traite au
        suivant. Au dernier maillon, un homme casse des pierres à la tâche. Le syndicat part de lui et remonte :
        qui emploie, qui commande, qui achète ?

        Il a obtenu des masques, des visites médicales et l’embauche directe dans plusieurs carrières. Avec les
        villages voisins, il mesure la poussière et réclame que l’eau des puits soit analysée par un laboratoire
        indépendant.
        """,
    ),
    Partner(
        title="Mutuelle Famille et Dignité (fictif)",
        acronym="MFD",
        country="GN",
        place=Place("Labé", "11.318200", "-12.283300"),
        kinds=(MUTUAL,),
        themes=(HEALTH, PROTECTION, GENDER),
        founded=2011,
        since=2018,
        languages="français, poular",
        introduction="Une mutuelle née autour des maternités, pour que donner la vie ne ruine personne.",
        body="""
        Son premier contrat tenait en une ligne : le transport de la parturiente, de jour comme de nuit. Un
        chauffeur volontaire par quartier, un fonds pour l’essence, un numéro affiché sur la porte de la
        mosquée.

        La confiance venue, on a ajouté les consultations, les remèdes, l’hospitalisation. Les hommes cotisent,
        les femmes président : c’est écrit dans le règlement, et cela s’est fait sans bruit.
        """,
    ),
]
