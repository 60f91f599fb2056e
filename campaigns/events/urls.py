"""Addresses of the calendars and of the feed: unlike those of pages they end with the name of a file."""

from django.urls import path, re_path
from wagtail.views import serve

from .feed import AgendaFeed

# Wagtail finds the agenda or the event, checks who may read it and asks it for the file: the name is that of all it
# serves.
urlpatterns = [
    path("flux/agenda.atom", AgendaFeed.as_view(), name="agenda_feed"),
    re_path(r"^((?:[\w-]+/)+calendrier\.ics)$", serve, name="wagtail_serve"),
]
