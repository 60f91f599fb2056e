"""Every image of the demo: its drawing and what it shows in words."""

from collections.abc import Callable
from functools import partial

from PIL import Image

from pattern.weave import Structure

from . import gatherings, landscapes
from .cloth import woven
from .portraits import PORTRAITS
from .scene import Scene

CREDIT = "Image de démonstration"


def _woven(draw: Callable[[], Image.Image], structure: Structure = "plain") -> Image.Image:
    return woven(draw(), structure)


WEAVES = [
    Scene(
        "collines",
        "Collines tissées",
        "Des collines vertes, bleues et rousses au lever du soleil, tissées en larges marches.",
        partial(_woven, landscapes.hills, "basket"),
    ),
    Scene(
        "metier",
        "Le métier à tisser",
        (
            "Un métier à tisser : les fils tendus en haut, l’étoffe rayée en bas, la navette jaune qui passe entre "
            "les deux."
        ),
        partial(_woven, landscapes.loom),
    ),
    Scene(
        "toits",
        "Une rue de maisons",
        "Une rue de maisons de toutes les couleurs, serrées les unes contre les autres, fenêtres allumées.",
        partial(_woven, landscapes.roofs),
    ),
    Scene(
        "stade",
        "Les gradins vides",
        "Les gradins vides d’un stade au crépuscule, en bandes de couleur, sous deux projecteurs.",
        partial(_woven, landscapes.stands, "twill"),
    ),
    Scene(
        "fil",
        "Le fil rouge",
        "Un fil rouge quitte sa bobine et ondule à travers des bandes de tissu clair jusqu’au bord de l’image.",
        partial(_woven, landscapes.red_thread),
    ),
    Scene(
        "jardins",
        "Des jardins dans la ville",
        "Des planches de légumes en rangs serrés, entre les immeubles d’une ville et une rivière bleue.",
        partial(_woven, landscapes.gardens, "diamond"),
    ),
    Scene(
        "fleuve",
        "Le fleuve au soir",
        "Trois barques à voile rouge sur un large fleuve, devant un grand soleil couchant.",
        partial(_woven, landscapes.river, "basket"),
    ),
    Scene(
        "marche",
        "Trois étals",
        "Trois étals de marché sous des auvents rayés, rouge, bleu et vert, avec des marchandises en tas.",
        partial(_woven, landscapes.market, "twill"),
    ),
    Scene(
        "journey",
        "Quatre tissages",
        "Quatre tissages côte à côte, encre, ocre, bleu et vert, traversés par un même fil rouge.",
        partial(_woven, landscapes.journey),
    ),
]

GATHERINGS = [
    Scene(
        "couturieres",
        "Trois couturières",
        "Dessin : trois femmes à leur machine à coudre, le visage levé vers nous, devant trois fenêtres.",
        gatherings.seamstresses,
    ),
    Scene(
        "recolte",
        "La récolte",
        "Dessin : trois récolteuses de café parmi les arbustes, leurs paniers pleins de cerises rouges devant elles.",
        gatherings.harvest,
    ),
    Scene(
        "cortege",
        "Le cortège",
        "Dessin : neuf personnes de tous les continents derrière une banderole rouge, des pancartes au-dessus d’elles.",
        gatherings.march,
    ),
    Scene(
        "guichet",
        "Au guichet de la mutuelle",
        "Dessin : une femme tient le registre ouvert ; de l’autre côté du comptoir, une femme et un vieil homme.",
        gatherings.counter,
    ),
    Scene(
        "assemblee",
        "L’assemblée sous l’arbre",
        "Dessin : sept femmes et hommes en assemblée, sur deux rangs, sous un grand arbre.",
        gatherings.assembly,
    ),
    Scene(
        "etal",
        "Derrière l’étal",
        "Dessin : deux vendeuses et un vendeur derrière des fruits en tas, sous un auvent rouge et blanc.",
        gatherings.stall,
    ),
    Scene(
        "livreurs",
        "Deux qui livrent",
        "Dessin : une livreuse et un livreur à vélo, casqués, leur caisse sur le dos, devant une ville.",
        gatherings.riders,
    ),
    Scene(
        "aines",
        "Deux aînés",
        "Dessin : un vieil homme et une vieille femme à table, deux tasses de thé et une lettre devant eux.",
        gatherings.elders,
    ),
]

SCENES = [*WEAVES, *GATHERINGS, *PORTRAITS]
