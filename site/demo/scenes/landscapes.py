"""The drawings: each paints one hundred crossings by sixty-seven, in the site's dyes."""

from math import sin

from PIL import Image, ImageDraw

from .cloth import EARTH, FOREST, INK, OCEAN, PAPER, SIZE, SUN, Colour, blank, mixed

WIDTH, HEIGHT = SIZE


def _sky(pen: ImageDraw.ImageDraw, top: Colour, bottom: Colour, height: int, bands: int) -> None:
    """A sky in level bands, from `top` down to `bottom`."""
    step = height / bands
    for band in range(bands):
        colour = mixed(top, bottom, band / max(1, bands - 1))
        pen.rectangle((0, round(band * step), WIDTH, round((band + 1) * step)), fill=colour)


def _stepped_hill(pen: ImageDraw.ImageDraw, peak: tuple[int, int], slope: int, colour: Colour) -> None:
    """A hill as a weaver makes it: `slope` crossings wider on each side, one row after the other."""
    x, y = peak
    for row in range(y, HEIGHT):
        reach = (row - y) * slope // 2 + 2
        pen.rectangle((x - reach, row, x + reach, row), fill=colour)


def _sun(pen: ImageDraw.ImageDraw, centre: tuple[int, int], radius: int, colour: Colour) -> None:
    x, y = centre
    pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)


def _ridge(row: float, swing: float, pace: float, shift: float) -> list[int]:
    """Heights of a wavy line, one for each column."""
    return [round(row + swing * sin(column / pace + shift)) for column in range(WIDTH)]


def _below(pen: ImageDraw.ImageDraw, line: list[int], colour: Colour) -> None:
    for column, row in enumerate(line):
        pen.line((column, row, column, HEIGHT), fill=colour)


def hills() -> Image.Image:
    """Hills at sunrise, with terraces."""
    drawing, pen = blank(PAPER)
    _sky(pen, mixed(SUN, PAPER, 0.75), mixed(EARTH, PAPER, 0.55), 44, 6)
    _sun(pen, (68, 24), 10, SUN)
    for peak, slope, colour in [
        ((20, 18), 3, mixed(OCEAN, PAPER, 0.35)),
        ((82, 28), 4, mixed(OCEAN, PAPER, 0.15)),
        ((48, 34), 4, FOREST),
        ((8, 42), 5, mixed(FOREST, INK, 0.35)),
        ((94, 44), 6, EARTH),
    ]:
        _stepped_hill(pen, peak, slope, colour)
    for row in range(54, HEIGHT, 4):
        pen.rectangle((0, row, WIDTH, row + 1), fill=mixed(SUN, EARTH, (row - 54) / 16))
    return drawing


def loom() -> Image.Image:
    """A cloth being made: warp threads above, woven bands below, the shuttle in between."""
    drawing, pen = blank(mixed(INK, OCEAN, 0.25))
    for column in range(4, WIDTH - 4, 3):
        pen.line((column, 6, column, 40), fill=mixed(PAPER, SUN, 0.25))
    pen.rectangle((0, 3, WIDTH, 6), fill=mixed(EARTH, INK, 0.45))
    pen.rectangle((0, 22, WIDTH, 23), fill=mixed(EARTH, INK, 0.45))
    bands = [(EARTH, 3), (PAPER, 1), (SUN, 4), (INK, 1), (FOREST, 5), (PAPER, 1), (OCEAN, 4), (SUN, 2), (EARTH, 7)]
    row = 40
    for colour, height in bands:
        pen.rectangle((4, row, WIDTH - 5, row + height - 1), fill=colour)
        row += height
    for column in range(10, WIDTH - 8, 12):
        pen.polygon([(column, 47), (column + 4, 44), (column + 8, 47), (column + 4, 50)], fill=PAPER)
    pen.polygon([(30, 36), (36, 33), (62, 33), (68, 36), (62, 39), (36, 39)], fill=SUN)
    pen.line((68, 36, WIDTH, 36), fill=EARTH)
    pen.line((0, 36, 30, 36), fill=EARTH)
    return drawing


