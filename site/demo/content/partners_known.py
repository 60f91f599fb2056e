"""Movements that exist: acronym, country, kind and known years, and nothing else about them.

What follows the first sentence speaks of movements of that kind in general. Lists of partners are dated: each
profile says that it is demonstration data.
"""

from .partner import known
from .terms import (
    COOPERATIVE,
    CULTURE,
    GENDER,
    HEALTH,
    HEALTH_CARE,
    LABOUR,
    MICROFINANCE,
    MULTIPLE,
    MUTUAL,
    PROTECTION,
    RURAL,
    RURAL_LIFE,
    SOCIAL_ECONOMY,
    UNION,
    WOMEN,
    YOUNG_PEOPLE,
    YOUTH,
)

AFRICA = [
    known(
        "CNTB",
        "BF",
        UNION,
        (LABOUR, PROTECTION),
        "Un syndicat du Burkina Faso.",
        """
Un syndicat commence par un constat simple : seul devant un employeur, on demande ; à plusieurs, on négocie. De
là viennent les conventions collectives, les délégués, les permanences où l’on apprend à lire une fiche de paie.

Dans des pays où la plupart des gens travaillent sans contrat, la question s’élargit : comment faire entrer dans
la négociation celles et ceux qui n’ont pas de patron à qui parler ?
""",
    ),
    known(
        "RAMS",
        "BF",
        MUTUAL,
        (HEALTH, PROTECTION),
        "Un réseau de mutuelles de santé au Burkina Faso.",
        """
Une mutuelle isolée reste fragile : une épidémie, une mauvaise récolte, et la caisse se vide. Un réseau permet
de mettre des réserves en commun, de former les gestionnaires, de négocier avec les centres de soins et de
parler d’une seule voix aux pouvoirs publics.
""",
    ),
    known(
        "MUFEDE",
        "BF",
        COOPERATIVE,
        (SOCIAL_ECONOMY, GENDER),
        "Une coopérative d’épargne et de crédit de femmes, au Burkina Faso.",
        """
Le principe tient en peu de mots : les femmes qui épargnent sont aussi celles qui décident des prêts. Un crédit
accordé entre sociétaires finance un étal, un métier à tisser, une saison de semences ; les intérêts restent
dans la coopérative.
""",
        more_kinds=(WOMEN, MICROFINANCE),
    ),
    known(
        "ODAG",
        "BI",
        COOPERATIVE,
        (SOCIAL_ECONOMY, PROTECTION),
        "Microcrédit, coopératives et mutuelles : trois outils réunis dans une organisation du Burundi.",
        """
Produire, épargner, se soigner : dans la vie d’une famille paysanne, les trois se tiennent. Une récolte vendue
trop tôt paie une ordonnance ; une ordonnance payée d’avance sauve une récolte. Réunir crédit, coopérative et
mutuelle, c’est partir de cette vie-là plutôt que des cases d’un programme.
""",
        more_kinds=(MICROFINANCE,),
    ),
    known(
        "Jeunesse Providence Agakura",
        "BI",
        YOUTH,
        (YOUNG_PEOPLE,),
        "Un mouvement de jeunes du Burundi.",
        """
Un mouvement de jeunes est une école où personne ne redouble. On y apprend à prendre la parole, à tenir une
caisse, à organiser une réunion, à ne pas être d’accord sans se quitter. Beaucoup de responsables syndicaux et
mutualistes ont commencé là.
""",
    ),
    known(
        "MUNASA",
        "BI",
        MUTUAL,
        (HEALTH, PROTECTION),
        "Une mutuelle de santé du Burundi.",
        """
Cotiser quand on va bien pour être soigné quand on va mal : l’idée est ancienne, et elle reste l’une des plus
concrètes de la solidarité. La mutuelle avance les frais, accompagne le malade, et rappelle que la santé n’est
pas une marchandise.
""",
    ),
    known(
        "CSB",
        "BI",
        UNION,
        (LABOUR, PROTECTION),
        "Un syndicat du Burundi.",
        """
Défendre une personne licenciée sans motif, c’est une affaire. Obtenir que la règle change pour toutes les
autres, c’est un mouvement. Le travail syndical va sans cesse de l’une à l’autre : le dossier, puis la loi ; le
bureau de permanence, puis la table de concertation.
""",
    ),
    known(
        "ADISCO",
        "BI",
        COOPERATIVE,
        (SOCIAL_ECONOMY, PROTECTION),
        "Des coopératives et des mutuelles, au Burundi.",
        """
Quand des producteurs vendent ensemble, ils pèsent sur le prix. Quand ils cotisent ensemble, ils ne vendent plus
à perte le jour où un enfant tombe malade. La coopérative et la mutuelle sont les deux mains d’une même
économie, qui appartient à ceux qui la font vivre.
""",
        more_kinds=(MUTUAL,),
    ),
    known(
        "SADD",
        "TG",
        MULTIPLE,
        (PROTECTION, SOCIAL_ECONOMY),
        "Une organisation du Togo, fondée en 2001 et partenaire depuis 2004.",
        """
Certaines organisations refusent de choisir entre les métiers de la solidarité : elles forment, elles appuient
des groupements, elles relient des mutuelles et des coopératives. On les appelle ici « organisations
multiples », faute d’un mot plus beau.
""",
        founded=2001,
        since=2004,
    ),
    known(
        "WAGES",
        "TG",
        WOMEN,
        (GENDER, SOCIAL_ECONOMY),
        "Une organisation de femmes du Togo, active dans la microfinance.",
        """
Un petit prêt ne change une vie que s’il vient avec le reste : du temps, une formation, un groupe qui vous
connaît. La microfinance portée par des femmes vaut par ce qu’elle rend possible : décider de son propre revenu,
et de ce qu’on en fait.
""",
        more_kinds=(MICROFINANCE,),
    ),
    known(
        "CSTT – fédération du bois et de la construction",
        "TG",
        UNION,
        (LABOUR, PROTECTION),
        "La fédération du bois et de la construction de la CSTT, un syndicat du Togo.",
        """
Sur un chantier, le danger se voit : une échelle mal calée, un casque qui manque, une journée trop longue. Un
syndicat du bâtiment parle d’abord de cela, parce qu’on ne défend pas le salaire d’un mort. Viennent ensuite le
contrat, l’apprentissage, la déclaration à la sécurité sociale.
""",
    ),
    known(
        "CLTM",
        "MR",
        UNION,
        (LABOUR, PROTECTION),
        "Un syndicat de Mauritanie.",
        """
Le mot « travailleur » ne va pas de soi partout. Le faire reconnaître à celles et ceux à qui on le refuse, au
port, au marché, dans les maisons, aux champs, est déjà un combat : sans ce mot, pas d’heures à compter, pas de
salaire à réclamer, pas de repos.
""",
    ),
    known(
        "CNTS",
        "SN",
        UNION,
        (LABOUR, PROTECTION),
        "Un syndicat du Sénégal.",
        """
Entre l’usine, le bureau et l’atelier de rue, les conditions diffèrent, mais les questions se ressemblent : qui
fixe le salaire ? Qui paie quand on est malade ? Que reste-t-il quand on ne peut plus travailler ? Une
confédération existe pour que ces questions soient posées ensemble.
""",
    ),
]

