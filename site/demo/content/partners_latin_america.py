"""Made-up movements of Peru, Bolivia, Guatemala, Haiti and the Dominican Republic."""

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
        title="Syndicat des travailleuses du foyer (fictif)",
        acronym="STF",
        country="PE",
        place=Place("Arequipa", "-16.409000", "-71.537500"),
        kinds=(UNION, WOMEN),
        themes=(LABOUR, GENDER, PROTECTION),
        founded=2004,
        since=2010,
        languages="espagnol, quechua",
        introduction="« Comme si tu étais de la famille », leur dit-on. Elles demandent plutôt un contrat.",
        body="""
        Descendues de la montagne à quinze ans, elles ont élevé les enfants des autres. Le syndicat se réunit au
        parc, le dimanche, sur les bancs d’à côté du marchand de glaces : c’est le seul bureau qu’aucune
        patronne ne peut fermer.

        On y répète l’entretien d’embauche comme une scène de théâtre. On y calcule les congés, les primes, les
        heures du soir. Et l’on y fête, chaque année, les inscriptions nouvelles à l’assurance santé.
        """,
        testimony=Testimony(
            "De la famille, on ne la congédie pas un lundi matin.",
            "Nélida (personne fictive)",
            "secrétaire à l’organisation",
        ),
    ),
    Partner(
        title="Centrale des coopératives de quinoa et de laine (fictif)",
        acronym="CCQL",
        country="PE",
        place=Place("Puno", "-15.840200", "-70.021900"),
        kinds=(COOPERATIVE, RURAL),
        themes=(SOCIAL_ECONOMY, RURAL_LIFE),
        founded=1992,
        since=2000,
        languages="espagnol, quechua, aymara",
        introduction="À quatre mille mètres, des familles vendent ensemble ce que le froid leur laisse.",
        body="""
        Le gel décide, puis le commerçant. La centrale ne peut rien au premier ; au second, elle oppose un
        entrepôt, une trieuse et un cours affiché chaque matin à la radio, en trois langues.

        Une partie des terres reste chaque année au repos, et l’assemblée surveille ce repos comme un bien
        commun. Les bergères ont créé leur propre section : elles classent la laine, négocient, et siègent à la
        direction.
        """,
    ),
    Partner(
        title="Mouvement des seniors du Pacifique (fictif)",
        acronym="MSP",
        country="PE",
        place=Place("Trujillo", "-8.111600", "-79.028800"),
        kinds=(SENIORS,),
        themes=(PROTECTION, HEALTH),
        founded=2001,
        since=2009,
        languages="espagnol",
        introduction="Anciens de la pêche, du sucre et de l’école publique, ils défilent lentement, mais ils défilent.",
        body="""
        Les plus jeunes ont soixante ans, la doyenne quatre-vingt-onze. Chaque premier mercredi, ils tiennent
        audience sur la place : dossiers de pension à gauche, tension artérielle à droite, café au milieu.

        Le mouvement demande une pension minimale indexée sur le prix du panier de la ménagère, qu’il relève
        lui-même. Il a publié ses chiffres pendant si longtemps que les journaux les reprennent.
        """,
    ),
    Partner(
        title="Jeunes communicateurs populaires (fictif)",
        acronym="JCP",
        country="PE",
        place=Place("Lima", "-12.046400", "-77.042800"),
        kinds=(YOUTH, CULTURE),
        themes=(YOUNG_PEOPLE, LABOUR),
        founded=2012,
        since=2019,
        languages="espagnol",
        introduction=(
            "Un micro, un vélo et un haut-parleur : la radio des quartiers où les journalistes ne montent pas."
        ),
        body="""
        L’émission part du marché et remonte la colline. On y parle loyers, intérim, jeux de rue ; on y lit les
        offres d’emploi, puis on rappelle l’employeur en direct pour lui demander le salaire.

        Les jeunes se forment entre eux : prise de son, enquête, droit de la presse. Un syndicat leur prête une
        salle, une mutuelle leur prête des histoires. En retour, ils apprennent à tous à se raconter sans
        jargon.
        """,
    ),
    Partner(
        title="Fédération des travailleuses des marchés (fictif)",
        acronym="FTM",
        country="BO",
        place=Place("Cochabamba", "-17.389500", "-66.156800"),
        kinds=(UNION, WOMEN),
        themes=(INFORMAL, GENDER, PROTECTION),
        founded=1985,
        since=1996,
        languages="espagnol, quechua",
        introduction="Tout un pays mange de leurs étals ; elles ont voulu s’asseoir aussi là où se font les lois.",
        body="""
        Chaque allée a son syndicat, chaque syndicat sa bannière, et la fédération marche derrière toutes. Elle
        attribue les étals, juge les querelles, organise la fête et, quand il le faut, ferme le marché pour être
        entendue.

        Elle a ouvert un centre d’appui pour les mères et une école de dirigeantes où l’on étudie la
        comptabilité et l’éloquence. Sa revendication du moment : une retraite pour celles qui n’ont jamais eu
        d’employeur.
        """,
        testimony=Testimony(
            "Ma mère m’a laissé un étal et une place dans le cortège. J’ai gardé les deux.",
            "Doña Elvira (personne fictive)",
            "vendeuse de pommes de terre",
            "elvira",
        ),
    ),
    Partner(
        title="Mutuelle de santé Semilla (fictif)",
        acronym="MSS",
        country="BO",
        place=Place("Potosí", "-19.583600", "-65.753100"),
        kinds=(MUTUAL,),
        themes=(HEALTH, PROTECTION),
        founded=2008,
        since=2015,
        languages="espagnol, quechua",
        introduction="« Semilla » veut dire graine : on cotise peu, tôt et longtemps.",
        body="""
        La mutuelle travaille avec deux médecines, celle de l’hôpital et celle des plantes, et demande aux deux
        de se parler. Ses promotrices de santé tiennent des registres que les infirmiers signent, et
        inversement.

        Les mineurs retraités, dont le souffle est court, y sont prioritaires. Pour eux, elle a ouvert un centre
        de jour et monté des dossiers de maladie professionnelle que personne n’avait osé ouvrir.
        """,
    ),
    Partner(
        title="Coordination des femmes tisserandes (fictif)",
        acronym="CFT",
        country="GT",
        place=Place("Sololá", "14.772200", "-91.183300"),
        kinds=(WOMEN, COOPERATIVE),
        themes=(SOCIAL_ECONOMY, GENDER),
        founded=1994,
        since=2003,
        languages="espagnol, kaqchikel, k’iche’",
        introduction="Sur le métier de ceinture, chaque motif dit un village. Il n’est pas à vendre au mètre.",
        body="""
        Quand des usines se sont mises à imprimer leurs dessins, les tisserandes ont étudié le droit. Elles ont
        dressé l’inventaire des motifs, village par village, et demandé que la loi reconnaisse une œuvre
        collective.

        La coordination vend sans intermédiaire, fixe le prix d’une journée de tissage et garde un fonds de
        maternité. Les petites filles apprennent à compter sur les fils de la chaîne : un par-dessus, un
        par-dessous, deux ensemble.
        """,
        testimony=Testimony(
            "On peut copier le dessin. Pas les mains qui se le sont transmis.",
            "Ixchel (personne fictive)",
            "tisserande",
        ),
    ),
    Partner(
        title="Syndicat des journaliers de la canne et du café (fictif)",
        acronym="SJCC",
        country="GT",
        place=Place("Escuintla", "14.305000", "-90.785000"),
        kinds=(UNION, RURAL),
        themes=(LABOUR, SUPPLY_CHAINS, RURAL_LIFE),
        founded=1990,
        since=2001,
        languages="espagnol, mam",
        introduction="Ils descendent à la coupe en famille ; le syndicat les attend à l’arrivée du camion.",
        body="""
        Le contremaître recrute au village et promet ; à l’arrivée, les promesses ont rétréci. Le syndicat fait
        signer avant le départ et téléphone pendant la saison. Il connaît les fermes par leurs numéros de
        portail.

        Il a fait installer de l’ombre et de l’eau salée-sucrée au bord des champs, car la chaleur y abîme les
        reins. Avec des chercheurs, il mesure ; avec des acheteurs, il discute ; avec ses membres, il n’oublie
        pas de fêter.
        """,
    ),
    Partner(
        title="Union des coopératives de cacao et de café (fictif)",
        acronym="UCCC",
        country="HT",
        place=Place("Cap-Haïtien", "19.759200", "-72.201400"),
        kinds=(COOPERATIVE, RURAL),
        themes=(SOCIAL_ECONOMY, RURAL_LIFE),
        founded=1996,
        since=2006,
        languages="créole haïtien, français",
        introduction=(
            "Sous l’ombre des grands arbres, des jardins qui tiennent la terre et font vivre trois générations."
        ),
        body="""
        Le jardin créole ressemble à un désordre : c’est une bibliothèque. Cacao, café, igname, banane s’y
        protègent l’un l’autre. L’union a refusé les monocultures qu’on lui proposait, et mis son énergie dans
        la fermentation, le séchage et la vente groupée.

        Après chaque cyclone, ses équipes de replantage partent à pied. Ses comptes sont lus à voix haute en
        assemblée, ligne par ligne, jusqu’à ce que plus personne n’ait de question.
        """,
    ),
    Partner(
        title="Ateliers des couturières solidaires (fictif)",
        acronym="ACS",
        country="HT",
        place=Place("Jacmel", "18.234100", "-72.534500"),
        kinds=(WOMEN, COOPERATIVE),
        themes=(GENDER, SOCIAL_ECONOMY, SUPPLY_CHAINS),
        founded=2011,
        since=2016,
        languages="créole haïtien",
        introduction="Sorties de la zone franche, elles ont racheté des machines et cousent désormais à leur compte.",
        body="""
        L’usine les avait renvoyées le jour où elles avaient demandé de l’eau fraîche. Elles ont gardé leur banc
        d’ouvrières et leurs disputes, et loué un hangar. Le premier contrat fut un lot d’uniformes scolaires.

        Les ateliers paient à l’heure, partagent les bénéfices à Noël et prêtent leur salle au syndicat de la
        zone franche : on n’oublie pas celles qui y sont encore.
        """,
    ),
    Partner(
        title="Mutuelle Santé pour toutes les mains (fictif)",
        acronym="MSTM",
        country="HT",
        place=Place("Port-au-Prince", "18.594400", "-72.307400"),
        kinds=(MUTUAL,),
        themes=(HEALTH, PROTECTION, INFORMAL),
        founded=2013,
        since=2019,
        languages="créole haïtien, français",
        introduction=(
            "Quand sortir est un risque, la mutuelle vient à la maison, avec un sac, un carnet et une voix calme."
        ),
        body="""
        Ses agentes de santé habitent la rue qu’elles soignent. Elles prennent la tension, portent les remèdes,
        repèrent les grossesses difficiles, et savent par quel chemin passer aujourd’hui.

        La cotisation se paie par téléphone, en très petites sommes. Ce que la mutuelle ne peut offrir, elle le
        réclame : elle tient la liste des centres fermés et la lit chaque mois à la radio.
        """,
    ),
    Partner(
        title="Réseau des jeunes travailleurs des zones franches (fictif)",
        acronym="REJOZO",
        country="DO",
        place=Place("Santiago de los Caballeros", "19.451700", "-70.697000"),
        kinds=(YOUTH, UNION),
        themes=(YOUNG_PEOPLE, LABOUR, SUPPLY_CHAINS),
        founded=2015,
        since=2021,
        languages="espagnol, créole haïtien",
        introduction=(
            "Dix-neuf ans, une badgeuse et un objectif à la minute : ils se retrouvent après l’équipe de nuit."
        ),
        body="""
        Dans la file du bus, à six heures du matin, on échange des sandwichs et des bulletins de paie. De ces
        comparaisons est né le réseau : mêmes gestes, mêmes marques, salaires différents. Pourquoi ?

        Le réseau publie chaque mois une page, pliée en huit, qui passe sous les tables : un droit, un dessin,
        un numéro à appeler. Il prépare des candidats aux élections syndicales et réunit, dans les mêmes
        équipes, jeunes dominicains et jeunes haïtiens.
        """,
    ),
]
