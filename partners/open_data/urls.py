"""Addresses of the open data: unlike those of pages they end with the name of a file."""

from django.urls import re_path
from django.utils.text import format_lazy
from wagtail.views import serve

from core.open_data.answers import open_to_every_site
from core.segments import PARTNERS

# Wagtail finds the directory, checks who may read it and asks it for the file: the name is that of all it serves.
FILES = r"^((?:[\w-]+/)+{}\.(?:geojson|csv))$"

urlpatterns = [
    re_path(format_lazy(FILES, PARTNERS), open_to_every_site(serve), name="wagtail_serve"),
    # By the French word, from where the directory leads on.
    re_path(FILES.format("partenaires"), open_to_every_site(serve), name="wagtail_serve"),
]
