"""Make the site's web fonts from the released variable fonts.

    npm install --prefix var/fonts @fontsource-variable/bricolage-grotesque@5.3.0 \\
        @fontsource-variable/atkinson-hyperlegible-next@5.3.0
    pip install "fonttools[woff]"
    python scripts/subset_fonts.py var/fonts/node_modules/@fontsource-variable

Both families come under the SIL Open Font License 1.1 without a reserved font name; the licences are copied
beside the fonts. What is done to them: only the letters of French, English, Dutch and Spanish are kept, one
weight axis is kept and narrowed, the kerning of one weight serves all weights (variable kerning weighs more than
the outlines), and the two characters French typography needs and the files lack are added: the narrow no-break
space (U+202F) and the no-break hyphen (U+2011).
"""

import shutil
import sys
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
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


def main(packages: Path) -> None:
    """Write every face and its licence to site/static/fonts; `packages` holds the unpacked npm packages."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for face in FACES:
        source = packages / face.package / "files" / face.source
        font = reduced(source, face.axes, face.features)
        if isinstance(face.axes["wght"], tuple):
            font = with_fixed_kerning(font, face, source)
        font.flavor = "woff2"
        font.save(TARGET / face.target)
        shutil.copyfile(packages / face.package / "LICENSE", TARGET / f"{face.package}-OFL.txt")
        print(f"{face.target}: {(TARGET / face.target).stat().st_size} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: subset_fonts.py PACKAGES  (the folder that holds the two unpacked npm packages)")
    main(Path(sys.argv[1]))
