"""Addresses of the open data: unlike those of pages they end with the name of a file."""

from django.urls import re_path
from wagtail.views import serve

from core.open_data.answers import open_to_every_site

# Wagtail finds the directory, checks who may read it and asks it for the file: the name is that of all it serves.
urlpatterns = [
    re_path(r"^((?:[\w-]+/)+partenaires\.(?:geojson|csv))$", open_to_every_site(serve), name="wagtail_serve"),
]
