"""What the maps of stories say."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from worldmap.subjects import Subject


def _stories(count: int) -> str:
    return ngettext("%(country)s: %(count)d story", "%(country)s: %(count)d stories", count)


STORIES = Subject(
    title=_("Map of the stories"),
    title_of_country=_("Map of the stories: %(country)s"),
    caption=_(
        "Each number is a link to the country’s stories in the list. Shapes: Natural Earth. Equal Earth projection:"
        " areas are true."
    ),
    caption_of_country=_(
        "Each number is a link to the stories of the place. Shapes: Natural Earth. Azimuthal projection: areas are"
        " true."
    ),
    counted=_stories,
)
