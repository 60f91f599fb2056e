"""The way to the subscriptions in the studio."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse, reverse_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from ..models import NewsletterIssuePage
from ..rights import handles_subscribers
from .issues import SendIssueView
from .listing import SubscriberListing
from .provider import synchronise_now
from .single import SubscriberView

urlpatterns = [
    path("infolettre/", SubscriberListing.as_view(), name="subscribers"),
    path("infolettre/resultats/", SubscriberListing.as_view(results_only=True), name="subscribers_results"),
    path("infolettre/synchroniser/", synchronise_now, name="synchronise_subscribers"),
    path("newsletter_issues/<int:key>/envoi/", SendIssueView.as_view(), name="send_issue"),
    path("infolettre/<uuid:key>/", SubscriberView.as_view(), name="subscriber"),
]


class SubscribersItem(MenuItem):
    """Shown to those who may know who receives the newsletter."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may."""
        return handles_subscribers(request.user)


def menu_item() -> MenuItem:
    """After the issues."""
    return SubscribersItem(
        _("Subscribers"),
        reverse_lazy("subscribers"),
        name="subscribers",
        icon_name="group",
        order=129,
    )


def send_button(page: Page, user: Any, **_more: object) -> Iterable[Button]:
    """From an issue to its sending."""
    if page.specific_class is NewsletterIssuePage and page.permissions_for_user(user).can_edit():
        yield Button(gettext("Try and send"), reverse("send_issue", args=[page.pk]), icon_name="mail", priority=15)
