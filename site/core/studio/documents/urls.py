"""Addresses of the admin's document pages. They come before Wagtail's own: the first that fits answers."""

from django.urls import URLPattern, path

from .cleaning import clean_copy
from .listing import DocumentIndexView
from .views import read_again

PLACE = "documents/"

urlpatterns: list[URLPattern] = [
    path(PLACE, DocumentIndexView.as_view(), name="documents_index"),
    path(f"{PLACE}results/", DocumentIndexView.as_view(results_only=True), name="documents_results"),
    path(f"{PLACE}<int:document_id>/read/", read_again, name="documents_read_again"),
    path(f"{PLACE}<int:document_id>/clean/", clean_copy, name="documents_clean"),
]