def roofs() -> Image.Image:
    """A street of houses under one sky."""
    drawing, pen = blank(mixed(OCEAN, PAPER, 0.7))
    _sky(pen, mixed(OCEAN, PAPER, 0.45), mixed(SUN, PAPER, 0.6), 50, 7)
    _sun(pen, (22, 17), 7, mixed(SUN, PAPER, 0.2))
    walls = [EARTH, SUN, FOREST, OCEAN, mixed(EARTH, PAPER, 0.4), mixed(FOREST, PAPER, 0.35)]
    roofs_ = [INK, mixed(EARTH, INK, 0.5), mixed(OCEAN, INK, 0.5)]
    left = -4
    for house in range(9):
        width, top = 11 + (house * 5) % 6, 24 + (house * 7) % 13
        right = left + width
        pen.rectangle((left, top, right, HEIGHT), fill=walls[house % len(walls)])
        pen.polygon([(left - 1, top), ((left + right) // 2, top - 8), (right + 1, top)], fill=roofs_[house % 3])
        _windows(pen, left, right, top)
        left = right + 1
    pen.rectangle((0, 61, WIDTH, HEIGHT), fill=mixed(INK, EARTH, 0.2))
    return drawing


def _windows(pen: ImageDraw.ImageDraw, left: int, right: int, top: int) -> None:
    for row in range(top + 4, 56, 8):
        for column in range(left + 2, right - 2, 5):
            pen.rectangle((column, row, column + 1, row + 2), fill=mixed(SUN, PAPER, 0.6))


def stands() -> Image.Image:
    """The empty tiers of a stadium at dusk, seen from below."""
    drawing, pen = blank(INK)
    _sky(pen, mixed(OCEAN, INK, 0.55), mixed(EARTH, SUN, 0.3), 30, 6)
    tones = [OCEAN, mixed(OCEAN, PAPER, 0.3), EARTH, mixed(EARTH, PAPER, 0.25), SUN, FOREST]
    for tier in range(11):
        top = 16 + tier * 4
        dip = [round(top + 12 * ((column - 50) / 50) ** 2 * -1 + 8) for column in range(WIDTH)]
        _below(pen, dip, tones[tier % len(tones)])
        for column in range(tier % 3, WIDTH, 6):
            pen.point((column, dip[column] + 1), fill=PAPER)
    for column in (12, 88):
        pen.rectangle((column, 2, column + 1, 24), fill=PAPER)
        pen.rectangle((column - 4, 1, column + 5, 4), fill=mixed(SUN, PAPER, 0.5))
    pen.rectangle((0, 61, WIDTH, HEIGHT), fill=FOREST)
    return drawing


def red_thread() -> Image.Image:
    """One red thread that winds through bands of cloth, from a spool to the edge."""
    drawing, pen = blank(PAPER)
    bands = [mixed(SUN, PAPER, 0.55), mixed(OCEAN, PAPER, 0.6), mixed(FOREST, PAPER, 0.55), mixed(SUN, PAPER, 0.75)]
    for index in range(10):
        pen.rectangle((index * 10, 0, index * 10 + 9, HEIGHT), fill=bands[index % 4])
    for column in range(18, WIDTH):
        row = round(34 + 17 * sin(column / 9))
        pen.rectangle((column, row - 1, column + 1, row + 2), fill=EARTH)
    pen.rectangle((7, 20, 17, 52), fill=EARTH)
    pen.rectangle((4, 16, 20, 20), fill=INK)
    pen.rectangle((4, 52, 20, 56), fill=INK)
    for row in range(23, 52, 4):
        pen.line((7, row, 17, row), fill=mixed(EARTH, INK, 0.35))
    return drawing


def gardens() -> Image.Image:
    """Vegetable beds between a town and a river."""
    drawing, pen = blank(mixed(SUN, PAPER, 0.7))
    _sky(pen, mixed(SUN, PAPER, 0.5), PAPER, 18, 4)
    for column in range(0, WIDTH, 9):
        pen.rectangle((column, 18 - (column * 3) % 11, column + 6, 24), fill=mixed(INK, OCEAN, (column % 4) / 5))
    greens = [FOREST, mixed(FOREST, SUN, 0.45), mixed(FOREST, PAPER, 0.25), mixed(FOREST, SUN, 0.2)]
    for bed in range(6):
        top = 24 + bed * 6
        pen.rectangle((0, top, WIDTH, top + 5), fill=mixed(SUN, PAPER, 0.6 - bed * 0.06))
        for plant in range(bed % 2 * 2, WIDTH, 5):
            pen.rectangle((plant, top + 2, plant + 2, top + 4), fill=greens[(bed + plant // 20) % 4])
            pen.point((plant + 1, top + 1), fill=greens[(bed + plant // 20) % 4])
    _below(pen, _ridge(60, 1.5, 7, 0), mixed(OCEAN, PAPER, 0.15))
    _below(pen, _ridge(63, 1.5, 9, 2), OCEAN)
    return drawing


def river() -> Image.Image:
    """Boats on a wide river in the evening."""
    drawing, pen = blank(PAPER)
    _sky(pen, mixed(EARTH, PAPER, 0.25), mixed(SUN, PAPER, 0.45), 30, 6)
    _sun(pen, (50, 28), 12, mixed(SUN, PAPER, 0.15))
    for band in range(9):
        line = _ridge(30 + band * 4, 1.2, 6 + band, band * 2.0)
        _below(pen, line, mixed(mixed(OCEAN, PAPER, 0.45), mixed(OCEAN, INK, 0.5), band / 8))
    for row in range(32, 60, 4):
        pen.line((46 - (row - 32) // 4, row, 54 + (row - 32) // 4, row), fill=mixed(SUN, PAPER, 0.2))
    for x, y, size in [(18, 38, 8), (76, 43, 10), (36, 54, 12)]:
        pen.polygon([(x - size, y), (x + size, y), (x + size - 3, y + 3), (x - size + 3, y + 3)], fill=INK)
        pen.polygon([(x, y - 1), (x, y - size), (x + size - 2, y - 1)], fill=EARTH)
    return drawing


def market() -> Image.Image:
    """A row of market stalls under striped awnings."""
    drawing, pen = blank(mixed(SUN, PAPER, 0.75))
    _sky(pen, mixed(OCEAN, PAPER, 0.6), mixed(SUN, PAPER, 0.7), 30, 5)
    pen.rectangle((0, 56, WIDTH, HEIGHT), fill=mixed(EARTH, PAPER, 0.35))
    for stall, dye in enumerate([EARTH, OCEAN, FOREST]):
        _stall(pen, 2 + stall * 33, dye, [*[SUN, EARTH, FOREST, OCEAN][stall:], SUN])
    return drawing


def _stall(pen: ImageDraw.ImageDraw, left: int, dye: Colour, goods: list[Colour]) -> None:
    """A stall thirty wide: poles, an awning with a scalloped edge, heaps on a counter."""
    for pole in (left + 1, left + 28):
        pen.rectangle((pole, 20, pole, 60), fill=INK)
    for stripe in range(10):
        colour = dye if stripe % 2 == 0 else PAPER
        x = left + stripe * 3
        pen.polygon([(left + 3 + stripe * 2.4, 10), (left + 5.4 + stripe * 2.4, 10), (x + 2, 22), (x, 22)], fill=colour)
        pen.rectangle((x, 22, x + 2, 24), fill=colour)
        pen.point((x + 1, 25), fill=colour)
    for heap in range(3):
        x = left + 3 + heap * 9
        pen.polygon([(x, 44), (x + 4, 36), (x + 7, 44)], fill=goods[heap % len(goods)])
    pen.rectangle((left, 44, left + 29, 46), fill=mixed(EARTH, INK, 0.5))
    pen.rectangle((left + 2, 47, left + 27, 58), fill=mixed(dye, INK, 0.3))


def journey() -> Image.Image:
    """Four cloths side by side, crossed by the same red thread."""
    drawing, pen = blank(PAPER)
    for part, dye in enumerate([INK, SUN, OCEAN, FOREST]):
        left = part * 25
        for row in range(HEIGHT):
            for column in range(25):
                pen.point((left + column, row), fill=_pattern(part, column, row, dye))
    pen.rectangle((0, 32, WIDTH, 35), fill=EARTH)
    return drawing


def _pattern(part: int, column: int, row: int, dye: Colour) -> Colour:
    """The colour of a crossing: stripes, checks, diagonals or diamonds."""
    light = mixed(dye, PAPER, 0.6)
    centred = abs(column - 12) + abs(row - 33)
    chosen = [row // 3 % 2, (row // 4 + column // 4) % 2, (row + column) // 4 % 2, centred // 4 % 2][part]
    return dye if chosen else light
