"""Cloth as a picture file, for shared links: a title on paper beside a large cloth, in the colours of daylight."""

from functools import cache, lru_cache
from io import BytesIO

from django.conf import settings
from PIL import Image, ImageDraw, ImageFont

from .weave import Cloth, cover, ground

DAYLIGHT = {
    "papier": "#fbf7ef",
    "encre": "#1b1930",
    "terre": "#a93f26",
    "soleil": "#b9760e",
    "ocean": "#27408b",
    "foret": "#1e5b4b",
}
"""The light palette of static/css/tokens.css."""

FONT_FILE = settings.BASE_DIR / "site" / "static" / "fonts" / "bricolage-grotesque.woff2"
CLOTH_SHARE = 0.36
LINES = 5


def paint(canvas: ImageDraw.ImageDraw, cloth: Cloth, origin: tuple[float, float], unit: float) -> None:
    """Draw `cloth` with its top left corner at `origin`, `unit` pixels to a unit of cloth."""
    left, top = origin
    for run in cloth.runs():
        corner = (left + run.x * unit, top + run.y * unit)
        opposite = (corner[0] + run.width * unit - 1, corner[1] + run.height * unit - 1)
        canvas.rectangle((corner, opposite), fill=DAYLIGHT[run.thread.tone])


@cache
def headline(pixels: int) -> ImageFont.FreeTypeFont:
    """Return the headline face at a size in pixels, in its heavy weight."""
    font = ImageFont.truetype(FONT_FILE, pixels)
    font.set_variation_by_axes([750])
    return font


def broken(text: str, font: ImageFont.FreeTypeFont, width: float) -> list[str]:
    """Break `text` at its spaces into lines no wider than `width` pixels, where its words allow."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def fitted(text: str, width: float, height: float) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """Return the largest size at which `text` fits the box, and its lines; too long a text is cut."""
    for pixels in range(int(height / 3), int(height / 14), -4):
        font = headline(pixels)
        lines = broken(text, font, width)
        widest = max((font.getlength(line) for line in lines), default=0)
        if len(lines) <= LINES and widest <= width and len(lines) * pixels <= height:
            return font, lines
    return font, [*lines[: LINES - 1], f"{lines[LINES - 1]}…"] if len(lines) > LINES else lines


# Share pictures are asked for in bursts, when a page is shared; each is some 50 KB.
@lru_cache(maxsize=32)
def weave_png(seed: str, *, title: str = "", continent: str = "", size: tuple[int, int] = (1200, 630)) -> bytes:
    """Return a PNG of `size` in pixels: the title and the site's name on paper, a cloth of `seed` beside them."""
    width, height = size
    picture = Image.new("RGB", size, DAYLIGHT["papier"])
    canvas = ImageDraw.Draw(picture)
    cloth = cover(seed, 9, 11, continent)
    unit = max(width * CLOTH_SHARE / cloth.width, height / cloth.height)
    left = round(width * (1 - CLOTH_SHARE))
    canvas.rectangle((left, 0, width, height), fill=DAYLIGHT[ground(seed, continent)])
    paint(canvas, cloth, (left + unit, 0), unit)
    margin = height // 10
    name_font = headline(height // 18)
    canvas.text((margin, margin), settings.WAGTAIL_SITE_NAME, DAYLIGHT["terre"], name_font, anchor="la")
    font, lines = fitted(title, left - 2 * margin, height - 3.2 * margin)
    bottom = height - margin - round(font.size * 0.95) * (len(lines) - 1)
    for number, line in enumerate(lines):
        place = (margin, bottom + number * round(font.size * 0.95))
        canvas.text(place, line, DAYLIGHT["encre"], font, anchor="ls")
    buffer = BytesIO()
    picture.quantize(64).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
