"""Campaigns that ended, from 2011 to 2018: their years and figures are public."""

from datetime import date

from demo.story import (
    call_value,
    demand,
    document_value,
    figure,
    heading,
    link,
    pair,
    picture,
    prose,
    questions,
    quote,
    steps,
)

from .campaign import NOTE, Campaign
from .terms import GENDER, HEALTH, LABOUR, PROTECTION, SUPPLY_CHAINS

HEALTH_CARE = Campaign(
    key="sante",
    slug="la-sante-un-droit",
    title="La santé, un droit pour toutes et tous",
    tagline="Être soigné ne doit dépendre ni du pays où l’on naît, ni de ce que l’on gagne.",
    listing_text="En 2011 et 2012, une campagne pour que chacun puisse se soigner, où qu’il vive et quoi qu’il gagne.",
    start=date(2011, 1, 1),
    end=date(2012, 12, 31),
    themes=(HEALTH, PROTECTION),
    countries=("BJ", "BF", "BI", "CD", "GN", "ML", "SN", "TG", "DO", "BO"),
    partners=("MLC", "RMF", "MAR", "MFD", "MSMO", "MSS"),
    image="aines",
    demands=[
        demand(
            "Des soins accessibles à tous",
            "Que le prix d’une consultation ne décide plus de qui sera soigné, ni de quand.",
        ),
        demand(
            "Les mutuelles reconnues comme des partenaires",
            (
                "Que les mouvements qui organisent la solidarité entre leurs membres siègent là où se décide la "
                "politique de santé."
            ),
        ),
        demand(
            "Une coopération qui renforce les systèmes publics",
            "Que l’aide belge et européenne consolide des services de santé durables plutôt que des projets isolés.",
        ),
    ],
    body=[
        prose(
            """
            Une fièvre, un accouchement, un bras cassé : dans bien des pays, un seul de ces jours suffit à vider
            la maison. On vend la chèvre, puis le champ. On retire l’aînée de l’école. La maladie ne crée pas
            seulement de la souffrance, elle crée de la pauvreté.

            Il n’y a là aucune fatalité. La Belgique elle-même s’est bâti une protection de la santé à partir de
            caisses ouvrières, tenues par des gens qui gagnaient peu et qui avaient compris une chose : partagé,
            le risque devient supportable.
            """
        ),
        picture("fleuve", "Un fleuve, plusieurs caisses : image de synthèse faite pour ce site."),
        heading("Le même fil, ici et là-bas"),
        pair(
            """
            Avec les mutualistes et les syndicalistes de Wallonie et de Bruxelles, la campagne a raconté d’où
            vient notre assurance maladie, et ce qu’il faut défendre pour qu’elle tienne.
            """,
            """
            Des mutuelles de santé naissent dans les villages, les marchés et les quartiers. Elles soignent,
            elles forment, et elles demandent aux États de prendre leur part.
            """,
        ),
        heading("Comment naît une mutuelle"),
        steps(
            (
                ("Se parler"),
                ("Un groupe qui existe déjà, au marché, à l’atelier ou au champ, compte ce que la maladie lui coûte."),
            ),
            ("Décider", "L’assemblée fixe la cotisation, les soins couverts et le jour où l’on paie."),
            ("Négocier", "Un accord est signé avec un centre de santé : prix, accueil, contrôle des factures."),
            (
                ("S’unir"),
                ("Des mutuelles voisines se relient pour partager les gros risques et parler aux pouvoirs publics."),
            ),
        ),
        quote(
            "Avant, on attendait que ça passe. Maintenant, on y va le premier jour.",
            "Une mutualiste (personne fictive)",
            "lors d’une assemblée de village",
        ),
        prose(NOTE),
    ],
    call=call_value(
        "La santé reste à défendre",
        "Les mutuelles de nos partenaires continuent. Faites leur connaissance.",
        link("Voir les partenaires", page="partners"),
        dye="foret",
    ),
)

