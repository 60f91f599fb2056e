"""Shapes cut out of coloured paper and laid one over the other, some of them with a weave on them."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from PIL import Image, ImageChops, ImageDraw

from pattern.weave import Structure, crossing

from .cloth import INK, PAPER, Colour

FINER = 2
"""How many times larger a picture is drawn than it is kept, for smooth edges."""
STEPS = 10
"""Straight lines that a curve has between two of its points."""
THREAD = (0.86, 0.7)
"""Shares of a cell, across and down, that a thread takes."""

Point = tuple[float, float]
Shape = Sequence[Point]


@dataclass(frozen=True)
class Fabric:
    """What clothes and banners are made of: a ground, woven with a thread in cells of `cell`; plain where it is 0."""

    ground: Colour
    thread: Colour = PAPER
    structure: Structure = "plain"
    cell: float = 0.0


@dataclass(frozen=True)
class Piece:
    """Where a shape lies: the corner of its box and its mask, both in the finer pixels of the drawing."""

    corner: tuple[int, int]
    mask: Image.Image

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, right, bottom."""
        x, y = self.corner
        return x, y, x + self.mask.width, y + self.mask.height

    def common(self, other: "Piece") -> "Piece":
        """What two pieces have in common, in the box of this one."""
        whole = Image.new("L", self.mask.size, 0)
        whole.paste(other.mask, (other.corner[0] - self.corner[0], other.corner[1] - self.corner[1]))
        return Piece(self.corner, ImageChops.multiply(self.mask, whole))


class Sheet:
    """A picture that grows shape by shape; lengths are pixels of the picture that is kept in the end."""

    def __init__(self, size: tuple[int, int], ground: Colour) -> None:
        self.size = size
        self.image = Image.new("RGB", (size[0] * FINER, size[1] * FINER), ground)

    def cut(self, shape: Shape) -> Piece:
        """The piece of a shape, laid nowhere yet."""
        left, top = int(min(x for x, _ in shape) * FINER), int(min(y for _, y in shape) * FINER)
        right, bottom = int(max(x for x, _ in shape) * FINER) + 2, int(max(y for _, y in shape) * FINER) + 2
        mask = Image.new("L", (max(1, right - left), max(1, bottom - top)), 0)
        ImageDraw.Draw(mask).polygon([(x * FINER - left, y * FINER - top) for x, y in shape], fill=255)
        return Piece((left, top), mask)

    def lay(self, shape: Shape, colour: Colour, within: Piece | None = None) -> Piece:
        """Lay a shape, or what of it lies within another; what was laid."""
        piece = self.cut(shape)
        if within is not None:
            piece = piece.common(within)
        self.image.paste(colour, piece.box, piece.mask)
        return piece

    def lay_fabric(self, shape: Shape, fabric: Fabric) -> Piece:
        """Lay a shape that is cut out of a fabric."""
        piece = self.lay(shape, fabric.ground)
        if fabric.cell:
            threads = ImageChops.multiply(piece.mask, _threads(piece.mask.size, fabric))
            self.image.paste(fabric.thread, piece.box, threads)
        return piece

    def shade(self, shape: Shape, within: Piece, share: float) -> None:
        """Darken what lies under a shape, within a piece, by a share of 0 to 1."""
        piece = self.cut(shape).common(within)
        below = self.image.crop(piece.box)
        self.image.paste(Image.blend(below, Image.new("RGB", below.size, INK), share), piece.box, piece.mask)

    def keep_open(self, before: Image.Image, shape: Shape) -> None:
        """Take away what was laid over a shape since the image `before`."""
        piece = self.cut(shape)
        self.image.paste(before.crop(piece.box), piece.box, piece.mask)

    def line(self, points: Shape, colour: Colour, width: float) -> None:
        """Draw a line through points."""
        pen = ImageDraw.Draw(self.image)
        pen.line([(x * FINER, y * FINER) for x, y in points], colour, max(1, round(width * FINER)), joint="curve")

    def finished(self) -> Image.Image:
        """The picture at the size that is kept."""
        return self.image.resize(self.size, Image.Resampling.LANCZOS)


def _threads(size: tuple[int, int], fabric: Fabric) -> Image.Image:
    """The mask of the threads that pass over, on a box of fabric."""
    step = fabric.cell * FINER
    across, down = THREAD
    mask = Image.new("L", size, 0)
    pen = ImageDraw.Draw(mask)
    for row in range(int(size[1] / step) + 1):
        for column in range(int(size[0] / step) + 1):
            if crossing(fabric.structure, row, column):
                x, y = column * step, row * step
                pen.rectangle((x, y, x + step * across, y + step * down), fill=255)
    return mask


def box(left: float, top: float, right: float, bottom: float) -> Shape:
    """The corners of a rectangle."""
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def oval(centre: Point, width: float, height: float, start: float = 0.0, end: float = 2 * pi) -> Shape:
    """The points of an oval, or of a part of it between two angles, clockwise from the right."""
    x, y = centre
    turns = [start + (end - start) * step / 60 for step in range(61)]
    return [(x + width / 2 * cos(turn), y + height / 2 * sin(turn)) for turn in turns]


def smooth(points: Shape, *, closed: bool = True) -> list[Point]:
    """A curve through points, as Catmull and Rom draw it (1974)."""
    count = len(points)
    curve: list[Point] = []
    for index in range(count if closed else count - 1):
        ends = (-1, 0, 1, 2)
        places = [(index + step) % count if closed else min(max(index + step, 0), count - 1) for step in ends]
        four = [points[place] for place in places]
        curve += [_between(four, step / STEPS) for step in range(STEPS)]
    return curve if closed else [*curve, points[-1]]


def _between(four: Shape, share: float) -> Point:
    """The point of the curve that lies `share` of the way from the second to the third of four points."""
    weights = (
        -share + 2 * share**2 - share**3,
        2 - 5 * share**2 + 3 * share**3,
        share + 4 * share**2 - 3 * share**3,
        -(share**2) + share**3,
    )
    x = sum(weight * point[0] for weight, point in zip(weights, four, strict=True)) / 2
    y = sum(weight * point[1] for weight, point in zip(weights, four, strict=True)) / 2
    return x, y
