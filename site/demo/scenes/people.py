"""The cast of the demo: made-up people, each with a face that is nobody's."""

from PIL import Image

from .cloth import EARTH, FOREST, INK, OCEAN, PAPER, SUN, Colour, mixed
from .figures import BROWN, CHESTNUT, JET, OCHRE, SAND, SIENNA, SILVER, UMBER, Figure, Person
from .paper import Fabric, Sheet

PORTRAIT = 900
"""Pixels of a portrait, across and down."""

STRAW = Fabric(mixed(SUN, PAPER, 0.4), SUN, "plain", 0.05)

WOMAN_OF_COTONOU = Person(
    UMBER,
    Fabric(SUN, EARTH, "basket", 0.09),
    hair="wrap",
    cloth=Fabric(EARTH, SUN, "basket", 0.08),
    earrings=True,
)
WOMAN_OF_COBAN = Person(
    SIENNA, Fabric(FOREST, PAPER, "diamond", 0.07), hair="braids", hat="straw", cloth=STRAW, turned=True
)
WOMAN_OF_LA_PAZ = Person(
    SIENNA, Fabric(EARTH, SUN, "diamond", 0.07), hair="braids", hat="bowler", cloth=Fabric(BROWN), earrings=True
)
WOMAN_OF_DHAKA = Person(OCHRE, Fabric(OCEAN, SUN, "twill", 0.08), hair="veil", cloth=Fabric(mixed(EARTH, PAPER, 0.1)))
WOMAN_OF_NGOZI = Person(
    CHESTNUT, Fabric(FOREST, SUN, "basket", 0.1), hair="wrap", cloth=Fabric(FOREST, PAPER, "plain", 0.07), turned=True
)
WOMAN_OF_KIGALI = Person(UMBER, Fabric(OCEAN), hair="afro", earrings=True, turned=True)
WOMAN_OF_PHNOM_PENH = Person(OCHRE, Fabric(EARTH, PAPER, "twill", 0.09), hair="long", hat="straw", cloth=STRAW)
WOMAN_OF_LIEGE = Person(SAND, Fabric(EARTH), hair="bun", hair_colour=BROWN, glasses=True)
WOMAN_OF_NAMUR = Person(
    SAND, Fabric(INK, PAPER, "plain", 0.05), hair="long", hair_colour=SILVER, elder=True, turned=True
)
WOMAN_OF_LIMA = Person(SIENNA, Fabric(OCEAN, PAPER, "twill", 0.06), hair="long", earrings=True)
WOMAN_OF_MANILA = Person(
    OCHRE, Fabric(FOREST, PAPER, "twill", 0.07), hair="long", hat="helmet", cloth=Fabric(EARTH), turned=True
)
MAN_OF_MANILA = Person(OCHRE, Fabric(mixed(SUN, PAPER, 0.3)), hat="helmet", cloth=Fabric(OCEAN))
MAN_OF_OUAGADOUGOU = Person(CHESTNUT, Fabric(INK, PAPER, "plain", 0.06), beard=True, glasses=True)
MAN_OF_DAKAR = Person(
    UMBER,
    Fabric(PAPER, FOREST, "twill", 0.09),
    hair="bald",
    hair_colour=SILVER,
    hat="cap",
    cloth=Fabric(FOREST, PAPER, "diamond", 0.06),
    beard=True,
    elder=True,
    turned=True,
)
MAN_OF_BRUSSELS = Person(SAND, Fabric(FOREST), hair_colour=BROWN, beard=True, turned=True)
MAN_OF_LUBUMBASHI = Person(UMBER, Fabric(EARTH, PAPER, "basket", 0.08), hair="short")
MAN_OF_PORT_AU_PRINCE = Person(CHESTNUT, Fabric(SUN), hair="short", hat="cap", cloth=Fabric(OCEAN), turned=True)
MAN_OF_KATHMANDU = Person(
    OCHRE, Fabric(mixed(INK, OCEAN, 0.5)), hat="cap", cloth=Fabric(EARTH, SUN, "twill", 0.06), hair_colour=JET
)


def portrait(person: Person, ground: Colour) -> Image.Image:
    """Somebody before a wall of one colour."""
    sheet = Sheet((PORTRAIT, PORTRAIT), mixed(ground, PAPER, 0.6))
    Figure(sheet, person, (PORTRAIT / 2, PORTRAIT * 0.47), PORTRAIT * 0.44).draw()
    return sheet.finished()
