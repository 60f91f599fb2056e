"""The address of the feed of calls."""

from django.urls import path

from .feed import CallsFeed

urlpatterns = [path("flux/appels.atom", CallsFeed.as_view(), name="calls_feed")]
