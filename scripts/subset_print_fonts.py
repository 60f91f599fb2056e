"""Make the fonts that printed lists are written with, one for each script, from Debian's fonts-noto-core.

    apt-get download fonts-noto-core && dpkg-deb -x fonts-noto-core_*.deb var/fonts/noto
    pip install "fonttools[woff]"
    python scripts/subset_print_fonts.py var/fonts/noto

All come under the SIL Open Font License 1.1 without a reserved font name; the licence stands beside them. What is
done to them: each keeps the letters, marks and figures of its script with the layout that joins and places them;
hints, names of glyphs and signs nobody is called by go. The titles are in the site's own Bricolage Grotesque at one
weight.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "site" / "printing" / "fonts"
WEB_FONTS = ROOT / "site" / "static" / "fonts"

JOINERS = (0x200C, 0x200D)
DOTTED_CIRCLE = 0x25CC

LATIN = (
    *range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x259, 0x25A), 0x2BB, 0x2BC, *range(0x370, 0x400),
    *range(0x400, 0x530), *range(0x1E00, 0x2000), *range(0x2010, 0x2016), *range(0x2018, 0x201F), 0x2020, 0x2022,
    0x2026, 0x202F, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AC, 0x2116, 0x2122, 0x2212,
)  # fmt: skip
MARKS = range(0x300, 0x370)
"""They stand on letters of the Latin, Greek and Cyrillic alphabets."""

SCRIPTS: dict[str, tuple[range, ...]] = {
    "Arabic": (range(0x600, 0x700), range(0x750, 0x780), range(0x8A0, 0x900)),
    "Armenian": (range(0x530, 0x590),),
    "Bengali": (range(0x980, 0xA00),),
    "Devanagari": (range(0x900, 0x980), range(0xA8E0, 0xA900)),
    "Ethiopic": (range(0x1200, 0x13A0), range(0x2D80, 0x2DE0), range(0xAB00, 0xAB30)),
    "Georgian": (range(0x10A0, 0x1100), range(0x1C90, 0x1CC0)),
    "Gujarati": (range(0xA80, 0xB00),),
    "Gurmukhi": (range(0xA00, 0xA80),),
    "Hebrew": (range(0x590, 0x600),),
    "Kannada": (range(0xC80, 0xD00),),
    "Khmer": (range(0x1780, 0x1800),),
    "Lao": (range(0xE80, 0xF00),),
    "Malayalam": (range(0xD00, 0xD80),),
    "Myanmar": (range(0x1000, 0x10A0), range(0xAA60, 0xAA80)),
    "NKo": (range(0x7C0, 0x800),),
    "Oriya": (range(0xB00, 0xB80),),
    "Sinhala": (range(0xD80, 0xE00),),
    "Tamil": (range(0xB80, 0xC00),),
    "Telugu": (range(0xC00, 0xC80),),
    "Thai": (range(0xE00, 0xE80),),
    "Tifinagh": (range(0x2D30, 0x2D80),),
}
NOTO = "Copyright 2012-2020 Google LLC. All Rights Reserved."
TITLE_AXES = {"wght": 800.0}


def options() -> subset.Options:
    """What every font keeps."""
    chosen = subset.Options()
    chosen.hinting = False
    chosen.glyph_names = False
    chosen.notdef_outline = True
    chosen.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    # Those that a script cannot be written without come by themselves; not small capitals, figures of old style…
    chosen.layout_features = [one for one in subset.Options().layout_features if one not in {"dnom", "numr", "frac"}]
    return chosen


def reduced(font: TTFont, letters: set[int]) -> TTFont:
    """`font` with `letters` alone."""
    subsetter = subset.Subsetter(options())
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    return font


def write(font: TTFont, name: str) -> int:
    """Write the file; its size."""
    file = TARGET / f"{name}.ttf"
    font.flavor = None
    font.save(file)
    print(f"{file.name}: {file.stat().st_size} bytes")
    return file.stat().st_size


def main(package: Path) -> None:
    """Write every font and the licence to site/printing/fonts; `package` holds what Debian's package unpacks to."""
    TARGET.mkdir(parents=True, exist_ok=True)
    source = package / "usr" / "share" / "fonts" / "truetype" / "noto"
    total = write(reduced(TTFont(source / "NotoSans-Regular.ttf"), {*LATIN, *MARKS, DOTTED_CIRCLE}), "latin")
    for script, ranges in SCRIPTS.items():
        letters = {0x20, DOTTED_CIRCLE, *JOINERS, *(code for one in ranges for code in one)}
        total += write(reduced(TTFont(source / f"NotoSans{script}-Regular.ttf"), letters), script.lower())
    title = TTFont(WEB_FONTS / "bricolage-grotesque.woff2")
    instancer.instantiateVariableFont(title, TITLE_AXES, inplace=True)
    total += write(title, "title")
    licence = (WEB_FONTS / "bricolage-grotesque-OFL.txt").read_text("utf-8")
    (TARGET / "title-OFL.txt").write_text(licence, "utf-8")
    (TARGET / "noto-OFL.txt").write_text("\n".join([NOTO, *licence.splitlines()[1:]]) + "\n", "utf-8")
    print(f"{total} bytes in all")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: subset_print_fonts.py PACKAGE  (the folder that fonts-noto-core was unpacked to)")
    main(Path(sys.argv[1]))
