"""Every image of the demo: its drawing, its weave, what it shows in words."""

from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image

from pattern.weave import Structure

from . import landscapes
from .cloth import INK, Colour

CREDIT = "Image de démonstration"


@dataclass(frozen=True)
class Scene:
    """An image: `key` names it in the texts, `description` is its alternative text."""

    key: str
    title: str
    description: str
    draw: Callable[[], Image.Image]
    structure: Structure = "plain"
    ground: Colour = INK


SCENES = [
    Scene(
        "collines",
        "Collines tissées",
        "Des collines vertes, bleues et rousses au lever du soleil, tissées en larges marches.",
        landscapes.hills,
        "basket",
    ),
    Scene(
        "metier",
        "Le métier à tisser",
        (
            "Un métier à tisser : les fils tendus en haut, l’étoffe rayée en bas, la navette jaune qui passe entre "
            "les deux."
        ),
        landscapes.loom,
    ),
    Scene(
        "toits",
        "Une rue de maisons",
        "Une rue de maisons de toutes les couleurs, serrées les unes contre les autres, fenêtres allumées.",
        landscapes.roofs,
    ),
    Scene(
        "stade",
        "Les gradins vides",
        "Les gradins vides d’un stade au crépuscule, en bandes de couleur, sous deux projecteurs.",
        landscapes.stands,
        "twill",
    ),
    Scene(
        "fil",
        "Le fil rouge",
        "Un fil rouge quitte sa bobine et ondule à travers des bandes de tissu clair jusqu’au bord de l’image.",
        landscapes.red_thread,
    ),
    Scene(
        "jardins",
        "Des jardins dans la ville",
        "Des planches de légumes en rangs serrés, entre les immeubles d’une ville et une rivière bleue.",
        landscapes.gardens,
        "diamond",
    ),
    Scene(
        "fleuve",
        "Le fleuve au soir",
        "Trois barques à voile rouge sur un large fleuve, devant un grand soleil couchant.",
        landscapes.river,
        "basket",
    ),
    Scene(
        "marche",
        "Trois étals",
        "Trois étals de marché sous des auvents rayés, rouge, bleu et vert, avec des marchandises en tas.",
        landscapes.market,
        "twill",
    ),
    Scene(
        "journey",
        "Quatre tissages",
        "Quatre tissages côte à côte, encre, ocre, bleu et vert, traversés par un même fil rouge.",
        landscapes.journey,
    ),
]
