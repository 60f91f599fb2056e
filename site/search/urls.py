"""The address of the search."""

from django.urls import path
from django.utils.text import format_lazy

from core.segments import SEARCH

from .views import search

urlpatterns = [path(format_lazy("{}/", SEARCH), search, name="search")]
