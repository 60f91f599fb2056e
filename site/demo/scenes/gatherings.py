"""People together: at work, at the counter of their mutual, in the street, in a meeting."""

from collections.abc import Sequence

from PIL import Image

from . import people
from .cloth import EARTH, FOREST, INK, OCEAN, PAPER, PICTURE, SUN, Colour, mixed
from .figures import Figure, Person
from .paper import Fabric, Point, Sheet, box, oval, smooth

WIDTH, HEIGHT = PICTURE
PALE = 0.62
"""How far a background goes towards the paper."""


def _sheet(wall: Colour, floor: Colour, horizon: float) -> Sheet:
    """A wall above a floor that begins at `horizon`, a share of the height."""
    sheet = Sheet(PICTURE, mixed(wall, PAPER, PALE))
    sheet.lay(box(0, HEIGHT * horizon, WIDTH, HEIGHT), mixed(floor, PAPER, 0.4))
    return sheet


def _row(sheet: Sheet, persons: Sequence[Person], across: Point, down: float, head: float) -> None:
    """People side by side between two places, the odd ones a little lower."""
    left, right = across
    step = (right - left) / max(1, len(persons) - 1)
    for place, person in enumerate(persons):
        Figure(sheet, person, (left + place * step, down + (place % 2) * head * 0.14), head).draw()


def _window(sheet: Sheet, left: float, top: float, width: float, height: float) -> None:
    sheet.lay(box(left, top, left + width, top + height), mixed(OCEAN, PAPER, 0.75))
    bars = [(left, top), (left + width, top), (left + width, top + height), (left, top + height), (left, top)]
    sheet.line(bars, PAPER, 14)
    sheet.line([(left + width / 2, top), (left + width / 2, top + height)], PAPER, 10)


def seamstresses() -> Image.Image:
    """Three women at their sewing machines."""
    sheet = _sheet(SUN, EARTH, 0.72)
    for left in (90, 620, 1150):
        _window(sheet, left, 70, 360, 250)
    cast = (people.WOMAN_OF_PHNOM_PENH, people.WOMAN_OF_DHAKA, people.WOMAN_OF_KIGALI)
    bare = Person(cast[0].skin, cast[0].garment, hair="long")
    _row(sheet, (bare, *cast[1:]), (270, 1330), 430, 270)
    sheet.lay(box(0, 820, WIDTH, 900), mixed(INK, EARTH, 0.35))
    sheet.lay(box(0, 900, WIDTH, HEIGHT), mixed(INK, EARTH, 0.15))
    for place, cloth in enumerate(
        (Fabric(EARTH, SUN, "twill", 20), Fabric(OCEAN, PAPER, "basket", 18), Fabric(FOREST))
    ):
        _machine(sheet, 200 + place * 530, 820)
        sheet.lay_fabric(
            smooth(
                [
                    (40 + place * 530, 826),
                    (170 + place * 530, 806),
                    (330 + place * 530, 812),
                    (360 + place * 530, 960),
                    (90 + place * 530, 990),
                ]
            ),
            cloth,
        )
    return sheet.finished()


def _machine(sheet: Sheet, x: float, y: float) -> None:
    """A sewing machine that stands at `y`."""
    sheet.lay(box(x, y - 26, x + 300, y), INK)
    sheet.lay(box(x + 240, y - 190, x + 300, y - 20), INK)
    sheet.lay(
        smooth([(x + 20, y - 196), (x + 290, y - 200), (x + 304, y - 150), (x + 290, y - 128), (x + 30, y - 132)]), INK
    )
    sheet.lay(box(x + 30, y - 140, x + 72, y - 66), INK)
    sheet.line([(x + 50, y - 70), (x + 50, y - 24)], mixed(PAPER, INK, 0.2), 6)
    sheet.lay(oval((x + 306, y - 158), 46, 92), mixed(SUN, INK, 0.1))
    sheet.lay(box(x + 120, y - 236, x + 152, y - 196), EARTH)
    sheet.line([(x + 60, y - 168), (x + 210, y - 168)], SUN, 8)


def harvest() -> Image.Image:
    """Women who pick coffee, baskets before them, hills behind."""
    sheet = _sheet(SUN, FOREST, 0.45)
    sheet.lay(oval((1260, 250), 260, 260), mixed(SUN, EARTH, 0.15))
    sheet.lay(smooth([(-200, 620), (200, 300), (620, 470), (900, 620)]), mixed(OCEAN, PAPER, 0.35))
    sheet.lay(smooth([(500, 700), (1000, 380), (1500, 470), (1900, 720)]), mixed(FOREST, PAPER, 0.3))
    sheet.lay(box(0, 590, WIDTH, HEIGHT), FOREST)
    _bushes(sheet, 600, mixed(FOREST, INK, 0.25))
    _row(sheet, (people.WOMAN_OF_COBAN, people.WOMAN_OF_LIMA, people.WOMAN_OF_NGOZI), (330, 1270), 470, 280)
    for place in range(3):
        _basket(sheet, 330 + place * 470, 1000)
    _bushes(sheet, 1010, mixed(FOREST, INK, 0.4))
    return sheet.finished()


