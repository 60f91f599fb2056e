"""Addresses of the pages on which applicants follow what they sent."""

from django.urls import path

from ..views.followed_applications import application_withdrawn, followed_application, followed_file

urlpatterns = [
    path("suivi/candidatures/retiree/", application_withdrawn, name="application_withdrawn"),
    path("suivi/candidatures/<str:key>/", followed_application, name="application"),
    path("suivi/candidatures/<str:key>/<int:file>/", followed_file, name="application_file"),
]
