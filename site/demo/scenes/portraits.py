"""The portraits of the people whom the demo's texts name."""

from functools import partial

from . import people
from .cloth import EARTH, FOREST, OCEAN, SUN, Colour
from .figures import Person
from .scene import Scene


def _portrait(key: str, name: str, description: str, person: Person, ground: Colour) -> Scene:
    """The portrait of somebody whom the texts name."""
    return Scene(key, f"Portrait dessiné : {name}", description, partial(people.portrait, person, ground))


PORTRAITS = [
    _portrait(
        "agossi",
        "Agossi",
        "Portrait dessiné d’une femme, un foulard rouge et ocre noué haut, boucles d’oreilles dorées.",
        people.WOMAN_OF_COTONOU,
        SUN,
    ),
    _portrait(
        "marta",
        "Marta Choc",
        "Portrait dessiné d’une femme aux longues tresses, sous un chapeau de paille.",
        people.WOMAN_OF_COBAN,
        FOREST,
    ),
    _portrait(
        "elvira",
        "Doña Elvira",
        "Portrait dessiné d’une femme aux longues tresses, coiffée d’un chapeau melon brun.",
        people.WOMAN_OF_LA_PAZ,
        FOREST,
    ),
    _portrait(
        "shirin",
        "Shirin",
        "Portrait dessiné d’une jeune femme au voile roux, sur une robe bleue tissée d’ocre.",
        people.WOMAN_OF_DHAKA,
        OCEAN,
    ),
    _portrait(
        "cafeicultrice",
        "une caféicultrice",
        "Portrait dessiné d’une femme au foulard vert et blanc, vêtue de vert et d’ocre.",
        people.WOMAN_OF_NGOZI,
        SUN,
    ),
    _portrait(
        "rasmata",
        "Rasmata",
        "Portrait dessiné d’une femme aux cheveux ronds, en robe bleue, boucles d’oreilles dorées.",
        people.WOMAN_OF_KIGALI,
        SUN,
    ),
    _portrait(
        "jomar",
        "Jomar",
        "Portrait dessiné d’un livreur au casque bleu.",
        people.MAN_OF_MANILA,
        OCEAN,
    ),
    _portrait(
        "kasongo",
        "Kasongo",
        "Portrait dessiné d’un homme aux cheveux courts, en chemise rouge à carreaux blancs.",
        people.MAN_OF_LUBUMBASHI,
        SUN,
    ),
    _portrait(
        "ines",
        "Inès Lambrecht",
        "Portrait dessiné d’une femme à lunettes rondes, cheveux bruns en chignon.",
        people.WOMAN_OF_LIEGE,
        EARTH,
    ),
    _portrait(
        "bako",
        "Bako Tiendrébéogo",
        "Portrait dessiné d’un homme barbu à lunettes rondes.",
        people.MAN_OF_OUAGADOUGOU,
        SUN,
    ),
    _portrait(
        "rosa",
        "Rosa Quispe",
        "Portrait dessiné d’une femme aux longs cheveux noirs, boucles d’oreilles dorées.",
        people.WOMAN_OF_LIMA,
        FOREST,
    ),
    _portrait(
        "jef",
        "Jef Aerts",
        "Portrait dessiné d’un homme à barbe brune, en pull vert.",
        people.MAN_OF_BRUSSELS,
        OCEAN,
    ),
    _portrait(
        "colette",
        "Colette Dumoulin",
        "Portrait dessiné d’une femme âgée aux longs cheveux gris.",
        people.WOMAN_OF_NAMUR,
        EARTH,
    ),
    _portrait(
        "amadou",
        "Amadou Sow",
        "Portrait dessiné d’un vieil homme à barbe blanche, coiffé d’un bonnet vert brodé.",
        people.MAN_OF_DAKAR,
        SUN,
    ),
]
