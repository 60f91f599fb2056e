"""The site's one ornament: flat woven cloth, computed from a seed.

A cloth is a grid of threads. Warp threads stand, weft threads lie, and at every crossing one of them passes over.
Which one is decided by a structure, and each continent has its own, so that colour is never the only sign:

- plain weave (linen) for Belgium and whatever has no continent;
- basket weave for Africa;
- twill, the running diagonal, for Asia;
- point twill, the diamond, for Latin America.

One red thread, *le fil rouge*, runs through every cloth. Everything here is pure: the same arguments always give
the same drawing. Lengths are in units of the drawing: a thread is 2, 4 or 6 units wide, threads lie 2 apart, and
a thread that passes over reaches 1 unit past the crossing, so that it is seen to cover the other.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import blake2b

GAP = 2
REACH = 1
THIN, PLAIN, THICK = 2, 4, 6
SLICE = "xMidYMid slice"

Structure = str
"""One of "plain", "basket", "twill", "diamond"."""

# The dyes of continents on pages and on the map stand in static/css/tokens.css and map.css; the map's own weaves, which
# tell six continents apart, in worldmap/cloth.py.
STRUCTURES: dict[str, Structure] = {"afrique": "basket", "asie": "twill", "amerique-latine": "diamond"}
"""Continent (a value of `worldmap.countries.Continent`) to structure; anything else is woven plain."""

DYES: dict[str, str] = {"afrique": "soleil", "asie": "ocean", "amerique-latine": "foret"}
"""Continent to the name of its dye; anything else takes the ink."""


@dataclass(frozen=True)
class Thread:
    """One thread: its width in units and its tone (`encre`, `terre`, `soleil`, `ocean`, `foret`)."""

    width: int
    tone: str


@dataclass(frozen=True)
class Run:
    """A visible stretch of thread, as the rectangle `x`, `y`, `width`, `height` in units."""

    x: int
    y: int
    width: int
    height: int
    thread: Thread
    standing: bool


@dataclass(frozen=True)
class Cloth:
    """Threads and the crossings where the weft passes over, as one row of booleans for each weft thread."""

    warp: tuple[Thread, ...]
    weft: tuple[Thread, ...]
    weft_over: tuple[tuple[bool, ...], ...]

    @property
    def width(self) -> int:
        """Return the width of the cloth in units."""
        return _extent(self.warp)

    @property
    def height(self) -> int:
        """Return the height of the cloth in units."""
        return _extent(self.weft)

    @property
    def view_box(self) -> str:
        """Return the frame of the drawing, with the ends that reach past the outer threads."""
        return f"{-REACH} {-REACH} {self.width + 2 * REACH} {self.height + 2 * REACH}"

    def runs(self) -> Iterator[Run]:
        """Yield every visible stretch of thread, lying ones first."""
        xs, ys = _starts(self.warp), _starts(self.weft)
        for row, thread in enumerate(self.weft):
            for first, last in _stretches(self.weft_over[row]):
                length = xs[last] + self.warp[last].width - xs[first]
                yield Run(xs[first] - REACH, ys[row], length + 2 * REACH, thread.width, thread, False)
        for column, thread in enumerate(self.warp):
            for first, last in _stretches([not over[column] for over in self.weft_over]):
                length = ys[last] + self.weft[last].width - ys[first]
                yield Run(xs[column], ys[first] - REACH, thread.width, length + 2 * REACH, thread, True)


def _extent(threads: Sequence[Thread]) -> int:
    return sum(thread.width for thread in threads) + GAP * (len(threads) - 1)


def _starts(threads: Sequence[Thread]) -> list[int]:
    starts, at = [], 0
    for thread in threads:
        starts.append(at)
        at += thread.width + GAP
    return starts


def _stretches(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of every unbroken stretch of true flags."""
    first: int | None = None
    for index, flag in enumerate([*flags, False]):
        if flag and first is None:
            first = index
        elif not flag and first is not None:
            yield first, index - 1
            first = None


