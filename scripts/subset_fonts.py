"""Make the site's web fonts from the released variable fonts.

    npm install --prefix var/fonts @fontsource-variable/bricolage-grotesque@5.3.0 \\
        @fontsource-variable/atkinson-hyperlegible-next@5.3.0
    pip install "fonttools[woff]"
    python scripts/subset_fonts.py var/fonts/node_modules/@fontsource-variable

Both families come under the SIL Open Font License 1.1 without a reserved font name; the licences are copied
beside the fonts. What is done to them: only the letters of French, English, Dutch and Spanish are kept, one
weight axis is kept and narrowed, the kerning of one weight serves all weights (variable kerning weighs more than
the outlines), the two characters French typography needs and the files lack are added: the narrow no-break
space (U+202F) and the no-break hyphen (U+2011), and the text face's zero loses its slash: the site writes many years
and no codes in which a zero could be taken for an O.
"""

import shutil
import sys
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates
from fontTools.varLib import instancer

TARGET = Path(__file__).resolve().parent.parent / "site" / "static" / "fonts"

ACCENTED = "ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜÁÍÓÚÑàâäçéèêëîïôöùûüÿáíóúñŒÆœæ"
SIGNS = "¿¡«»“”‘’–—…€°·•×−ªº²³½©\u00a0\u202f\u2011"
# `site/core/font_letters.py` lists the letters for the check of languages.
NARROW_SPACE = "\u202f"
NO_BREAK_HYPHEN = "\u2011"


@dataclass(frozen=True)
class Face:
    """One font file to make: where it comes from, what is kept of it."""

    package: str
    source: str
    target: str
    axes: dict[str, float | tuple[float, float]]
    kerning_at: float
    features: tuple[str, ...]


FACES = [
    Face(
        "bricolage-grotesque",
        "bricolage-grotesque-latin-opsz-normal.woff2",
        "bricolage-grotesque.woff2",
        {"opsz": 96, "wght": (400, 800)},
        700,
        ("kern", "ccmp", "locl", "pnum", "tnum"),
    ),
    Face(
        "atkinson-hyperlegible-next",
        "atkinson-hyperlegible-next-latin-wght-normal.woff2",
        "atkinson-hyperlegible-next.woff2",
        {"wght": (400, 700)},
        400,
        ("kern", "ccmp", "locl", "tnum"),
    ),
    Face(
        "atkinson-hyperlegible-next",
        "atkinson-hyperlegible-next-latin-wght-italic.woff2",
        "atkinson-hyperlegible-next-italic.woff2",
        {"wght": 400},
        400,
        ("kern", "ccmp", "locl"),
    ),
]


def characters() -> set[int]:
    """Return the code points kept: printable ASCII, the four languages' letters, typographic signs."""
    return set(range(0x20, 0x7F)) | {ord(sign) for sign in ACCENTED + SIGNS}


def reopened(font: TTFont) -> TTFont:
    """Return the same font written out and read again, so that every table is plain and consistent."""
    buffer = BytesIO()
    font.flavor = None
    font.save(buffer)
    buffer.seek(0)
    return TTFont(buffer)


def add_french_spaces(font: TTFont) -> None:
    """Add U+202F as half of the word space, and U+2011 as the hyphen, to a static or variable font."""
    cmap = font.getBestCmap()
    space, hyphen = cmap[0x20], cmap[0x2D]
    narrow = "uni202F"
    glyphs, metrics = font["glyf"], font["hmtx"]
    if "gvar" in font:
        font["gvar"].variations[narrow] = []
    font.setGlyphOrder([*font.getGlyphOrder(), narrow])
    glyphs.glyphs[narrow] = glyphs[space]
    width, bearing = metrics[space]
    metrics[narrow] = (round(width * 0.6), bearing)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(NARROW_SPACE)] = narrow
            table.cmap[ord(NO_BREAK_HYPHEN)] = hyphen


def reduced(source: Path, axes: dict[str, float | tuple[float, float]], features: tuple[str, ...]) -> TTFont:
    """Return the font at `source` narrowed to `axes`, to our characters and to the layout `features`."""
    font = TTFont(source)
    instancer.instantiateVariableFont(font, axes, inplace=True)
    font = reopened(font)
    if "HVAR" in font:
        del font["HVAR"]  # gvar carries the same widths
    add_french_spaces(font)
    font = reopened(font)
    options = subset.Options()
    options.layout_features = list(features)
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters())
    subsetter.subset(font)
    return reopened(font)


