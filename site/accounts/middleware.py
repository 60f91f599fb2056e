"""What the studio asks before some of its pages: a second factor, and saying once more who one is."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from .confirmation import ask_to_confirm, confirmed_recently, tell_of_lost_change
from .policy import administers, is_out_of_grace

View = Callable[..., HttpResponse]

# What is left to somebody who must set up a second factor: that, signing out, and what the studio's pages are made of.
OPEN_WITHOUT_FACTOR = {
    "account_reauthenticate",
    "wagtailadmin_login",
    "wagtailadmin_logout",
    "wagtailadmin_sprite",
    "wagtailadmin_javascript_catalog",
}
OPEN_PREFIXES = ("mfa_", "wagtailadmin_password_reset")

ACCOUNT_NAMESPACES = {"wagtailusers_users", "wagtailusers_groups"}
ACCOUNT_MODELS = {"user", "group"}
LISTINGS = {"index", "index_results"}


class StudioDoorsMiddleware:
    """Stands before every page of the studio; other pages are not looked at."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: View, args: Any, kwargs: Any) -> HttpResponse | None:
        """Another answer than the view's, when something is asked first. Raises PermissionDenied to scripts."""
        if not request.path_info.startswith(settings.ADMIN_PATHS) or not request.user.is_authenticated:
            return None
        if not _is_open(request) and is_out_of_grace(request.user):
            return _ask_for_factor(request)
        # Who has no such power is refused by the page itself.
        if gives_power_over_accounts(request) and administers(request.user):
            if not confirmed_recently(request):
                return ask_to_confirm(request)
            tell_of_lost_change(request)
        return None


def _is_open(request: HttpRequest) -> bool:
    name = request.resolver_match.view_name or ""
    return name in OPEN_WITHOUT_FACTOR or name.startswith(OPEN_PREFIXES)


def _ask_for_factor(request: HttpRequest) -> HttpResponse:
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        raise PermissionDenied
    messages.warning(request, _("Set up a second factor first: the rest of the studio opens when it is done."))
    return redirect("mfa_index")


def gives_power_over_accounts(request: HttpRequest) -> bool:
    """Whether the page is one of those that change users, groups and what they may do; lists are only read."""
    match = request.resolver_match
    if match.view_name == "wagtail_bulk_action":
        return match.kwargs.get("app_label") == "auth" and match.kwargs.get("model_name") in ACCOUNT_MODELS
    return bool(ACCOUNT_NAMESPACES.intersection(match.namespaces)) and match.url_name not in LISTINGS
