"""A program of its own (`media.sandbox`): a stored picture with some parts made unrecognisable.

What it reads and writes is what `program` does. Of each part only a few cells are kept, each of one rounded colour: no
detail of a face is in the new file, however it is sharpened.
"""

import json
from collections.abc import Iterable

from PIL import Image, ImageFilter

from .counts import count
from .program import answer, opened, shown
from .writing import as_jpeg, as_png

CELLS = 6
"""So many cells along the longer side of a part."""
SHADES = 16
"""What the brightness of a cell is rounded to, of 256: the fractions of an average tell what it was made of."""
PLAIN = ("L", "RGB", "LA", "RGBA")

Area = tuple[float, float, float, float]
"""Left, top, width and height, as parts of the picture's width and height the right way up."""


def main(most_pixels: str, areas: str) -> None:
    """Read the picture, blur the `areas` (JSON), write it."""
    answer(lambda data: _blurred(data, int(most_pixels), [tuple(area) for area in json.loads(areas)]))


def _blurred(data: bytes, most_pixels: int, areas: Iterable[Area]) -> tuple[str, bool, bytes]:
    image = opened(data)
    count(data, image, most_pixels)
    is_jpeg = image.format in ("JPEG", "MPO")
    picture = shown(image)
    if picture.mode not in PLAIN:
        picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    for area in areas:
        blur(picture, area)
    if is_jpeg and picture.mode in ("L", "RGB"):
        return "JPEG", False, as_jpeg(picture)
    return "PNG", False, as_png(picture)


def blur(picture: Image.Image, area: Area) -> None:
    """Put a few soft cells of colour in the place of a part of `picture`; its border is within the part."""
    box = pixels_of(area, picture.size)
    part = picture.crop(box)
    longer = max(part.size)
    cells = tuple(max(1, round(CELLS * side / longer)) for side in part.size)
    # The outline of something cut out would be told by what is transparent around it.
    few = part.convert(picture.mode.removesuffix("A")).resize(cells, Image.Resampling.BOX)
    few = few.point([min(255, shade // SHADES * SHADES + SHADES // 2) for shade in range(256)] * len(few.getbands()))
    soft = few.resize(part.size, Image.Resampling.NEAREST).filter(ImageFilter.GaussianBlur(longer / CELLS / 2))
    picture.paste(soft.convert(picture.mode), box)


def pixels_of(area: Area, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """The pixels of an area, those that it touches included: one at least."""
    ends = []
    for start, length, whole in zip(area[:2], area[2:], size, strict=True):
        first = min(int(start * whole), whole - 1)
        last = max(first + 1, min(whole, -int(-(start + length) * whole // 1)))
        ends.append((first, last))
    (left, right), (top, bottom) = ends
    return left, top, right, bottom
