"""Addresses of the admin's document pages. They come before Wagtail's own: the first that fits answers."""

from django.urls import URLPattern, path

from .cleaning import clean_copy
from .listing import DocumentIndexView
from .uploading import DocumentCreateView, DocumentEditView, DocumentFromUploadView, DocumentsAddView
from .views import read_again

PLACE = "documents/"

urlpatterns: list[URLPattern] = [
    path(PLACE, DocumentIndexView.as_view(), name="documents_index"),
    path(f"{PLACE}results/", DocumentIndexView.as_view(results_only=True), name="documents_results"),
    path(f"{PLACE}add/", DocumentCreateView.as_view(), name="documents_add"),
    path(f"{PLACE}edit/<int:document_id>/", DocumentEditView.as_view(), name="documents_edit"),
    path(f"{PLACE}multiple/add/", DocumentsAddView.as_view(), name="documents_add_multiple"),
    path(
        f"{PLACE}multiple/create_from_uploaded_document/<int:uploaded_file_id>/",
        DocumentFromUploadView.as_view(),
        name="documents_from_upload",
    ),
    path(f"{PLACE}<int:document_id>/read/", read_again, name="documents_read_again"),
    path(f"{PLACE}<int:document_id>/clean/", clean_copy, name="documents_clean"),
]
