"""The address of the feed of calls."""

from django.urls import path
from django.utils.text import format_lazy

from core.segments import CALLS, FEEDS

from .feed import CallsFeed

urlpatterns = [path(format_lazy("{}/{}.atom", FEEDS, CALLS), CallsFeed.as_view(), name="calls_feed")]
