"""Template tags that draw cloth; the drawings are decoration, hidden from screen readers."""

from collections.abc import Iterable
from typing import Protocol

from django import template
from django.utils.safestring import SafeString, mark_safe

from pattern import weave

register = template.Library()


class Counted(Protocol):
    """A continent and its number of partners."""

    slug: str
    count: int


COVER = (7, 9)
BANNER = (23, 7)


@register.simple_tag
def weave_mark(seed: object, kinds: Iterable[object] = (), continent: str = "") -> SafeString:
    """The mark of a partner; `kinds` are its kinds of movement, objects with a slug."""
    slugs = tuple(sorted(str(getattr(kind, "slug", kind)) for kind in kinds))
    return mark_safe(weave.mark_svg(str(seed), slugs, continent))  # noqa: S308


@register.simple_tag
def weave_cover(seed: object, continent: str = "") -> SafeString:
    """The cloth of an upright cover."""
    return mark_safe(weave.cover_svg(str(seed), *COVER, continent))  # noqa: S308


@register.simple_tag
def weave_band(seed: object, continent: str = "") -> SafeString:
    """The cloth of a wide banner."""
    return mark_safe(weave.cover_svg(str(seed), *BANNER, continent))  # noqa: S308


@register.simple_tag
def weave_ground(seed: object, continent: str = "") -> str:
    """The name of the dye that a cover or a banner lies on, for a class `ground-…`."""
    return weave.ground(str(seed), continent)


@register.simple_tag
def weave_journey(continents: Iterable[Counted]) -> SafeString:
    """The long cloth with one thread for each partner; `continents` are objects with a slug and a count."""
    counts = tuple((part.slug, part.count) for part in continents)
    return mark_safe(weave.journey_svg(counts))  # noqa: S308


@register.simple_tag
def weave_swatch(continent: str) -> SafeString:
    """A scrap of a continent's cloth, for legends."""
    return mark_safe(weave.swatch_svg(continent))  # noqa: S308