ASIA = [
    known(
        "GK",
        "BD",
        HEALTH_CARE,
        (HEALTH, PROTECTION),
        "Une organisation de santé du Bangladesh.",
        """
La santé des gens dépend moins des grands hôpitaux que de la personne formée qui habite à dix minutes. Une
organisation de santé enracinée dans un mouvement social soigne, mais surtout elle forme, elle prévient, et elle
demande des comptes : pourquoi ce remède coûte-t-il si cher ?
""",
    ),
    known(
        "NGWF",
        "BD",
        UNION,
        (LABOUR, GENDER),
        "Un syndicat du Bangladesh.",
        """
S’affilier demande du courage là où un nom sur une liste peut coûter une place. C’est pourquoi un syndicat
commence souvent loin du lieu de travail : dans une cour, un soir, entre voisines qui découvrent qu’elles ont le
même salaire et la même fatigue.
""",
    ),
    known(
        "CLC",
        "KH",
        UNION,
        (LABOUR, PROTECTION),
        "Un syndicat du Cambodge.",
        """
Négocier un salaire minimum, c’est discuter de choses très simples : le prix du riz, le loyer d’une chambre
partagée, le car pour rentrer au village. Un syndicat apporte ces chiffres à la table, et des milliers de gens
derrière.
""",
    ),
    known(
        "C.CAWDU",
        "KH",
        UNION,
        (LABOUR, GENDER),
        "Un syndicat du Cambodge.",
        """
Les déléguées sont la part la moins visible d’un syndicat, et la plus solide : elles connaissent l’atelier, les
horaires vrais, les noms. Les former à la négociation, au droit et à la prise de parole, c’est bâtir pour
longtemps.
""",
    ),
    known(
        "CFTUI",
        "IN",
        UNION,
        (LABOUR, PROTECTION),
        "Un syndicat de l’Inde.",
        """
Quand le travail se fait à la pièce, à domicile ou à la journée, l’employeur disparaît derrière les
intermédiaires. Organiser ces métiers demande d’inventer : des cartes de travailleur, des caisses de prévoyance,
des négociations avec les communes plutôt qu’avec les patrons.
""",
    ),
    known(
        "AREDS",
        "IN",
        MULTIPLE,
        (GENDER, RURAL_LIFE),
        "Une organisation multiple, en Inde.",
        """
Au village, la terre, l’eau, la dette, la place des femmes et celle des castes se tiennent par la main. Une
organisation qui veut changer l’une touche forcément aux autres : elle devient à la fois école, syndicat, caisse
et porte-voix.
""",
    ),
    known(
        "GEFONT",
        "NP",
        UNION,
        (LABOUR, PROTECTION),
        "Un syndicat du Népal.",
        """
Un droit écrit n’existe vraiment que si quelqu’un peut s’en servir. Traduire la loi en gestes (à qui écrire,
quel délai, quelle preuve garder) est un travail patient que les syndicats font chaque jour, et que personne ne
photographie.
""",
    ),
    known(
        "NTUC",
        "NP",
        UNION,
        (LABOUR, PROTECTION),
        "Un syndicat du Népal.",
        """
Dans les vallées comme dans les villes, la protection sociale commence par une inscription : un nom, une date,
une cotisation que l’employeur verse vraiment. Vérifier cette ligne-là, pour chacun, est une tâche syndicale par
excellence.
""",
    ),
    known(
        "KSBSI",
        "ID",
        UNION,
        (LABOUR, PROTECTION),
        "Un syndicat d’Indonésie.",
        """
Un archipel ne s’organise pas comme une plaine. D’île en île, de l’usine à la plantation et au port, un syndicat
tient par ses sections locales, qui élisent, cotisent, négocient, et par ce qui les relie : une même charte, une
même caisse, une même voix.
""",
    ),
]

