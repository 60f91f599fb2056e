"""What maps count, in words."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext


# Known by its identity: each is a constant of a module, and drawings are kept by it.
@dataclass(frozen=True, eq=False)
class Subject:
    """The words of a map about one kind of thing."""

    title: str | Promise
    title_of_country: str | Promise
    """With the country's name as `%(country)s`."""
    caption: str | Promise
    """What is said below a map of the world or of a continent."""
    caption_of_country: str | Promise
    counted: Callable[[int], str]
    """The label of a bubble for its number: with `%(country)s` and `%(count)d`."""


def _movements(count: int) -> str:
    return ngettext("%(country)s: %(count)d partner movement", "%(country)s: %(count)d partner movements", count)


MOVEMENTS = Subject(
    title=_("Map of the partner movements"),
    title_of_country=_("Map of the partner movements: %(country)s"),
    caption=_(
        "Each number is a link to the country’s movements in the list. Shapes: Natural Earth. Equal Earth projection:"
        " areas are true."
    ),
    caption_of_country=_(
        "Each number is a link to the movements of the place. Shapes: Natural Earth. Azimuthal projection: areas are"
        " true."
    ),
    counted=_movements,
)
