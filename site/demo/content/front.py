"""The home page and the page of the vision and missions."""

from demo.story import call_value, definition, heading, link, pair, picture, platforms, prose, quote, steps

from .organisation import PLATFORMS

HOME: dict[str, object] = {
    "title": "Solidarité Mondiale",
    "seo_title": "Solidarité Mondiale – des mouvements sociaux, ici et là-bas",
    "search_description": (
        "Solidarité Mondiale soutient des mouvements sociaux en Afrique, en Asie et en Amérique latine, et porte "
        "leurs combats en Belgique."
    ),
    "opening": "La justice sociale ne se donne pas. Elle s’organise.",
    "introduction": (
        "Syndicats, mutuelles, coopératives, mouvements de femmes, de jeunes et de seniors : sur trois "
        "continents, des gens s’unissent et changent leur vie. Depuis 1974, nous marchons avec eux là-bas, et "
        "nous portons leurs combats ici, en Wallonie et à Bruxelles."
    ),
}

HOME_CAMPAIGNS = ["fil", "vetements", "protection"]

HOME_BODY = [
    heading("Deux fils, un même tissu"),
    prose(
        """
        Une couturière de Lomé et une caissière de Liège n’ont pas la même journée. Elles ont les mêmes
        questions : qui fixe mon salaire, qui paie si je tombe malade, qui m’écoute ? Quand elles se répondent,
        quelque chose se tisse qui ne casse pas facilement.
        """
    ),
    pair(
        """
        Nous informons, nous formons, nous faisons campagne. Avec les organisations du Mouvement Ouvrier
        Chrétien, nous portons auprès des élus ce que les mouvements demandent.
        """,
        """
        Des mouvements sociaux s’organisent et défendent eux-mêmes leurs droits. Nous les soutenons,
        financièrement et techniquement, et nous les relions entre eux.
        """,
    ),
    quote(
        "On nous disait désordonnées. Nous avons apporté notre registre : il était mieux tenu que le leur.",
        "Agossi (personne fictive)",
        "trésorière d’une union de vendeuses, au Bénin",
        image="agossi",
    ),
]

HOME_ACTIONS = [link("Rejoindre une campagne", page="fil"), link("Faire un don", page="giving")]

HOME_CALL = call_value(
    "Prenez un bout du fil",
    "Un groupe local, une soirée, une lettre, un don : chaque geste tient le suivant.",
    link("Rejoindre une campagne", page="fil"),
    link("Nous écrire", page="contact"),
)

VISION: dict[str, object] = {
    "title": "Vision et missions",
    "search_description": (
        "Une société durable et inclusive, où la solidarité et la justice sociale sont des valeurs et des "
        "responsabilités partagées : la vision et les missions de Solidarité Mondiale."
    ),
    "listing_text": "Ce que nous voulons, avec qui, et comment nous y travaillons, ici et là-bas.",
    "opening": "Les mouvements sociaux ne demandent pas le changement : ils le font.",
}

VISION_TEXT = """
Avec les mouvements de tous les continents qui forment notre réseau, nous savons dans quel sens marcher : vers
une société **durable** et **inclusive**, où la solidarité et la justice sociale sont l’affaire et la
responsabilité de chacun.

Le mot « développement » désigne pour nous une direction, pas une arrivée. Personne ne peut en dicter le
résultat d’avance. C’est un processus vivant, qui avance et parfois recule, et qui va dans le bon sens quand il
y a plus de justice et de solidarité, et donc moins de pauvreté, d’exclusion, d’inégalités et de vulnérabilité.

Depuis 2008, nous étudions avec notre réseau ce que nous apprend son expérience. Deux leviers en ressortent : la
**protection sociale** et les **droits du travail**. Trois attentions les traversent : l’économie sociale, les
jeunes et le genre.
"""

VISION_WORDS = [
    definition("Durable", "L’économie, l’écologie et le social grandissent ensemble, ou ne grandissent pas."),
    definition(
        "Inclusive",
        "Toutes celles et tous ceux que le développement concerne prennent part aux décisions, et à leur réalisation.",
    ),
]

VISION_HERE = [
    prose(
        """
        En Belgique et en Europe, avec tout un réseau d’organisations, nous sensibilisons et nous mobilisons :
        le grand public, et d’abord les membres de nos mouvements. En Wallonie et à Bruxelles, cela veut dire :

        - un travail politique auprès des décideurs, fait d’études et de plaidoyer ;
        - des campagnes sur un thème, menées dans la durée ;
        - des actions de sensibilisation et des manifestations ;
        - des conférences et des débats ;
        - des formations, des séminaires et des fêtes de militants.

        Nous créons aussi des outils : animations, brochures, publications, et une revue, « Ici et Là-bas », qui
        fait circuler les nouvelles dans les deux sens.
        """
    ),
    heading("Avec d’autres"),
    prose("Seuls, nous serions une voix parmi mille. Nous sommes membres actifs de plateformes et de réseaux :"),
    platforms(*PLATFORMS),
]

VISION_THERE = [
    prose(
        """
        Dans une vingtaine de pays d’Afrique, d’Asie et d’Amérique latine, nous soutenons financièrement et
        techniquement environ quatre-vingts mouvements sociaux. Avec eux, nous luttons contre l’injustice en
        défendant les droits des travailleurs et la protection sociale pour toutes et tous : pour nous, les deux
        leviers les plus sûrs contre la pauvreté et les inégalités.

        Nous ne faisons rien à leur place. Les personnes que l’injustice touche s’organisent, se forment, et
        obtiennent elles-mêmes des solutions qui durent :

        - dans un syndicat ;
        - dans une organisation de femmes ;
        - dans un mouvement de jeunes ou de seniors ;
        - dans une mutuelle de santé ;
        - dans une coopérative.

        Sur chaque continent, ces mouvements agissent en réseau. Ce que l’un a compris sert aux autres.
        """
    ),
]

VISION_STRATEGIES = [
    steps(
        ("Renforcer", "Donner aux mouvements le temps, les moyens et les compétences de grandir par eux-mêmes."),
        (
            ("Relier"),
            ("Faire se rencontrer ceux qui mènent le même combat, d’un métier, d’un pays ou d’un continent à l’autre."),
        ),
        ("Comprendre", "Tirer ensemble les leçons de l’expérience, les écrire, les discuter, les transmettre."),
        ("Peser", "Porter ces leçons là où se décident les lois, les budgets et les règles du commerce."),
    ),
    picture("journey", "Ici, l’Afrique, l’Asie, l’Amérique latine : un même fil rouge traverse quatre tissages."),
    prose(
        """
        Nous avons besoin les uns des autres. Dans un monde où tout se tient, chacun de nous a plus de pouvoir
        qu’il ne le croit ; à condition de ne pas l’exercer seul.
        """
    ),
]
