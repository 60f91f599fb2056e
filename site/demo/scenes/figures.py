"""People of cut paper, from the shoulders up: nobody in particular, so that no real face stands in for a movement.

A face is lit from one side, and the edge of its shadow draws the nose. Lengths are shares of the height of a head.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from .cloth import EARTH, INK, PAPER, SUN, Colour, mixed
from .paper import Fabric, Piece, Point, Shape, Sheet, oval, smooth

UMBER: Colour = (82, 52, 38)
CHESTNUT: Colour = (116, 74, 50)
SIENNA: Colour = (152, 100, 68)
OCHRE: Colour = (189, 136, 98)
SAND: Colour = (224, 182, 150)
"""Skins, from dark to light."""

JET: Colour = (24, 20, 26)
BROWN: Colour = (66, 42, 30)
SILVER: Colour = (190, 186, 182)
"""Hair."""

FOLD = 0.16
"""How much darker the side of a face, of hair or of clothes is that the light does not reach."""


@dataclass(frozen=True)
class Person:
    """Somebody: `hair` is one of `HAIR`, `hat` one of `HATS` or empty; who is `turned` is lit from the other side."""

    skin: Colour
    garment: Fabric
    hair: str = "short"
    hair_colour: Colour = JET
    hat: str = ""
    cloth: Fabric = field(default_factory=lambda: Fabric(EARTH))
    beard: bool = False
    glasses: bool = False
    earrings: bool = False
    elder: bool = False
    turned: bool = False


class Figure:
    """Somebody on a sheet: the middle of the head at `centre`, the head `head` pixels high."""

    def __init__(self, sheet: Sheet, person: Person, centre: Point, head: float) -> None:
        self.sheet, self.person, self.centre, self.head = sheet, person, centre, head

    def at(self, shape: Shape) -> Shape:
        """The points of the sheet for those of the figure."""
        x, y = self.centre
        side = -1 if self.person.turned else 1
        return [(x + side * across * self.head, y + down * self.head) for across, down in shape]

    def lay(self, shape: Shape, colour: Colour, within: Piece | None = None) -> Piece:
        """Lay a shape of the figure."""
        return self.sheet.lay(self.at(shape), colour, within)

    def lay_fabric(self, shape: Shape, fabric: Fabric) -> Piece:
        """Lay a piece of cloth, with the side that the light does not reach."""
        piece = self.sheet.lay_fabric(self.at(shape), replace(fabric, cell=fabric.cell * self.head))
        self.sheet.shade(self.at(DARK_SIDE), piece, FOLD)
        return piece

    def draw(self) -> None:
        """From the back to the front."""
        behind, before = HAIR[self.person.hair]
        behind(self)
        _body(self)
        _head(self)
        before(self)
        if self.person.hat:
            HATS[self.person.hat](self)


DARK_SIDE = [(0.14, -1.2), (0.15, -0.2), (0.2, 0.5), (0.42, 0.8), (0.4, 2.7), (1.4, 2.7), (1.4, -1.2)]
FACE = smooth(
    [
        *((0, -0.5), (-0.23, -0.45), (-0.35, -0.25), (-0.365, 0.02), (-0.33, 0.24), (-0.21, 0.42)),
        *((0, 0.5), (0.21, 0.42), (0.33, 0.24), (0.365, 0.02), (0.35, -0.25), (0.23, -0.45)),
    ]
)
NOSE = [(0.1, -0.55), (0.13, -0.2), (0.03, -0.06), (-0.005, 0.06), (-0.065, 0.165), (-0.045, 0.205), (0.025, 0.215)]
CHIN = [(0.03, 0.24), (0.05, 0.3), (0.03, 0.37), (0.08, 0.45), (0.0, 0.56)]
SHADOW = [*smooth(NOSE, closed=False), *smooth(CHIN, closed=False), (0.5, 0.6), (0.5, -0.6)]
SHOULDERS = smooth(
    [
        *((-0.2, 0.56), (-0.62, 0.74), (-0.92, 0.98), (-1.05, 1.6), (-1.1, 2.6)),
        *((1.1, 2.6), (1.05, 1.6), (0.92, 0.98), (0.62, 0.74), (0.2, 0.56)),
    ]
)
NECK = smooth([(-0.2, 0.2), (-0.2, 0.56), (-0.31, 0.68), (0.0, 0.9), (0.31, 0.68), (0.2, 0.56), (0.2, 0.2)])
LIT_NECK = smooth([(-0.2, 0.3), (-0.2, 0.56), (-0.31, 0.68), (-0.08, 0.86), (-0.02, 0.7), (-0.1, 0.5)])


def _body(figure: Figure) -> None:
    skin = figure.person.skin
    figure.lay_fabric(SHOULDERS, figure.person.garment)
    neck = figure.lay(NECK, mixed(skin, INK, 0.3))
    figure.lay(LIT_NECK, skin, neck)
    figure.lay(oval((0.04, 0.4), 0.5, 0.3), mixed(skin, INK, 0.3), neck)


def _head(figure: Figure) -> None:
    person = figure.person
    shade = mixed(person.skin, INK, 0.22)
    figure.lay(oval((-0.36, 0.06), 0.13, 0.24), person.skin)
    figure.lay(oval((0.36, 0.06), 0.13, 0.24), shade)
    face = figure.lay(FACE, person.skin)
    figure.lay(SHADOW, shade, face)
    if person.elder:
        _folds(figure, face)
    for side in (-1, 1):
        _eye(figure, side)
        if person.earrings:
            figure.lay(oval((side * 0.37, 0.24), 0.09, 0.12), SUN)
    figure.lay(
        smooth([(-0.03, 0.2), (0.0, 0.188), (0.07, 0.185), (0.06, 0.21), (0.02, 0.215)]), mixed(person.skin, INK, 0.45)
    )
    if person.beard:
        _beard(figure)
    _mouth(figure)
    if person.glasses:
        _glasses(figure)


def _folds(figure: Figure, face: Piece) -> None:
    """The lines that years leave beside the mouth and under the eyes."""
    colour = mixed(figure.person.skin, INK, 0.34)
    for side in (-1, 1):
        cheek = [(side * 0.12, 0.2), (side * 0.19, 0.27), (side * 0.2, 0.36), (side * 0.175, 0.29)]
        under = [(side * 0.08, 0.07), (side * 0.16, 0.095), (side * 0.24, 0.07), (side * 0.16, 0.083)]
        figure.lay(smooth(cheek), colour, face)
        figure.lay(smooth(under), colour, face)


def _eye(figure: Figure, side: int) -> None:
    skin, hair = figure.person.skin, figure.person.hair_colour
    x = side * 0.155
    brow = [(-0.09, -0.1), (0.02, -0.122), (0.095, -0.09), (0.0, -0.092), (-0.09, -0.078)]
    colour = mixed(SILVER, INK, 0.2) if figure.person.elder else mixed(hair, INK, 0.3)
    figure.lay(smooth([(x + side * across, down) for across, down in brow]), colour)
    white = [(-0.085, 0.015), (-0.02, -0.025), (0.05, -0.018), (0.085, 0.015), (0.01, 0.037)]
    eye = figure.lay(
        smooth([(x + across, down) for across, down in white]), mixed(PAPER, skin, 0.2 if side < 0 else 0.4)
    )
    figure.lay(oval((x + 0.005, 0.004), 0.07, 0.07), JET, eye)
    lid = [(-0.095, 0.014), (-0.03, -0.036), (0.05, -0.03), (0.095, 0.014), (0.04, -0.012), (-0.03, -0.018)]
    figure.lay(smooth([(x + across, down) for across, down in lid]), mixed(skin, INK, 0.82))
    figure.lay(oval((x - 0.012, -0.004), 0.02, 0.02), PAPER)


def _mouth(figure: Figure) -> None:
    skin = figure.person.skin
    lips = mixed(mixed(skin, EARTH, 0.5), INK, 0.22)
    upper = [(-0.12, 0.292), (-0.05, 0.272), (-0.01, 0.28), (0.03, 0.272), (0.115, 0.29), (0.04, 0.314), (-0.04, 0.316)]
    lower = [(-0.1, 0.304), (-0.02, 0.317), (0.06, 0.313), (0.1, 0.3), (0.05, 0.352), (-0.04, 0.357)]
    between = [(-0.135, 0.285), (-0.03, 0.315), (0.05, 0.313), (0.13, 0.282), (0.05, 0.322), (-0.03, 0.325)]
    figure.lay(smooth(lower), mixed(lips, PAPER, 0.14))
    figure.lay(smooth(upper), lips)
    figure.lay(smooth(between), mixed(skin, INK, 0.82))


def _beard(figure: Figure) -> None:
    outer = [(-0.37, 0.05), (-0.355, 0.25), (-0.24, 0.45), (0.0, 0.53), (0.24, 0.45), (0.355, 0.25), (0.37, 0.05)]
    inner = [(0.3, 0.14), (0.24, 0.25), (0.14, 0.245), (0.0, 0.235), (-0.14, 0.245), (-0.24, 0.25), (-0.3, 0.14)]
    before = figure.sheet.image.copy()
    colour = SILVER if figure.person.elder else figure.person.hair_colour
    figure.lay([*smooth(outer, closed=False), *smooth(inner, closed=False)], colour)
    figure.sheet.keep_open(before, figure.at(oval((0, 0.315), 0.26, 0.1)))


def _glasses(figure: Figure) -> None:
    width = figure.head * 0.016
    for side in (-1, 1):
        figure.sheet.line(figure.at(oval((side * 0.16, 0.01), 0.235, 0.2)), JET, width)
    figure.sheet.line(figure.at([(-0.045, -0.01), (0.045, -0.01)]), JET, width)


def _nothing(figure: Figure) -> None:
    """Hair that falls behind nobody."""


def _short(figure: Figure) -> None:
    top = [(-0.385, 0.02), (-0.41, -0.25), (-0.28, -0.5), (0.0, -0.6), (0.28, -0.5), (0.41, -0.25), (0.385, 0.02)]
    line = [(0.345, -0.1), (0.31, -0.25), (0.1, -0.335), (-0.14, -0.32), (-0.31, -0.24), (-0.345, -0.1)]
    figure.lay([*smooth(top, closed=False), *smooth(line, closed=False)], figure.person.hair_colour)


def _afro_behind(figure: Figure) -> None:
    figure.lay(oval((0, -0.2), 1.16, 1.02), figure.person.hair_colour)


def _afro(figure: Figure) -> None:
    outer = [(-0.42, 0.0), (-0.45, -0.4), (0.0, -0.64), (0.45, -0.4), (0.42, 0.0)]
    line = [(0.34, -0.1), (0.3, -0.26), (0.0, -0.35), (-0.3, -0.26), (-0.34, -0.1)]
    figure.lay(smooth([*outer, *line]), figure.person.hair_colour)


def _long_behind(figure: Figure) -> None:
    left = [(0, -0.62), (-0.34, -0.52), (-0.46, -0.15), (-0.46, 0.4), (-0.5, 0.95)]
    right = [(0.5, 0.95), (0.46, 0.4), (0.46, -0.15), (0.34, -0.52)]
    figure.lay(smooth([*left, *right]), figure.person.hair_colour)


def _parted(figure: Figure) -> None:
    for side in (-1, 1):
        outer = [(side * -0.02, -0.6), (side * 0.3, -0.54), (side * 0.45, -0.25), (side * 0.43, 0.18)]
        line = [(side * 0.34, 0.02), (side * 0.31, -0.15), (side * 0.16, -0.31), (side * -0.02, -0.42)]
        figure.lay(smooth([*outer, *line]), figure.person.hair_colour)


def _braids_behind(figure: Figure) -> None:
    for side in (-1, 1):
        for knot in range(7):
            centre = (side * (0.4 + 0.012 * knot), 0.2 + 0.15 * knot)
            figure.lay(oval(centre, 0.17, 0.2), figure.person.hair_colour)


def _bun_behind(figure: Figure) -> None:
    figure.lay(oval((0.05, -0.66), 0.42, 0.36), figure.person.hair_colour)


def _bald(figure: Figure) -> None:
    for side in (-1, 1):
        ear = [(0.37, 0.05), (0.41, -0.1), (0.37, -0.26), (0.335, -0.2), (0.345, -0.05)]
        figure.lay(smooth([(side * across, down) for across, down in ear]), figure.person.hair_colour)


def _wrap(figure: Figure) -> None:
    """A cloth around the head, tied high at the side."""
    knot = [(0.1, -0.62), (0.16, -0.88), (0.4, -0.98), (0.46, -0.8), (0.4, -0.6), (0.2, -0.5)]
    outer = [(-0.39, -0.08), (-0.5, -0.42), (-0.34, -0.76), (0.04, -0.84), (0.38, -0.74), (0.48, -0.42), (0.39, -0.08)]
    line = [(0.3, -0.24), (0.0, -0.33), (-0.3, -0.24)]
    figure.lay_fabric(smooth(knot), figure.person.cloth)
    figure.lay_fabric(smooth([*outer, *line]), figure.person.cloth)


def _veil(figure: Figure) -> None:
    """A veil over forehead, cheeks, neck and shoulders, open over the face."""
    left = [(0, -0.66), (-0.4, -0.55), (-0.5, -0.1), (-0.46, 0.4), (-0.74, 0.86), (-0.6, 1.22)]
    right = [(0.0, 1.38), (0.6, 1.22), (0.74, 0.86), (0.46, 0.4), (0.5, -0.1), (0.4, -0.55)]
    opening = [(0, -0.36), (-0.25, -0.3), (-0.33, -0.02), (-0.28, 0.28), (0.0, 0.49), (0.28, 0.28), (0.33, -0.02)]
    before = figure.sheet.image.copy()
    veil = figure.lay_fabric(smooth([*left, *right]), figure.person.cloth)
    figure.sheet.shade(figure.at(smooth([(-0.2, 0.54), (0.3, 0.5), (0.46, 0.62), (0.2, 0.74)])), veil, FOLD)
    figure.sheet.keep_open(before, figure.at(smooth([*opening, (0.25, -0.3)])))


def _straw(figure: Figure) -> None:
    """A wide cone of straw."""
    top = [(-0.88, -0.16), (-0.1, -0.84), (0.0, -0.88), (0.1, -0.84), (0.88, -0.16)]
    figure.lay_fabric([*top, (0.5, -0.1), (0.0, -0.08), (-0.5, -0.1)], figure.person.cloth)


def _bowler(figure: Figure) -> None:
    """A bowler hat, as women wear it in the Andes."""
    cloth = figure.person.cloth
    crown = [(-0.32, -0.34), (-0.3, -0.72), (0.0, -0.86), (0.3, -0.72), (0.32, -0.34)]
    figure.lay_fabric(smooth(crown), cloth)
    figure.lay_fabric(oval((0, -0.34), 1.02, 0.17), cloth)
    figure.lay([(-0.31, -0.47), (0.31, -0.47), (0.32, -0.385), (-0.32, -0.385)], mixed(cloth.ground, PAPER, 0.25))


def _cap(figure: Figure) -> None:
    """A round cap without a brim."""
    shape = [(-0.39, -0.2), (-0.37, -0.62), (0.0, -0.7), (0.37, -0.62), (0.39, -0.2), (0.0, -0.28)]
    figure.lay_fabric(shape, figure.person.cloth)


def _helmet(figure: Figure) -> None:
    """The helmet of who rides."""
    shell = [(-0.44, -0.16), (-0.46, -0.5), (-0.24, -0.74), (0.0, -0.78), (0.24, -0.74), (0.46, -0.5), (0.44, -0.16)]
    figure.lay_fabric([*smooth(shell, closed=False), (0.0, -0.26)], figure.person.cloth)
    for side in (-1, 1):
        figure.sheet.line(figure.at([(side * 0.4, -0.2), (side * 0.3, 0.4)]), JET, figure.head * 0.02)


Drawing = Callable[[Figure], None]

HAIR: dict[str, tuple[Drawing, Drawing]] = {
    "short": (_nothing, _short),
    "afro": (_afro_behind, _afro),
    "long": (_long_behind, _parted),
    "braids": (_braids_behind, _parted),
    "bun": (_bun_behind, _parted),
    "bald": (_nothing, _bald),
    "wrap": (_nothing, _wrap),
    "veil": (_nothing, _veil),
}
"""Hair, and what covers it: what lies behind the shoulders, and what lies before the face."""

HATS: dict[str, Drawing] = {"straw": _straw, "bowler": _bowler, "cap": _cap, "helmet": _helmet}
"""What is worn over the hair."""