CLOTHES = Campaign(
    key="vetements",
    slug="vetements-propres",
    title="Nous voulons des vêtements propres",
    tagline="Un vêtement est propre quand celles qui l’ont cousu peuvent en vivre.",
    listing_text=(
        "En 2014, puis en 2017 et 2018, des dizaines de milliers de personnes ont demandé aux marques des "
        "vêtements faits dignement."
    ),
    start=date(2014, 1, 1),
    end=date(2018, 12, 31),
    themes=(SUPPLY_CHAINS, LABOUR, GENDER),
    countries=("BD", "KH", "IN", "ID"),
    partners=("CEOV", "CRB", "ACS", "CCD"),
    image="metier",
    demands=[
        demand(
            "Un salaire vital",
            "Qu’une semaine normale de travail nourrisse, loge et soigne une famille, sans heures supplémentaires.",
        ),
        demand(
            "La liberté de s’organiser",
            "Que l’on puisse s’affilier à un syndicat et parler sans perdre sa place.",
        ),
        demand(
            "De la transparence",
            "Que chaque marque dise dans quelles usines elle fait coudre, et fasse vérifier ce qui s’y passe.",
        ),
    ],
    body=[
        prose(
            """
            Retournez l’étiquette. Elle dit la matière, la taille, la température de lavage. Elle ne dit pas
            combien d’heures, pour quel salaire, derrière quelle porte, et si cette porte s’ouvre en cas
            d’incendie.

            La campagne est partie de ce silence. Elle n’appelait pas à boycotter, mais à demander : aux
            enseignes que nous fréquentons, aux communes qui achètent des uniformes, aux parlementaires qui
            écrivent les règles.
            """
        ),
        heading("Deux temps, une même exigence"),
        prose(
            """
            En **2014**, plus de 13 000 personnes ont soutenu l’appel « Nous voulons des vêtements propres ».
            Deux enseignes belges, JBC et Bel&Bo, ont rejoint Fair Wear, une fondation qui vérifie les
            conditions de travail dans la confection.

            En **2017 et 2018**, la campagne a repris sous un mot-dièse, #vêtementsCLEAN : 43 426 signatures.
            """
        ),
        picture("fil", "De la bobine au bord de l’image : image de synthèse faite pour ce site."),
        heading("De qui parle-t-on ?"),
        pair(
            """
            Celles et ceux qui achètent, qui vendent, qui commandent des vêtements de travail. Chacun peut poser
            une question, et une question posée mille fois devient une négociation.
            """,
            """
            Celles qui cousent, et qui s’organisent. Ce sont elles qui savent quelles promesses sont tenues :
            aucun contrôle ne remplace un syndicat libre dans l’usine.
            """,
        ),
        questions(
            (
                "Faut-il cesser d’acheter certaines marques ?",
                (
                    "Non. Les ouvrières demandent du travail digne, pas moins de travail. Elles nous demandent "
                    "d’interroger les marques, et de le faire savoir."
                ),
            ),
            (
                "Un vêtement cher est-il un vêtement propre ?",
                (
                    "Pas forcément. Le salaire de l’atelier est une petite part du prix : c’est la façon de "
                    "commander, plus que l’étiquette, qui le fait monter ou descendre."
                ),
            ),
            (
                "Et maintenant ?",
                (
                    "La question des vêtements a ouvert celle de toutes les chaînes de production. Elle continue "
                    "dans notre campagne en cours."
                ),
            ),
        ),
        prose(NOTE),
    ],
    figures=[
        figure(
            "13 000",
            "soutiens et plus à l’appel « Nous voulons des vêtements propres »",
            date(2014, 12, 31),
            "Pages publiques de la campagne",
        ),
        figure("43 426", "signatures pour #vêtementsCLEAN", date(2018, 12, 31), "Pages publiques de la campagne"),
    ],
    documents=[
        document_value(("fiche-vetements"), text=("À imprimer pour animer une rencontre autour d’une étiquette."))
    ],
    call=call_value(
        "La question n’est pas cousue",
        "Du coton au cobalt, une campagne continue de remonter le fil.",
        link("Voir la campagne en cours", page="fil"),
    ),
)