def with_fixed_kerning(font: TTFont, face: Face, source: Path) -> TTFont:
    """Replace variable kerning in `font` by the kerning of the weight `face.kerning_at`."""
    fixed = {tag: face.kerning_at if tag == "wght" else value for tag, value in face.axes.items()}
    static = reduced(source, fixed, face.features)
    for tag in ("GPOS", "GDEF"):
        if tag in font:
            del font[tag]
        if tag in static:
            font[tag] = static[tag]
    return font


Point = tuple[float, float]


def open_zero(font: TTFont) -> None:
    """Take the slash out of a zero that has one: its two counters, cut along the slash, become one."""
    name = font.getBestCmap()[0x30]
    zero = font["glyf"][name]
    if zero.numberOfContours != 3:
        return
    points, ends, flags = list(zero.coordinates), zero.endPtsOfContours, zero.flags
    # Read before the glyph changes: how they are read hangs on its number of points.
    variations = font["gvar"].variations[name] if "gvar" in font else []
    halves = [
        _cut_along_slash(points, range(ends[0] + 1, ends[1] + 1)),
        _cut_along_slash(points, range(ends[1] + 1, ends[2] + 1)),
    ]
    # From point to point of the old glyph; None stands for a corner where the halves meet.
    order: list[int | None] = [*range(ends[0] + 1), *halves[0], None, *halves[1], None]
    corners = [_meeting(points, halves[0], halves[1]), _meeting(points, halves[1], halves[0])]
    placed = iter(corners)
    zero.coordinates = GlyphCoordinates([next(placed) if old is None else points[old] for old in order])
    zero.coordinates.toInt()
    zero.flags = bytearray(0 if old is None else flags[old] for old in order)
    zero.endPtsOfContours, zero.numberOfContours = [ends[0], len(order) - 1], 2
    zero.recalcBounds(font["glyf"])
    for variation in variations:
        variation.calcInferredDeltas([*points, *[(0, 0)] * 4], [*ends, *range(len(points), len(points) + 4)])
        moves = variation.coordinates
        joints = iter((_middle(moves, halves[0], halves[1]), _middle(moves, halves[1], halves[0])))
        variation.coordinates = [next(joints) if old is None else moves[old] for old in order] + list(moves[-4:])
        variation.roundDeltas()


def _cut_along_slash(points: list[Point], contour: range) -> list[int]:
    """The points of a counter in its own order, from one end of its longest straight edge, the slash, to the other."""
    around = list(contour)

    def length(place: int) -> float:
        (x, y), (other_x, other_y) = points[around[place - 1]], points[around[place]]
        return (x - other_x) ** 2 + (y - other_y) ** 2

    start = max(range(len(around)), key=length)
    return around[start:] + around[:start]


def _meeting(points: list[Point], before: list[int], after: list[int]) -> Point:
    """Where the curve that ends `before` and the one that begins `after` would meet, going straight on."""
    (x, y), (last_x, last_y) = points[before[-1]], points[before[-2]]
    (to_x, to_y), (next_x, next_y) = points[after[0]], points[after[1]]
    across, down, other_across, other_down = x - last_x, y - last_y, next_x - to_x, next_y - to_y
    turn = across * other_down - down * other_across
    share = ((to_x - x) * other_down - (to_y - y) * other_across) / turn
    return x + share * across, y + share * down


def _middle(moves: list[Point], before: list[int], after: list[int]) -> Point:
    """How far the corner between two halves moves: half way between its neighbours."""
    (x, y), (to_x, to_y) = moves[before[-1]], moves[after[0]]
    return (x + to_x) / 2, (y + to_y) / 2


def main(packages: Path) -> None:
    """Write every face and its licence to site/static/fonts; `packages` holds the unpacked npm packages."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for face in FACES:
        source = packages / face.package / "files" / face.source
        font = reduced(source, face.axes, face.features)
        if isinstance(face.axes["wght"], tuple):
            font = with_fixed_kerning(font, face, source)
        if face.package == "atkinson-hyperlegible-next":
            open_zero(font)
        font.flavor = "woff2"
        font.save(TARGET / face.target)
        shutil.copyfile(packages / face.package / "LICENSE", TARGET / f"{face.package}-OFL.txt")
        print(f"{face.target}: {(TARGET / face.target).stat().st_size} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: subset_fonts.py PACKAGES  (the folder that holds the two unpacked npm packages)")
    main(Path(sys.argv[1]))
