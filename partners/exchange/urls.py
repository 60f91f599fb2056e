"""Addresses of the import and the export in the studio."""

from django.urls import path, re_path

from . import views

urlpatterns = [
    path("partners/exchange/", views.exchange, name="partner_exchange"),
    re_path(r"^partners/exchange/template\.(?P<form>xlsx|csv)$", views.download_template, name="partner_template"),
    path("partners/exchange/<uuid:key>/", views.report, name="partner_import"),
    path("partners/exchange/<uuid:key>/progress/", views.progress, name="partner_import_progress"),
    path("partners/exchange/<uuid:key>/confirm/", views.confirm, name="partner_import_confirm"),
    path("partners/exchange/<uuid:key>/wrong.xlsx", views.download_wrong, name="partner_import_wrong"),
    path("partners/exchange/<uuid:key>/resume/", views.resume, name="partner_import_resume"),
    path("partners/exchange/<uuid:key>/give-up/", views.give_up, name="partner_import_give_up"),
]