def _bushes(sheet: Sheet, y: float, colour: Colour) -> None:
    for place in range(14):
        centre = (place * 125 - 10, y + (place % 3) * 22)
        sheet.lay(oval(centre, 170, 130), colour)
        for berry in range(3):
            sheet.lay(oval((centre[0] - 40 + berry * 38, centre[1] - 24 + (berry % 2) * 34), 20, 20), EARTH)


def _basket(sheet: Sheet, x: float, y: float) -> None:
    """A basket full of red cherries, its middle at `x`."""
    for place in range(-4, 5):
        sheet.lay(oval((x + place * 36, y - 190 - (place % 2) * 16), 52, 52), mixed(EARTH, INK, 0.08 * (place % 3)))
    shape = [(x - 190, y - 180), (x + 190, y - 180), (x + 140, y + 20), (x - 140, y + 20)]
    sheet.lay_fabric(shape, Fabric(mixed(SUN, INK, 0.1), mixed(SUN, PAPER, 0.45), "basket", 22))
    sheet.line([(x - 194, y - 178), (x + 194, y - 178)], mixed(SUN, INK, 0.4), 14)


def march() -> Image.Image:
    """A march with a woven banner and signs."""
    sheet = _sheet(OCEAN, INK, 0.6)
    for place, colour in enumerate((EARTH, SUN, FOREST, OCEAN, EARTH, FOREST)):
        left, top = place * 280 - 40, 60 + (place % 3) * 60
        sheet.lay(box(left, top, left + 262, 640), mixed(colour, PAPER, 0.5))
        for window in range(6):
            x, y = left + 40 + (window % 2) * 110, top + 50 + window // 2 * 130
            sheet.lay(box(x, y, x + 66, y + 84), mixed(colour, PAPER, 0.85))
    for x, cloth in ((190, EARTH), (720, SUN), (1260, FOREST)):
        sheet.line([(x, 210), (x, 700)], mixed(INK, EARTH, 0.4), 14)
        sheet.lay(box(x - 130, 90, x + 130, 270), cloth)
        sheet.line([(x - 90, 150), (x + 90, 150)], PAPER, 18)
        sheet.line([(x - 90, 205), (x + 40, 205)], PAPER, 18)
    back = (people.MAN_OF_LUBUMBASHI, people.WOMAN_OF_NAMUR, people.MAN_OF_DAKAR, people.WOMAN_OF_LIEGE)
    front = (
        people.WOMAN_OF_COTONOU,
        people.MAN_OF_BRUSSELS,
        people.WOMAN_OF_LA_PAZ,
        people.WOMAN_OF_DHAKA,
        people.MAN_OF_KATHMANDU,
    )
    _row(sheet, back, (340, 1260), 430, 190)
    _row(sheet, front, (170, 1430), 600, 230)
    sheet.lay_fabric(box(-20, 830, WIDTH + 20, HEIGHT), Fabric(EARTH, mixed(EARTH, PAPER, 0.25), "plain", 26))
    sheet.lay(box(-20, 822, WIDTH + 20, 846), mixed(EARTH, INK, 0.3))
    return sheet.finished()


def counter() -> Image.Image:
    """The counter of a mutual: two members, and the woman who keeps the register."""
    sheet = _sheet(FOREST, SUN, 0.8)
    sheet.lay(box(0, 0, WIDTH, 90), mixed(FOREST, PAPER, 0.2))
    for place in range(9):
        colour = (EARTH, OCEAN, SUN, FOREST)[place % 4]
        sheet.lay(box(900 + place * 74, 170, 956 + place * 74, 400), mixed(colour, PAPER, 0.15))
        sheet.lay(box(912 + place * 74, 210, 944 + place * 74, 250), PAPER)
    sheet.lay(box(870, 400, WIDTH, 424), mixed(INK, EARTH, 0.4))
    _row(sheet, (people.WOMAN_OF_NGOZI, people.MAN_OF_DAKAR), (280, 690), 500, 270)
    Figure(sheet, people.WOMAN_OF_KIGALI, (1250, 560), 290).draw()
    sheet.lay(box(0, 890, WIDTH, HEIGHT), mixed(EARTH, INK, 0.25))
    sheet.lay(box(0, 860, WIDTH, 900), mixed(EARTH, PAPER, 0.25))
    register = [(960, 850), (1010, 780), (1230, 790), (1450, 780), (1500, 850), (1230, 866)]
    sheet.lay(register, PAPER)
    sheet.line([(1230, 790), (1230, 866)], mixed(INK, PAPER, 0.4), 5)
    for line in range(4):
        sheet.line([(1030, 800 + line * 14), (1200, 804 + line * 14)], mixed(OCEAN, PAPER, 0.3), 4)
        sheet.line([(1262, 804 + line * 14), (1440, 800 + line * 14)], mixed(OCEAN, PAPER, 0.3), 4)
    return sheet.finished()