def crossing(structure: Structure, row: int, column: int) -> bool:
    """Tell whether the weft passes over the warp at `row`, `column`, both counted from the middle of the cloth."""
    if structure == "basket":
        return (row // 2 + column // 2) % 2 == 0
    if structure == "twill":
        return (column + row) % 4 < 2
    if structure == "diamond":
        return (abs(row) + abs(column)) % 4 < 2
    return (row + column) % 2 == 0


def weave(warp: Sequence[Thread], weft: Sequence[Thread], structure: Structure) -> Cloth:
    """Return the cloth that `structure` makes of the threads."""
    middle_row, middle_column = len(weft) // 2, len(warp) // 2
    over = tuple(
        tuple(crossing(structure, row - middle_row, column - middle_column) for column in range(len(warp)))
        for row in range(len(weft))
    )
    return Cloth(tuple(warp), tuple(weft), over)


def beside(cloths: Sequence[Cloth]) -> Cloth:
    """Return one cloth made of several that share their weft threads, side by side."""
    warp = tuple(thread for cloth in cloths for thread in cloth.warp)
    over = tuple(tuple(flag for cloth in cloths for flag in cloth.weft_over[row]) for row in range(len(cloths[0].weft)))
    return Cloth(warp, cloths[0].weft, over)


class Dice:
    """A small repeatable source of choices drawn from a text (BLAKE2b): the same on every machine and release."""

    def __init__(self, seed: str) -> None:
        self._value = int.from_bytes(blake2b(seed.encode(), digest_size=32).digest(), "big")

    def below(self, limit: int) -> int:
        """Return a whole number from 0 to `limit` - 1."""
        self._value, chosen = divmod(self._value, limit)
        return chosen


RHYTHMS = [
    (PLAIN, PLAIN, PLAIN),
    (THICK, PLAIN, THIN),
    (THICK, THIN, PLAIN),
    (PLAIN, THICK, THIN),
    (PLAIN, THIN, THICK),
    (THIN, THICK, PLAIN),
    (THIN, PLAIN, THICK),
]
"""Widths of three threads, 12 units in all, so that every mark is as large as the next."""


def mirrored(rhythm: Sequence[int], tone: str) -> list[Thread]:
    """Return the seven threads that `rhythm` makes: its three widths, a plain one, the three widths back."""
    return [Thread(width, tone) for width in (*rhythm, PLAIN, *reversed(rhythm))]


def mark(seed: str, kinds: Iterable[str] = (), continent: str = "") -> Cloth:
    """Return the mark of a partner: seven threads by seven, 40 units wide and high.

    The continent gives the structure and the dye of the weft, the kinds of movement the rhythm of the warp,
    the seed the rhythm of the weft and the place of the red thread.
    """
    kinds_dice, dice = Dice("|".join(sorted(kinds))), Dice(seed)
    warp = mirrored(RHYTHMS[kinds_dice.below(len(RHYTHMS))], "encre")
    weft = mirrored(RHYTHMS[dice.below(len(RHYTHMS))], DYES.get(continent, "encre"))
    threads, place = (warp, weft)[dice.below(2)], 1 + dice.below(5)
    threads[place] = replace(threads[place], tone="terre")
    return weave(warp, weft, STRUCTURES.get(continent, "plain"))


def journey(counts: Mapping[str, int], rows: int = 11, lead: int = 7) -> Cloth:
    """Return the long cloth that leads from here to there: linen, then one warp thread for each partner.

    `counts` gives the number of partners of each continent; `lead` is the number of linen threads before them.
    """
    weft = [Thread(PLAIN, "encre")] * rows
    weft[rows // 2] = Thread(PLAIN, "terre")
    parts = [weave([Thread(PLAIN, "terre")] * lead, weft, "plain")]
    for continent, count in counts.items():
        tone, structure = DYES.get(continent, "encre"), STRUCTURES.get(continent, "plain")
        parts.append(weave([Thread(PLAIN, tone)] * count, weft, structure))
    return beside(parts)


PRINTS: dict[str, tuple[str, str, str]] = {
    "terre": ("papier", "encre", "soleil"),
    "ocean": ("papier", "soleil", "terre"),
    "foret": ("papier", "encre", "soleil"),
    "encre": ("papier", "terre", "soleil"),
    "soleil": ("papier", "encre", "terre"),
}
"""Grounds that a cover may be printed on, with the tones of the warp, the weft and the one thread apart."""


def ground(seed: str, continent: str = "") -> str:
    """Return the dye of the ground of a cover: the continent's, else one that the seed chooses."""
    return DYES.get(continent) or list(PRINTS)[Dice(f"ground {seed}").below(len(PRINTS))]


def cover(seed: str, columns: int, rows: int, continent: str = "") -> Cloth:
    """Return a large cloth for a cover or a banner, to be laid on the colour `ground(seed, continent)`."""
    dice = Dice(seed)
    warp_tone, weft_tone, apart = PRINTS[ground(seed, continent)]
    structure = STRUCTURES.get(continent) or ("plain", "basket", "twill", "diamond")[dice.below(4)]
    warp, weft = _striped(columns, warp_tone, dice), _striped(rows, weft_tone, dice)
    place = rows // 3 + dice.below(max(1, rows // 3))
    weft[place] = Thread(PLAIN, apart)
    return weave(warp, weft, structure)


def _striped(count: int, tone: str, dice: Dice) -> list[Thread]:
    """Return `count` threads whose widths repeat a rhythm of the dice, there and back."""
    rhythm = [*RHYTHMS[dice.below(len(RHYTHMS))], PLAIN]
    period = rhythm + rhythm[::-1]
    return [Thread(period[place % len(period)], tone) for place in range(count)]


def draw(cloth: Cloth) -> str:
    """Return the paths of `cloth`: one for each tone, width and direction, classed by the tone's first letter."""
    strokes: dict[tuple[str, int, bool], list[str]] = {}
    for run in cloth.runs():
        if run.standing:
            step = f"M{run.x + run.width // 2} {run.y}v{run.height}"
        else:
            step = f"M{run.x} {run.y + run.height // 2}h{run.width}"
        strokes.setdefault((run.thread.tone, run.thread.width, run.standing), []).append(step)
    return "".join(
        f'<path class="{tone[0]}" stroke-width="{width}" d="{"".join(steps)}"/>'
        for (tone, width, _), steps in strokes.items()
    )


def svg(cloth: Cloth, classes: str, fit: str = "") -> str:
    """Return `cloth` as an inline drawing, hidden from screen readers; its colours come from the style sheet.

    `fit` says how it fills a frame of another shape (SVG's preserveAspectRatio): "none" stretches it, "xMidYMid slice"
    cuts it, ends of threads first. Without a style sheet it is drawn in the colour of the text.
    """
    frame = f"0 0 {cloth.width} {cloth.height}" if fit == SLICE else cloth.view_box
    fit = f' preserveAspectRatio="{fit}"' if fit else ""
    return (
        f'<svg class="weave {classes}" viewBox="{frame}"{fit} fill="none" '
        f'stroke="currentColor" aria-hidden="true">{draw(cloth)}</svg>'
    )


# Every cloth is computed from its arguments alone: nothing makes one stale. The numbers are those of a full directory.
@lru_cache(maxsize=512)
def mark_svg(seed: str, kinds: tuple[str, ...] = (), continent: str = "") -> str:
    """Return the mark of a partner as an inline drawing of about 600 bytes."""
    return svg(mark(seed, kinds, continent), "mark")


@lru_cache(maxsize=128)
def cover_svg(seed: str, columns: int, rows: int, continent: str = "") -> str:
    """Return the cloth of a cover, to be cut to the frame it fills."""
    return svg(cover(seed, columns, rows, continent), "cover-cloth", SLICE)


@lru_cache(maxsize=8)
def swatch_svg(continent: str) -> str:
    """Return a scrap of a continent's cloth, for legends: its structure and its dye, no red thread."""
    warp, weft = [Thread(PLAIN, "encre")] * 8, [Thread(PLAIN, DYES.get(continent, "encre"))] * 4
    return svg(weave(warp, weft, STRUCTURES.get(continent, "plain")), "swatch")


@lru_cache(maxsize=16)
def journey_svg(counts: tuple[tuple[str, int], ...]) -> str:
    """Return the long cloth of the home page for the number of partners of each continent."""
    return svg(journey(dict(counts)), "journey", "none")
