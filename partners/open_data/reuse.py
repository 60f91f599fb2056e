"""Addresses of what other sites may take from the directory, for the partners that it lists."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from core.open_data import reuse
from core.segments import MAP, PARTNERS


class Reuse(reuse.Reuse):
    """Whole addresses below the directory."""

    geojson_path = format_lazy("{}.geojson", PARTNERS)
    table_path = format_lazy("{}.csv", PARTNERS)
    map_path = format_lazy("{}/", MAP)
    map_title = _("Map of the partner movements of Solidarité Mondiale")
