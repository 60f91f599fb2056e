"""Draw the site's sign as the PNG icons that browsers without SVG icons ask for.

    .venv/bin/python scripts/make_icons.py

The sign: an S lies and an m stands, woven into one square. The same drawing is in templates/components/logo.html
and static/img/favicon.svg; lengths are in units of that drawing, 32 wide.
"""

from pathlib import Path

from PIL import Image, ImageDraw

TARGET = Path(__file__).resolve().parent.parent / "site" / "static" / "img"
PAPIER, ENCRE, TERRE = "#fbf7ef", "#1b1930", "#a93f26"
SIDE = 32
OVERSAMPLING = 4

Box = tuple[float, float, float, float]

LYING: list[Box] = [
    (19.2, 6, 32, 10), (0, 6, 12.8, 10), (0, 6, 4, 18), (0, 14, 4.8, 18), (11.2, 14, 20.8, 18),
    (27.2, 14, 32, 18), (28, 14, 32, 26), (19.2, 22, 32, 26), (0, 22, 12.8, 26),
]  # fmt: skip
STANDING: list[Box] = [
    (6, 27.2, 10, 32), (6, 11.2, 10, 20.8), (6, 0, 10, 4.8), (6, 0, 26, 4), (22, 0, 26, 4.8),
    (22, 11.2, 26, 20.8), (22, 27.2, 26, 32), (14, 0, 18, 12.8), (14, 19.2, 18, 32),
]  # fmt: skip


def sign(pixels: int, margin: float) -> Image.Image:
    """Return the sign on paper, `pixels` wide, with `margin` units of paper around it."""
    large = pixels * OVERSAMPLING
    picture = Image.new("RGB", (large, large), PAPIER)
    canvas = ImageDraw.Draw(picture)
    unit = large / (SIDE + 2 * margin)
    for boxes, colour in ((LYING, TERRE), (STANDING, ENCRE)):
        for box in boxes:
            left, top, right, bottom = ((margin + place) * unit for place in box)
            canvas.rectangle((left, top, right - 1, bottom - 1), fill=colour)
    return picture.resize((pixels, pixels), Image.Resampling.LANCZOS)


def main() -> None:
    """Write favicon.png (48 pixels) and apple-touch-icon.png (180 pixels)."""
    sign(48, 2).save(TARGET / "favicon.png", optimize=True)
    sign(180, 8).save(TARGET / "apple-touch-icon.png", optimize=True)


if __name__ == "__main__":
    main()
