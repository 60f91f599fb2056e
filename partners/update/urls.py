"""The addresses of the partners' own form, below `/partenaires/mise-a-jour/`."""

from django.urls import path

from . import views

urlpatterns = [
    path("merci/", views.thanks, name="partner_update_thanks"),
    path("<str:key>/", views.update, name="partner_update"),
]
