"""What a map is asked to show, and what it is drawn of. Lengths are in the SVG units of `worldmap.drawing`."""

from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe


def safe_path(numbers: str) -> SafeString:
    """Path data and transforms hold nothing but letters and numbers of our own making."""
    return mark_safe(numbers)  # noqa: S308


@dataclass(frozen=True, slots=True)
class Place:
    """A country with something to count: alpha-2 code, number, address, name, value of its `Continent`."""

    code: str
    count: int
    url: str
    name: str
    continent: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A point in a country with something to count: degrees, name, address, number.

    `precision` is "exact", "town" or "country". One exact point has the name of what is there, others that of the town.
    Without an address it is drawn as no link.
    """

    longitude: float
    latitude: float
    name: str
    url: str
    count: int
    precision: str
    lang: str = ""
    """The language of its name."""


@dataclass(frozen=True, slots=True)
class Here:
    """Where the organisation itself stands, on a map of the world: an address and a name, "Belgium"."""

    url: str
    name: str
    code: str = "BE"
    count: int = 9
    """Of how many its bubble has the size."""


@dataclass(frozen=True, slots=True)
class MapLinks:
    """Addresses on a map beside those of its bubbles; what is empty is left out.

    `world` leads back out to the whole world. The value of a `Continent` is added to `continent`.
    """

    world: str = ""
    continent: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A country of work: SVG path data and the value of its `Continent`."""

    path: SafeString
    continent: str


@dataclass(frozen=True, slots=True)
class Bubble:
    """A link with a number: centre and radius on a wide map, SVG transform to its place on a narrow one.

    `text` is what stands in it. `vague` tells that its point stands for the whole country, `only` whether it is drawn
    on a "wide" or a "narrow" map alone, `here` that it is the organisation's own.
    """

    x: int
    y: int
    radius: int
    shift: SafeString
    font_size: int
    text: str
    url: str
    name: str
    label: str
    vague: bool = False
    lang: str = ""
    """The language of its name."""
    only: str = ""
    here: bool = False

    @property
    def classes(self) -> str:
        """The classes by which the style sheet knows it."""
        kinds = {"map-vague": self.vague, "map-here": self.here, f"map-on-{self.only}": bool(self.only)}
        return " ".join(["map-bubble", *(name for name, holds in kinds.items() if holds)])


@dataclass(frozen=True, slots=True)
class Cloth:
    """What fills a continent's countries: its value and name, SVG path data of the weft in one tile, its address."""

    slug: str
    name: str
    weft: SafeString
    url: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that the template draws.

    `scale` is "world", "continent" or "country". `name_place` is where the name of the bubble in use stands.
    `threads` and `narrow_threads` are path data of the lines from bubbles to their places, `anchors` of the dots
    where they end. `whole` tells that a narrow map may not be cropped.
    """

    scale: str
    title: str
    caption: str
    view_box: str
    name_place: tuple[int, int]
    land: SafeString
    shapes: tuple[Shape, ...]
    bubbles: tuple[Bubble, ...]
    anchors: SafeString
    threads: SafeString
    narrow_threads: SafeString
    cloths: tuple[Cloth, ...]
    links: MapLinks
    whole: bool
    compact: bool

    @property
    def is_picture(self) -> bool:
        """Whether there is nothing to follow on it."""
        return bool(self.bubbles) and not any(bubble.url for bubble in self.bubbles)
