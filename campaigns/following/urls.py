"""The addresses below `/suivi/`: a word for each kind of record, then the key of its link."""

from django.urls import path

from core.signed_links.views import closed

from ..views.own_registration import own_calendar_file, own_registration
from ..views.petition import own_signature
from ..views.proposals import following

urlpatterns = [
    # No page may stand here: what is below belongs to the links.
    path("", closed, name="following"),
    path("recit/<str:key>/", following, name="proposal_following"),
    path("signature/<str:key>/", own_signature, name="signature"),
    path("inscription/<str:key>/", own_registration, name="registration"),
    path("inscription/<str:key>/evenement.ics", own_calendar_file, name="registration_calendar"),
]
