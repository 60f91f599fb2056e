"""Made-up movements of the Philippines, Bangladesh, Cambodia, India, Indonesia and Nepal."""

from .partner import Partner, Place, Testimony
from .terms import (
    COOPERATIVE,
    CULTURE,
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
    YOUNG_PEOPLE,
    YOUTH,
)

PARTNERS = [
    Partner(
        title="Fédération des livreurs à deux roues (fictif)",
        acronym="FLDR",
        country="PH",
        place=Place("Quezon City", "14.676000", "121.043700"),
        kinds=(UNION, YOUTH),
        themes=(LABOUR, INFORMAL, YOUNG_PEOPLE),
        founded=2019,
        since=2022,
        languages="filipino, anglais",
        website="https://deux-roues.example",
        introduction="Leur patron est une application. Ils ont trouvé comment lui parler : tous en même temps.",
        body="""
        Un tarif baisse pendant la nuit, sans un mot ; le matin, mille téléphones l’apprennent. Les livreurs ont
        répondu par une pause commune d’une heure, à midi, le jour où la ville commande le plus. L’entreprise a
        reçu une délégation la semaine suivante.

        La fédération compare les fiches de paie, défend ceux que le compte a « désactivés » et forme à la
        conduite sous la pluie. Elle réclame une chose : être reconnue comme ce qu’elle est, un syndicat de
        salariés.
        """,
        testimony=Testimony(
            "L’application connaît ma position à trois mètres près. Elle ne connaît pas mon nom.",
            "Jomar (personne fictive)",
            "livreur",
            "jomar",
        ),
    ),
    Partner(
        title="Alliance des travailleuses domestiques de l’archipel (fictif)",
        acronym="ATDA",
        country="PH",
        place=Place("Cebu", "10.315700", "123.885400"),
        kinds=(UNION, WOMEN),
        themes=(MIGRATION, LABOUR, GENDER),
        founded=2005,
        since=2013,
        languages="cebuano, filipino, anglais",
        introduction="De l’île natale au pays du Golfe, une même organisation au départ, sur place et au retour.",
        body="""
        Avant le départ, l’alliance lit le contrat avec celle qui va le signer. Pendant le séjour, elle tient
        une messagerie où l’on peut écrire la nuit. Au retour, elle aide à récupérer les salaires retenus et à
        retrouver une place chez soi.

        Elle travaille avec des syndicats des pays d’arrivée et plaide pour que les frais de recrutement soient
        payés par l’employeur, jamais par la travailleuse. Ses anciennes sont devenues formatrices : qui saurait
        mieux ?
        """,
    ),
    Partner(
        title="Coopérative des petits planteurs de coco (fictif)",
        acronym="CPPC",
        country="PH",
        place=Place("Davao", "7.190700", "125.455300"),
        kinds=(COOPERATIVE, RURAL),
        themes=(SOCIAL_ECONOMY, RURAL_LIFE),
        founded=1998,
        since=2010,
        languages="cebuano, filipino",
        introduction="Un cocotier met sept ans à donner ; la coopérative aide à tenir jusque-là, et après les typhons.",
        body="""
        Quand le vent couche les arbres, il couche aussi les dettes sur les épaules. La coopérative a créé un
        fonds d’après-tempête : chaque famille y verse quelques noix par récolte, et reçoit de quoi replanter
        plutôt que de quoi partir.

        Huile, sucre, fibre, charbon : rien ne se perd. Les jeunes du groupe tiennent l’atelier et les comptes ;
        ils ont convaincu les anciens de planter sous les cocotiers du cacao et du gingembre.
        """,
    ),
    Partner(
        title="Jeunesse des quartiers sur l’eau (fictif)",
        acronym="JQE",
        country="PH",
        place=Place("Navotas", "14.666700", "120.941700"),
        kinds=(YOUTH, CULTURE),
        themes=(YOUNG_PEOPLE, HEALTH),
        founded=2009,
        since=2017,
        languages="filipino, anglais",
        introduction=(
            "Dans des rues que la marée visite, des jeunes cartographient, nettoient et réclament des digues justes."
        ),
        body="""
        Leur première carte était dessinée à la craie sur le terrain de basket : ici l’eau monte, ici vivent des
        personnes âgées, ici le câble est nu. Elle sert encore, recopiée, à chaque alerte.

        Le mouvement mêle sport, musique et veille sanitaire. Il a ses guetteuses, ses brancardiers et ses
        avocats en herbe, qui suivent les chantiers de digue et demandent, à chaque réunion publique, où iront
        les familles.
        """,
    ),
    Partner(
        title="Centre d’entraide des ouvrières du vêtement (fictif)",
        acronym="CEOV",
        country="BD",
        place=Place("Gazipur", "23.999900", "90.420300"),
        kinds=(WOMEN,),
        themes=(SUPPLY_CHAINS, LABOUR, GENDER),
        founded=2007,
        since=2014,
        languages="bengali",
        introduction=(
            "Une pièce louée près des usines : on y garde les enfants, on y lit la loi, on y prépare les élections."
        ),
        body="""
        La journée finit à vingt heures et le centre ouvre à vingt heures. On y boit un thé, on y dépose une
        plainte, on y apprend à lire les étiquettes que l’on coud. Qui commande ? Pour quel pays ? À quel prix ?

        Le centre accompagne la création de comités de sécurité et de sections syndicales. Il recueille les
        récits des ouvrières et les transmet aux campagnes européennes : la chemise et la voix font ainsi le
        même voyage.
        """,
        testimony=Testimony(
            "Je couds quatre-vingts cols à l’heure. J’ai mis trois ans à oser poser une question.",
            "Shirin (personne fictive)",
            "piqueuse",
            "shirin",
        ),
    ),
    Partner(
        title="Union des tireurs de rickshaw et cyclistes-livreurs (fictif)",
        acronym="UTRC",
        country="BD",
        place=Place("Khulna", "22.845600", "89.540300"),
        kinds=(UNION,),
        themes=(INFORMAL, LABOUR, PROTECTION),
        founded=1991,
        since=2001,
        languages="bengali",
        introduction="Trois roues, deux jambes et une caisse commune pour les jours où les jambes ne suivent plus.",
        body="""
        Le rickshaw appartient rarement à celui qui pédale. L’union a trouvé comment l’acheter : dix hommes
        cotisent, l’un roule, rembourse, et le tour passe au suivant. En deux ans, chacun a le sien.

        Elle défend les stations contre les expulsions, soigne les dos et les poumons avec un dispensaire ami,
        et marche sous la pluie quand une avenue leur est interdite. Ses pancartes sont peintes par les peintres
        de rickshaws, et cela se voit.
        """,
    ),
    Partner(
        title="Association des vendeurs de rue unis (fictif)",
        acronym="AVRU",
        country="KH",
        place=Place("Phnom Penh", "11.556400", "104.928200"),
        kinds=(UNION,),
        themes=(INFORMAL, PROTECTION),
        founded=2008,
        since=2015,
        languages="khmer",
        introduction="Nouilles, fleurs, jus de canne : des trottoirs négociés mètre par mètre.",
        body="""
        La vendeuse déplace sa charrette quand passe la patrouille, et recommence. L’association a proposé autre
        chose à la ville : un plan. Des heures, des emplacements, un nettoyage assuré par les vendeurs
        eux-mêmes, et la fin des amendes sans reçu.

        Deux quartiers l’appliquent. Les membres y ont gagné du sommeil ; ils ont ouvert une caisse de soins, et
        leur prochaine demande est prête : la sécurité sociale, la même que celle des usines.
        """,
    ),
    Partner(
        title="Mutuelle des ouvriers du bâtiment (fictif)",
        acronym="MOB",
        country="KH",
        place=Place("Siem Reap", "13.367100", "103.844800"),
        kinds=(MUTUAL,),
        themes=(PROTECTION, HEALTH, MIGRATION),
        founded=2014,
        since=2019,
        languages="khmer",
        introduction="De chantier en chantier, la mutuelle suit l’ouvrier : sa carte voyage avec lui.",
        body="""
        Un maçon change de patron six fois par an. Toute protection attachée à l’employeur lui échappe donc. La
        mutuelle a retourné la question : la carte appartient à la personne, et ce sont les chantiers qui s’y
        inscrivent.

        Elle forme des secouristes, prête des harnais et déclare les accidents que l’on préfère taire. Les
        femmes, nombreuses à porter briques et mortier, y ont obtenu le même tarif et un congé de naissance.
        """,
    ),
    Partner(
        title="Coopérative des rouleuses et brodeuses (fictif)",
        acronym="CRB",
        country="IN",
        place=Place("Madurai", "9.925200", "78.119800"),
        kinds=(COOPERATIVE, WOMEN),
        themes=(SOCIAL_ECONOMY, GENDER, INFORMAL),
        founded=1989,
        since=1999,
        languages="tamoul, anglais",
        introduction=(
            "Le travail à domicile n’avait ni horaire ni nom. Elles lui ont donné une carte, un prix et un toit."
        ),
        body="""
        Mille feuilles roulées par jour, un panier d’enfants à côté, et l’homme qui passe payer ce qu’il veut.
        La coopérative est née du refus d’un seul jour de vente. Elle a montré qu’il ne savait pas rouler.

        Beaucoup ont quitté le tabac pour la broderie, moins dure aux poumons. La carte de travailleuse à
        domicile, obtenue après des années de démarches, ouvre droit à une bourse scolaire et à une petite
        retraite.
        """,
    ),
    Partner(
        title="Mouvement des travailleurs agricoles sans terre (fictif)",
        acronym="MTAST",
        country="IN",
        place=Place("Nagpur", "21.145800", "79.088200"),
        kinds=(RURAL, UNION),
        themes=(RURAL_LIFE, LABOUR, PROTECTION),
        founded=1982,
        since=1995,
        languages="hindi, marathi",
        introduction="Ils récoltent le coton et la canne des autres, et connaissent désormais le prix de leur journée.",
        body="""
        Le premier outil du mouvement est un tableau noir. On y inscrit, au centre du village, le salaire légal
        du jour et les noms des exploitations qui le paient. Il n’accuse personne ; il suffit qu’on le lise.

        Le mouvement veille aussi au programme public d’emploi rural : demandes écrites, présences, versements.
        Et il fait entendre, dans les assemblées, des voix que la caste avait tenues au fond de la salle.
        """,
    ),
    Partner(
        title="Syndicat des travailleuses du palmier (fictif)",
        acronym="STP",
        country="ID",
        place=Place("Medan", "3.595200", "98.672200"),
        kinds=(UNION, WOMEN),
        themes=(SUPPLY_CHAINS, LABOUR, HEALTH),
        founded=2011,
        since=2018,
        languages="indonésien",
        introduction="Elles épandent l’engrais et ramassent les fruits tombés ; leur nom n’était sur aucun contrat.",
        body="""
        Dans la plantation, l’homme a un quota et la femme « aide ». Sans elle, le quota ne se fait pas. Le
        syndicat a compté ces heures d’aide, semaine après semaine, et les a posées sur la table de la
        direction.

        Depuis, des contrats à durée indéterminée portent des prénoms de femmes. On a changé de gants, banni un
        herbicide, installé de l’eau au champ. L’étape suivante se joue chez les acheteurs de l’huile,
        c’est-à-dire un peu chez nous.
        """,
        testimony=Testimony(
            "J’ai travaillé douze ans avant d’être embauchée dans l’endroit où je travaillais.",
            "Yanti (personne fictive)",
            "épandeuse d’engrais",
        ),
    ),
    Partner(
        title="Réseau des mutuelles de quartier (fictif)",
        acronym="RMQ",
        country="ID",
        place=Place("Yogyakarta", "-7.795600", "110.369500"),
        kinds=(MUTUAL,),
        themes=(PROTECTION, HEALTH, SOCIAL_ECONOMY),
        founded=2006,
        since=2012,
        languages="indonésien, javanais",
        introduction="Le vieux mot javanais de l’entraide, traduit en statuts, en carnets et en ordonnances.",
        body="""
        Quand une maison brûle, les voisins la relèvent sans qu’on les appelle. Le réseau a posé à ces voisins
        une question : et quand c’est un rein qui lâche ? De là des mutuelles de rue, trente familles chacune,
        avec une caisse et un carnet de santé.

        Elles se sont reliées pour réassurer les maladies longues et pour inscrire leurs membres au régime
        national. Les batteurs de gamelan jouent gratuitement aux assemblées ; on y vient donc volontiers.
        """,
    ),
    Partner(
        title="Union des tisseuses de montagne (fictif)",
        acronym="UTM",
        country="NP",
        place=Place("Pokhara", "28.209600", "83.985600"),
        kinds=(COOPERATIVE, WOMEN),
        themes=(SOCIAL_ECONOMY, GENDER, MIGRATION),
        founded=2003,
        since=2011,
        languages="népalais, gurung",
        introduction="Pendant que les hommes partent au loin, elles tissent, décident et tiennent la montagne.",
        body="""
        L’ortie géante pousse sans qu’on la sème. Cuite, battue, filée, elle devient une étoffe solide que les
        anciennes savaient faire et que l’on croyait perdue. L’union a retrouvé le geste, puis un marché.

        Avec l’argent du tissu, elle a payé une garderie et un fonds pour les familles de migrants : visa
        impayé, accident, silence trop long d’un fils. Les maires des hautes vallées l’appellent désormais avant
        de décider.
        """,
    ),
]
