"""The issues of the magazine, the vision notes and the booklets of the campaigns."""

from datetime import date

from .publication import Booklet, Issue, Note
from .terms import GENDER, LABOUR, PROTECTION, SOCIAL_ECONOMY, YOUNG_PEOPLE

ISSUES = [
    Issue(
        101,
        date(2024, 9, 1),
        "Le travail qui ne se voit pas (numéro fictif)",
        (
            "Derrière les portes des maisons, des femmes travaillent et personne ne compte leurs heures. Elles ont "
            "commencé à le faire."
        ),
        ("STM", "STF", "ATDA"),
    ),
    Issue(
        102,
        date(2024, 12, 1),
        "Se soigner sans se ruiner (numéro fictif)",
        "Une mutuelle n’est pas une tirelire : c’est une école de démocratie qui rembourse les médicaments.",
        ("RMF", "MLC", "MSMO", "RMQ"),
        cover="fleuve",
    ),
    Issue(
        103,
        date(2025, 3, 1),
        "Le fil et la facture (numéro fictif)",
        (
            "Du magasin à la mine, on remonte le fil avec une question : non pas « À qui la faute ? », mais « Qui "
            "peut changer cela ? »."
        ),
        ("CEOV", "SCTM", "STP", "SOCM"),
    ),
    Issue(
        104,
        date(2025, 6, 1),
        "La relève (numéro fictif)",
        "On dit d’eux qu’ils sont l’avenir, façon polie de leur demander d’attendre. Ils n’attendent pas.",
        ("FLDR", "DJB", "JOM", "JCP", "REJOZO"),
    ),
    Issue(
        105,
        date(2025, 9, 1),
        "Vieillir debout (numéro fictif)",
        "Porter, coudre, semer, conduire toute une vie sans avoir cotisé nulle part : des anciens demandent leur dû.",
        ("LAS", "MSP", "AVA"),
    ),
    Issue(
        106,
        date(2025, 12, 1),
        "Semer, vendre, partager (numéro fictif)",
        (
            "Des jardins en ville, un bordereau qui change de nom, une radio qui lit les prix : la terre, et ce "
            "qu’on en fait ensemble."
        ),
        ("CCMS", "CMBE", "CCQL", "UCCC", "UMP"),
        cover="jardins",
    ),
    Issue(
        107,
        None,
        "Apprendre à plusieurs (numéro fictif)",
        "Un cercle d’étude sous un hangar, un dictionnaire écrit à douze mains : le savoir, et comment on le partage.",
        ("DJB", "JCP"),
    ),
]

NOTES = [
    Note(
        "note-2013",
        "Vers une société durable et inclusive : les mouvements sociaux comme force de changement social",
        2013,
        "Justaert, Manhaeghe",
        (
            "Ce que veulent dire « durable » et « inclusive », et pourquoi les mouvements sociaux ne sont pas les "
            "bénéficiaires du développement, mais ses auteurs."
        ),
        """
        La note de janvier 2013 met par écrit une direction : une société où l’économie, l’écologie et le social
        avancent de concert, et où chacun prend part aux décisions qui le concernent.

        __Le fichier à télécharger est un exemplaire de démonstration.__ Il porte le titre de la note, mais son
        texte a été écrit pour montrer ce site ; il ne doit pas être cité comme étant celui des auteurs.
        """,
        "Exemplaire de démonstration",
        (("note-2013", "fr"),),
        (PROTECTION, LABOUR, SOCIAL_ECONOMY, YOUNG_PEOPLE, GENDER),
    ),
    Note(
        "note-2024",
        "Prendre soin du monde : la protection sociale comme bien commun (note fictive)",
        2024,
        "Un groupe de travail imaginaire",
        "Compter le soin, ouvrir la protection à tous les métiers, la gouverner avec celles et ceux qu’elle protège.",
        """
        Et si la protection sociale n’appartenait ni à l’État, ni au marché, mais à ceux qui l’entretiennent ?
        Cette note, écrite pour montrer le site, se lit en français et en anglais.
        """,
        "Note fictive, contenu de démonstration",
        (("note-2024", "fr"), ("note-2024-en", "en")),
        (PROTECTION, GENDER),
        ("MAR", "STM", "MOB"),
    ),
]

BOOKLETS = [
    Booklet("fiche-vetements", "Une étiquette, une heure – fiche d’animation"),
    Booklet("livret-protection", "Ce qui nous protège – livret d’animation"),
    Booklet("livret-fil", "Remonter le fil – livret d’animation"),
]