SOCIAL_PROTECTION = Campaign(
    key="protection",
    slug="protection-sociale",
    title="La protection sociale pour toutes et tous",
    tagline="Ce qui nous protège n’est pas un coût : c’est ce que nous avons fait de mieux ensemble.",
    listing_text=(
        "En 2015 et 2016, avec le CNCD-11.11.11, un manifeste et une photo-pétition pour la protection sociale."
    ),
    start=date(2015, 1, 1),
    end=date(2016, 12, 31),
    themes=(PROTECTION, LABOUR, HEALTH),
    countries=("BF", "BI", "SN", "CD", "TG", "BD", "IN", "DO", "PE"),
    partners=("STM", "LAS", "MAR", "AVA", "UTRC", "MTAST", "MSP"),
    image="guichet",
    demands=[
        demand(
            "Un droit inscrit dans les textes et dans les budgets",
            "Que la protection sociale soit une priorité de la politique belge et européenne de développement.",
        ),
        demand(
            "Une protection pour tous les métiers",
            "Que celles et ceux qui travaillent sans contrat, la majorité dans bien des pays, n’en soient plus exclus.",
        ),
        demand(
            "Une place pour les mouvements sociaux",
            "Que syndicats, mutuelles et organisations de femmes, de jeunes et de seniors participent aux décisions.",
        ),
    ],
    body=[
        prose(
            """
            Pension, allocations familiales, congé de maternité, assurance maladie, chômage : ces mots semblent
            aller de soi. Ils ont pourtant un âge, des auteurs, des grèves derrière eux. Et pour le plus grand
            nombre des habitants de la terre, ils ne désignent encore rien.

            Avec le CNCD-11.11.11 et beaucoup d’autres, la campagne a demandé que la protection sociale cesse
            d’être un privilège géographique.
            """
        ),
        heading("Un manifeste, des visages"),
        prose(
            """
            Cinquante-six signataires ont porté le manifeste. Fin 2015, quarante mille personnes avaient prêté
            leur visage à la photo-pétition : une pancarte, un regard, une phrase. Alignées, ces photos
            formaient une foule que l’on ne pouvait pas compter distraitement.
            """
        ),
        picture("toits", "Sous un même toit : image de synthèse faite pour ce site."),
        heading("Quatre fils pour un même tissu"),
        prose(
            """
            La protection sociale tient par quatre fils. Aucun ne suffit seul.

            - **L’État**, qui garantit le droit et redistribue.
            - **Les syndicats**, qui négocient la part des salaires et des employeurs.
            - **Les mutuelles et les coopératives**, qui organisent la solidarité là où vivent les gens.
            - **Les mouvements de femmes, de jeunes et de seniors**, qui rappellent ceux que l’on oublie.
            """
        ),
        quote(
            "On dit que cela coûte cher. Qui a calculé ce que coûte l’absence ?",
            "Un syndicaliste (personne fictive)",
            "lors d’un débat à Namur",
        ),
        prose(NOTE),
    ],
    figures=[
        figure("56", "signataires du manifeste", date(2015, 12, 31), "Pages publiques de la campagne"),
        figure("40 000", "visages pour la photo-pétition", date(2015, 12, 31), "Pages publiques de la campagne"),
    ],
    documents=[
        document_value(("livret-protection"), text=("Un livret d’animation : quatre séances, une ficelle, du papier."))
    ],
    call=call_value(
        "Lire la suite dans notre vision",
        "La protection sociale est l’un des deux leviers de notre action. L’autre est le travail.",
        link("Vision et missions", page="vision"),
        dye="ocean",
    ),
)

CAMPAIGNS = [HEALTH_CARE, CLOTHES, SOCIAL_PROTECTION]
