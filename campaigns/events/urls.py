"""Addresses of the calendars and of the feed: unlike those of pages they end with the name of a file."""

from django.urls import path, re_path
from django.utils.text import format_lazy
from wagtail.views import serve

from core.segments import AGENDA, CALENDAR, FEEDS

from .feed import AgendaFeed

FILES = r"^((?:[\w-]+/)+{}\.ics)$"

# Wagtail finds the agenda or the event, checks who may read it and asks it for the file: the name is that of all it
# serves.
urlpatterns = [
    path(format_lazy("{}/{}.atom", FEEDS, AGENDA), AgendaFeed.as_view(), name="agenda_feed"),
    re_path(format_lazy(FILES, CALENDAR), serve, name="wagtail_serve"),
    # By the French word, from where the page leads on.
    re_path(FILES.format("calendrier"), serve, name="wagtail_serve"),
]
