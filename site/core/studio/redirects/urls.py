"""Addresses of the studio's redirects. They come before Wagtail's own: the first that fits answers."""

from django.urls import URLPattern, path

from .views import RedirectCreateView, RedirectEditView

urlpatterns: list[URLPattern] = [
    path("redirects/add/", RedirectCreateView.as_view(), name="redirect_add"),
    path("redirects/<int:redirect_id>/", RedirectEditView.as_view(), name="redirect_edit"),
]
