"""The addresses of registrations in the studio."""

from django.urls import path

from .attendance import AttendanceView, PrintView
from .base import RegistrationsView
from .listing import RegistrationListing
from .single import AddView, RegistrationView
from .writing import WriteView

OF = "inscriptions/<int:event>/"

urlpatterns = [
    path("inscriptions/", RegistrationsView.as_view(), name="registrations"),
    path(OF, RegistrationListing.as_view(), name="registrations_of"),
    path(f"{OF}resultats/", RegistrationListing.as_view(results_only=True), name="registrations_of_results"),
    path(f"{OF}presence/", AttendanceView.as_view(), name="registrations_attendance"),
    path(f"{OF}papier/", PrintView.as_view(), name="registrations_print"),
    path(f"{OF}ajouter/", AddView.as_view(), name="registration_add"),
    path(f"{OF}ecrire/", WriteView.as_view(), name="registrations_write"),
    path(f"{OF}<uuid:key>/", RegistrationView.as_view(), name="registration_in_studio"),
]
