"""Addresses of the open data: unlike those of pages they end with the name of a file."""

from django.urls import re_path
from django.utils.text import format_lazy
from wagtail.views import serve

from core.open_data.answers import open_to_every_site
from core.segments import GALLERY, STORIES

# Wagtail finds the campaign, checks who may read it and asks it for the file: the name is that of all it serves.
FILES = r"^((?:[\w-]+/)+{}/{}\.(?:geojson|csv))$"

urlpatterns = [
    re_path(format_lazy(FILES, GALLERY, STORIES), open_to_every_site(serve), name="wagtail_serve"),
    # By the French words, from where the campaign leads on.
    re_path(FILES.format("galerie", "recits"), open_to_every_site(serve), name="wagtail_serve"),
]