def assembly() -> Image.Image:
    """A meeting under a tree: seven people listen to each other."""
    sheet = _sheet(SUN, EARTH, 0.62)
    sheet.lay(
        smooth([(720, 1067), (760, 500), (700, 200), (900, 200), (850, 500), (900, 1067)]), mixed(INK, EARTH, 0.35)
    )
    for x, y, size in ((420, 150, 520), (760, 60, 640), (1140, 140, 560), (820, 200, 460)):
        sheet.lay(oval((x, y), size, size * 0.62), mixed(FOREST, SUN, 0.1 if size > 540 else 0.22))
    back = (people.MAN_OF_OUAGADOUGOU, people.WOMAN_OF_KIGALI, people.MAN_OF_PORT_AU_PRINCE)
    front = (people.WOMAN_OF_NGOZI, people.MAN_OF_DAKAR, people.WOMAN_OF_COTONOU, people.MAN_OF_LUBUMBASHI)
    _row(sheet, back, (400, 1200), 470, 215)
    _row(sheet, front, (190, 1410), 690, 265)
    return sheet.finished()


def stall() -> Image.Image:
    """A seller behind her stall, and who buys."""
    sheet = _sheet(OCEAN, SUN, 0.7)
    for place in range(10):
        colour = EARTH if place % 2 else PAPER
        sheet.lay(
            [
                (place * 160, 0),
                (place * 160 + 160, 0),
                (place * 160 + 160, 190),
                (place * 160 + 80, 235),
                (place * 160, 190),
            ],
            colour,
        )
    _row(sheet, (people.WOMAN_OF_COTONOU, people.WOMAN_OF_LIMA, people.MAN_OF_LUBUMBASHI), (330, 1290), 540, 280)
    sheet.lay(box(0, 900, WIDTH, HEIGHT), mixed(INK, EARTH, 0.3))
    for place, colour in enumerate((EARTH, SUN, FOREST, mixed(EARTH, SUN, 0.5), mixed(FOREST, SUN, 0.45))):
        for row in range(3):
            for fruit in range(4 - row):
                x = 130 + place * 330 + (fruit - (3 - row) / 2) * 62
                sheet.lay(oval((x, 884 - row * 48), 66, 66), mixed(colour, PAPER, 0.1 * (fruit % 3)))
    sheet.lay_fabric(box(0, 915, WIDTH, HEIGHT), Fabric(SUN, mixed(SUN, INK, 0.25), "basket", 30))
    return sheet.finished()


def riders() -> Image.Image:
    """Two who deliver by bicycle, their boxes on their backs."""
    sheet = _sheet(EARTH, INK, 0.75)
    for place in range(7):
        left = place * 240 - 30
        sheet.lay(box(left, 240 - (place % 3) * 80, left + 220, 810), mixed(OCEAN, PAPER, 0.35 + 0.1 * (place % 3)))
    for centre, person, colour in (
        ((520, 470), people.WOMAN_OF_MANILA, EARTH),
        ((1130, 520), people.MAN_OF_MANILA, SUN),
    ):
        x, y = centre
        sheet.lay(box(x - 260, y - 90, x + 260, y + 420), colour)
        sheet.lay(box(x - 260, y - 90, x + 260, y - 40), mixed(colour, INK, 0.3))
        Figure(sheet, person, centre, 300).draw()
        sheet.line([(x - 260, y + 480), (x - 120, y + 430), (x + 120, y + 430), (x + 260, y + 480)], INK, 26)
    return sheet.finished()


def elders() -> Image.Image:
    """Two elders at a table, over tea and papers."""
    sheet = _sheet(FOREST, SUN, 0.7)
    _window(sheet, 560, 90, 480, 330)
    _row(sheet, (people.MAN_OF_DAKAR, people.WOMAN_OF_NAMUR), (420, 1180), 480, 320)
    sheet.lay(box(0, 860, WIDTH, HEIGHT), mixed(EARTH, INK, 0.15))
    for x in (640, 960):
        sheet.lay(smooth([(x - 60, 760), (x + 60, 760), (x + 46, 860), (x - 46, 860)]), PAPER)
        sheet.lay(oval((x, 764), 116, 28), mixed(EARTH, SUN, 0.4))
    sheet.lay([(180, 930), (470, 900), (520, 1000), (210, 1040)], PAPER)
    for line in range(3):
        sheet.line([(230, 950 + line * 24), (450, 928 + line * 24)], mixed(INK, PAPER, 0.5), 6)
    return sheet.finished()
