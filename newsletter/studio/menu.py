"""The way to the subscriptions in the studio."""

from django.http import HttpRequest
from django.urls import path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from ..rights import handles_subscribers
from .listing import SubscriberListing
from .provider import synchronise_now
from .single import SubscriberView

urlpatterns = [
    path("infolettre/", SubscriberListing.as_view(), name="subscribers"),
    path("infolettre/resultats/", SubscriberListing.as_view(results_only=True), name="subscribers_results"),
    path("infolettre/synchroniser/", synchronise_now, name="synchronise_subscribers"),
    path("infolettre/<uuid:key>/", SubscriberView.as_view(), name="subscriber"),
]


class SubscribersItem(MenuItem):
    """Shown to those who may know who receives the newsletter."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may."""
        return handles_subscribers(request.user)


def menu_item() -> MenuItem:
    """After the calls."""
    return SubscribersItem(_("Newsletter"), reverse_lazy("subscribers"), name="newsletter", icon_name="mail", order=129)
