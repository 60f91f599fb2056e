"""Addresses of what other sites may take from the directory, for the partners that it lists."""

from django.utils.translation import gettext_lazy as _

from core.open_data import reuse


class Reuse(reuse.Reuse):
    """Whole addresses below the directory."""

    geojson_path = "partenaires.geojson"
    table_path = "partenaires.csv"
    map_path = "carte/"
    map_title = _("Map of the partner movements of Solidarité Mondiale")
