"""Weaves a small drawing into a large picture: each pixel of the drawing is a step of the pattern."""

from functools import cache
from io import BytesIO

from PIL import Image, ImageChops, ImageDraw

from pattern.weave import Structure, crossing

CELL = 16
THREAD = 32
"""Pixels: a crossing of the drawing, and the thicker threads that the eye sees."""
GAP = 2
SIZE = (100, 67)
"""Pixels of the drawing across and down."""
PICTURE = (1600, 1067)
"""Pixels of the picture across and down."""
PERIOD = 4
"""Crossings after which every structure of `pattern.weave` repeats."""

WARP_SHADE, GAP_SHADE = 0.09, 0.26
"""How far the standing threads, and the gaps between threads, go towards the ink: low, so that files stay light."""

Colour = tuple[int, int, int]

PAPER: Colour = (251, 247, 239)
INK: Colour = (27, 25, 48)
EARTH: Colour = (169, 63, 38)
SUN: Colour = (191, 125, 18)
OCEAN: Colour = (39, 64, 139)
FOREST: Colour = (30, 91, 75)


def mixed(first: Colour, second: Colour, share: float) -> Colour:
    """The colour that lies `share` (0 to 1) of the way from `first` to `second`."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def blank(colour: Colour) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    """A drawing of one colour, and the pen to go on with."""
    drawing = Image.new("RGB", SIZE, colour)
    return drawing, ImageDraw.Draw(drawing)


@cache
def _threads(structure: Structure) -> tuple[Image.Image, Image.Image]:
    """Masks of a whole picture: where any thread lies, and where a warp thread passes over."""
    side = THREAD * PERIOD
    thread, warp = Image.new("L", (side, side), 0), Image.new("L", (side, side), 0)
    threads, warps = ImageDraw.Draw(thread), ImageDraw.Draw(warp)
    for row in range(PERIOD):
        for column in range(PERIOD):
            x, y = column * THREAD, row * THREAD
            if crossing(structure, row, column):
                box = (x, y + GAP, x + THREAD - 1, y + THREAD - 1 - GAP)
            else:
                box = (x + GAP, y, x + THREAD - 1 - GAP, y + THREAD - 1)
                warps.rectangle(box, fill=255)
            threads.rectangle(box, fill=255)
    return _tiled(thread), _tiled(warp)


def _tiled(tile: Image.Image) -> Image.Image:
    whole = Image.new("L", (SIZE[0] * CELL, SIZE[1] * CELL))
    for x in range(0, whole.width, tile.width):
        for y in range(0, whole.height, tile.height):
            whole.paste(tile, (x, y))
    return whole


def woven(drawing: Image.Image, structure: Structure = "plain") -> Image.Image:
    """The picture of `drawing` on the loom: weft in its colours, warp a shade nearer to the ink behind."""
    weft = drawing.resize((SIZE[0] * CELL, SIZE[1] * CELL), Image.Resampling.NEAREST)
    behind = Image.new("RGB", weft.size, INK)
    warp = Image.blend(weft, behind, WARP_SHADE)
    thread, warp_over = _threads(structure)
    picture = Image.composite(weft, Image.blend(weft, behind, GAP_SHADE), thread)
    picture.paste(warp, mask=ImageChops.multiply(warp_over, thread))
    return picture.crop((0, 0, *PICTURE))


def png(picture: Image.Image) -> bytes:
    """The picture as a small file: few colours, flat areas."""
    file = BytesIO()
    picture.quantize(128, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(file, "PNG")
    return file.getvalue()
