"""Addresses of what other sites may take from a gallery."""

from django.utils.translation import gettext_lazy as _

from core.open_data import reuse

GALLERY = "galerie/"


class GalleryReuse(reuse.Reuse):
    """Whole addresses below a campaign."""

    list_path = GALLERY
    geojson_path = f"{GALLERY}recits.geojson"
    table_path = f"{GALLERY}recits.csv"
    map_path = f"{GALLERY}carte/"
    map_title = _("Map of the stories of Solidarité Mondiale")
