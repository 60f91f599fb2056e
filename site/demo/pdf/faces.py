"""The site's web fonts as the plain TrueType files that PDF files embed, made once a process."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FONTS = Path(settings.BASE_DIR) / "site" / "static" / "fonts"
HEAD, TEXT = "head", "text"

FACES: dict[tuple[str, str], tuple[str, dict[str, int]]] = {
    (HEAD, ""): ("bricolage-grotesque", {"wght": 800}),
    (TEXT, ""): ("atkinson-hyperlegible-next", {"wght": 400}),
    (TEXT, "B"): ("atkinson-hyperlegible-next", {"wght": 700}),
    (TEXT, "I"): ("atkinson-hyperlegible-next-italic", {}),
}
"""Family and style to the web font and the weight taken from it."""


@cache
def _folder() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="solmond-faces-")


@cache
def face_file(family: str, style: str) -> Path:
    """The TrueType file of a face of `FACES`; it goes with the process."""
    name, axes = FACES[family, style]
    font = TTFont(FONTS / f"{name}.woff2")
    if axes and "fvar" in font:
        instantiateVariableFont(font, axes, inplace=True)
    font.flavor = None
    file = Path(_folder().name) / f"{family}{style}.ttf"
    font.save(file)
    return file
