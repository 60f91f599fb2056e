"""Made-up movements of the Democratic Republic of the Congo, Rwanda and Burundi."""

from .partner import Partner, Place, Testimony
from .terms import (
    COOPERATIVE,
    GENDER,
    HEALTH,
    INFORMAL,
    LABOUR,
    MUTUAL,
    PROTECTION,
    RURAL,
    RURAL_LIFE,
    SENIORS,
    SOCIAL_ECONOMY,
    SUPPLY_CHAINS,
    UNION,
    WOMEN,
    YOUNG_PEOPLE,
    YOUTH,
)

PARTNERS = [
    Partner(
        title="Mutuelle de santé Mains ouvertes (fictif)",
        acronym="MSMO",
        country="CD",
        place=Place("Lubumbashi", "-11.660900", "27.479400"),
        kinds=(MUTUAL,),
        themes=(HEALTH, PROTECTION),
        founded=2007,
        since=2012,
        languages="français, swahili",
        introduction="De la cité minière aux villages, une carte de mutuelle qui ouvre la porte du dispensaire.",
        body="""
        « Payez d’abord » : la phrase est peinte sur tant de murs qu’on ne la voit plus. La mutuelle l’a
        remplacée par une carte et par un accord : le centre soigne, la mutuelle paie à la fin du mois, une
        commission mixte vérifie.

        Les membres choisissent leurs centres agréés en assemblée. Un dispensaire qui facture trop ou reçoit mal
        peut perdre l’agrément ; c’est arrivé, et cela a suffi à changer l’accueil des autres.
        """,
    ),
    Partner(
        title="Syndicat des creuseurs et trieuses de minerai (fictif)",
        acronym="SCTM",
        country="CD",
        place=Place("Kolwezi", "-10.714800", "25.466700"),
        kinds=(UNION,),
        themes=(LABOUR, SUPPLY_CHAINS, GENDER),
        founded=2014,
        since=2019,
        languages="français, swahili",
        introduction="Il y a du cobalt dans nos téléphones, et des mains derrière le cobalt. Elles s’organisent.",
        body="""
        Le creuseur descend sans plan, la trieuse lave sans gants, et le prix s’affiche sur un carton que
        l’acheteur change dans la journée. Le syndicat a commencé par une balance : une vraie, contrôlée, posée
        à l’entrée du dépôt.

        Il forme des équipes de sécurité, fait reconnaître le travail des femmes au lavage et documente chaque
        accident. Ses dossiers voyagent jusqu’en Europe, où ils nourrissent la demande d’un devoir de vigilance
        pour les entreprises.
        """,
        testimony=Testimony(
            "Mon métal va dans des voitures silencieuses. Je voudrais qu’on entende aussi ceux qui le sortent.",
            "Kasongo (personne fictive)",
            "délégué de puits",
            "kasongo",
        ),
    ),
    Partner(
        title="Coopérative maraîchère du Bord de l’eau (fictif)",
        acronym="CMBE",
        country="CD",
        place=Place("Mbandaka", "0.048700", "18.260300"),
        kinds=(COOPERATIVE, RURAL),
        themes=(RURAL_LIFE, SOCIAL_ECONOMY),
        founded=2002,
        since=2011,
        languages="français, lingala",
        introduction=(
            "Entre les maisons et le fleuve, des jardins nourrissent la ville et se défendent contre le béton."
        ),
        body="""
        On y cultive l’amarante, l’oseille et les feuilles de manioc sur des planches étroites comme des lits.
        Le matin, les mamans maraîchères arrosent ; à midi, les vendeuses sont là. Rien ne voyage plus de deux
        heures.

        La coopérative a fait borner les jardins, creusé des rigoles contre les crues et passé contrat avec des
        cantines d’écoles. Sa plus grande bataille est au cadastre : faire écrire le mot « jardin » là où un
        plan dessinait des villas.
        """,
    ),
    Partner(
        title="Dynamique des jeunes bâtisseurs (fictif)",
        acronym="DJB",
        country="CD",
        place=Place("Bukavu", "-2.508300", "28.860800"),
        kinds=(YOUTH,),
        themes=(YOUNG_PEOPLE, SOCIAL_ECONOMY),
        founded=2013,
        since=2020,
        languages="français, swahili, mashi",
        introduction=(
            "Maçons, électriciennes, charpentiers de vingt ans : ils apprennent un métier en bâtissant leur local."
        ),
        body="""
        Les murs portent les dates : chaque promotion a monté les siens. L’école-chantier ne délivre pas de
        rêve, mais un savoir-faire, un carnet de chantier et une équipe. À la sortie, les jeunes s’installent à
        quatre ou cinq, en petite coopérative.

        Le mouvement leur ouvre des marchés, garantit leur premier outil et les protège de deux pièges :
        l’entreprise qui paie en retard et le parrain politique qui paie trop vite.
        """,
    ),
    Partner(
        title="Union des mamans commerçantes (fictif)",
        acronym="UMACO",
        country="CD",
        place=Place("Mbuji-Mayi", "-6.136000", "23.589800"),
        kinds=(WOMEN,),
        themes=(INFORMAL, GENDER, PROTECTION),
        founded=1994,
        since=2005,
        languages="français, tshiluba",
        introduction="La tontine du lundi est devenue une union, et l’union une voix qui compte.",
        body="""
        Au début, douze femmes et un cahier d’écolier. Chaque lundi, l’une d’elles emportait la mise des autres.
        Un jour, elles ont gardé une part pour les coups durs ; un autre, elles ont invité le percepteur à
        expliquer ses reçus.

        L’union tient aujourd’hui des cercles d’épargne, des cours de lecture et une permanence pour les veuves
        chassées de leur maison. Elle enseigne une règle qui lui sert de devise : compter, écrire, montrer.
        """,
    ),
    Partner(
        title="Coopérative des vannières des collines (fictif)",
        acronym="COVACO",
        country="RW",
        place=Place("Huye", "-2.596700", "29.739400"),
        kinds=(COOPERATIVE, WOMEN),
        themes=(SOCIAL_ECONOMY, GENDER),
        founded=2000,
        since=2009,
        languages="kinyarwanda, français, anglais",
        introduction="Des paniers tressés à plusieurs, pour vivre d’un art et réapprendre à vivre ensemble.",
        body="""
        Le tressage demande de s’asseoir côte à côte pendant des heures. C’est ce qu’il fallait. Les premières
        vannières venaient de collines qui ne se parlaient plus ; elles ont parlé de sisal, de teinture, puis du
        reste.

        La coopérative fixe ses prix d’après les heures, et l’affiche. Elle verse à chacune sa mutuelle de santé
        et garde un dixième des ventes pour l’école des enfants.
        """,
    ),
    Partner(
        title="Syndicat des ouvriers du thé et du café (fictif)",
        acronym="SOTC",
        country="RW",
        place=Place("Rubavu", "-1.679200", "29.258600"),
        kinds=(UNION, RURAL),
        themes=(LABOUR, SUPPLY_CHAINS, RURAL_LIFE),
        founded=2001,
        since=2008,
        languages="kinyarwanda, swahili, français",
        introduction=(
            "Du bourgeon cueilli à la tasse, un syndicat veille à ce que la part de la cueillette ne se perde pas."
        ),
        body="""
        La feuille se paie au kilo, et le kilo se pèse à l’usine, quand l’humidité s’est envolée. Faire peser au
        champ fut la première victoire. Viennent ensuite les bottes, l’eau potable, le congé de maternité.

        Le syndicat négocie avec des plantations et des stations de lavage une convention par district. Il
        échange avec des acheteurs européens, à qui il pose une question sans détour : dans votre prix, quelle
        est notre part ?
        """,
    ),
    Partner(
        title="Amis de la vieillesse active (fictif)",
        acronym="AVA",
        country="RW",
        place=Place("Kigali", "-1.944100", "30.061900"),
        kinds=(SENIORS,),
        themes=(PROTECTION, HEALTH),
        founded=2010,
        since=2016,
        languages="kinyarwanda, français",
        introduction="Vieillir n’est pas attendre : on y marche, on y chante, on y plaide pour une pension de base.",
        body="""
        Le groupe se retrouve à six heures du matin pour marcher. Celui qui ne vient pas reçoit une visite avant
        midi. De cette attention très simple sont nés un service d’aide à domicile, une chorale et un club de
        lecture des lois.

        L’association demande une pension de base pour celles et ceux qui ont travaillé sans bulletin de paie,
        et rappelle aux jeunes qu’ils plaident, eux aussi, pour leur propre avenir.
        """,
    ),
    Partner(
        title="Coopérative des caféicultrices des mille sources (fictif)",
        acronym="CCMS",
        country="BI",
        place=Place("Ngozi", "-2.907500", "29.830600"),
        kinds=(COOPERATIVE, WOMEN),
        themes=(SOCIAL_ECONOMY, RURAL_LIFE, GENDER),
        founded=2012,
        since=2018,
        languages="kirundi, français",
        introduction="Les hommes vendaient le café que les femmes cultivaient. La coopérative a changé la signature.",
        body="""
        Tout est parti d’un bordereau : à la livraison, c’est le nom du mari qu’on écrivait. En créant leur
        propre station de lavage, les caféicultrices ont créé leur propre reçu, et avec lui un compte, un
        crédit, une voix.

        La coopérative lave à l’eau de source, qu’elle rend propre à la rivière. Elle a planté des arbres
        d’ombrage et ouvert une école des ménages, où couples et enfants apprennent à décider ensemble des
        dépenses.
        """,
    ),
]