LATIN_AMERICA = [
    known(
        "CASC",
        "DO",
        UNION,
        (LABOUR, PROTECTION),
        "Un syndicat de la République dominicaine.",
        """
Un syndicat peut rester à la porte des usines ; il peut aussi aller vers celles et ceux qui n’y entreront
jamais : la vendeuse ambulante, le chauffeur, la travailleuse domestique. Les faire entrer dans la sécurité
sociale est l’une des grandes questions de notre temps.
""",
    ),
    known(
        "AMUSSOL",
        "DO",
        MUTUAL,
        (PROTECTION, HEALTH),
        "Une mutuelle de la République dominicaine, fondée en 2003.",
        """
Une mutuelle peut devenir une porte : par elle, des personnes que le droit du travail ignore accèdent à la
sécurité sociale commune. Non pas une protection de second rang, mais la même, avec les mêmes papiers.
""",
        founded=2003,
    ),
    known(
        "CONAMUCA",
        "DO",
        WOMEN,
        (GENDER, RURAL_LIFE),
        "Une organisation de femmes de la République dominicaine.",
        """
Les femmes portent une large part du travail de la terre et n’en possèdent que peu. S’organiser entre elles,
c’est nommer ce travail, réclamer des titres, transmettre des semences et des savoirs, et prendre place là où
l’on décide.
""",
    ),
    known(
        "MOSCTHA",
        "DO",
        CULTURE,
        (LABOUR,),
        "Une organisation socioculturelle de la République dominicaine.",
        """
La culture n’est pas ce qui reste quand le travail est fini. Une langue parlée à la maison, une fête, une
histoire racontée aux enfants donnent la force de réclamer le reste : des papiers, une école, un salaire.
""",
    ),
    known(
        "MTC",
        "GT",
        RURAL,
        (RURAL_LIFE,),
        "Une organisation rurale du Guatemala.",
        """
Rester sur sa terre et en vivre : pour beaucoup de familles, c’est déjà un programme politique. Les
organisations rurales défendent l’accès à l’eau et aux semences, le prix payé à la récolte, et le droit de ne
pas devoir partir.
""",
    ),
    known(
        "CEJUPA",
        "BO",
        YOUTH,
        (YOUNG_PEOPLE,),
        "Un mouvement de jeunes de Bolivie.",
        """
Quand une ville grandit plus vite que ses écoles, les jeunes se fabriquent leurs propres lieux : un local, une
radio, une équipe, un atelier. Un mouvement de jeunes fait de ces lieux une force, et de cette force une parole
que les adultes finissent par entendre.
""",
    ),
]

PARTNERS = [*AFRICA, *ASIA, *LATIN_AMERICA]
