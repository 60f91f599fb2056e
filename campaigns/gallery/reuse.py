"""Addresses of what other sites may take from a gallery."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from core import segments
from core.open_data import reuse

GALLERY = format_lazy("{}/", segments.GALLERY)


class GalleryReuse(reuse.Reuse):
    """Whole addresses below a campaign."""

    list_path = GALLERY
    geojson_path = format_lazy("{}{}.geojson", GALLERY, segments.STORIES)
    table_path = format_lazy("{}{}.csv", GALLERY, segments.STORIES)
    map_path = format_lazy("{}{}/", GALLERY, segments.MAP)
    map_title = _("Map of the stories of Solidarité Mondiale")
