"""The addresses of petitions in the studio."""

from django.urls import path

from .base import PetitionsView
from .deletion import DeleteAllView, DeleteOneView
from .handing_over import HandoverFileView, HandoverView
from .listing import SignatureListing

OF = "petitions/<int:campaign>/"

urlpatterns = [
    path("petitions/", PetitionsView.as_view(), name="petitions"),
    path(OF, SignatureListing.as_view(), name="signatures"),
    path(f"{OF}resultats/", SignatureListing.as_view(results_only=True), name="signatures_results"),
    path(f"{OF}remise/", HandoverView.as_view(), name="signatures_handover"),
    path(f"{OF}remise/liste.pdf", HandoverFileView.as_view(), name="signatures_pdf"),
    path(f"{OF}supprimer/", DeleteAllView.as_view(), name="signatures_delete"),
    path(f"{OF}<uuid:key>/supprimer/", DeleteOneView.as_view(), name="signature_delete"),
]
