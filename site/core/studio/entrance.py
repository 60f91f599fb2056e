"""Who may enter the studio and has no other right in it sees the few pages that are opened to such people alone.

Wagtail shows more than one would think to whoever may enter: its own API and choosers name every page.
"""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.http import HttpRequest, HttpResponse
from wagtail.admin.auth import permission_denied
from wagtail.admin.menu import MenuItem
from wagtail.models import GroupCollectionPermission, GroupPagePermission

ENTER = "wagtailadmin.access_admin"
OPEN_NAMES = {
    "account_login",
    "account_reauthenticate",
    "answers",
    "usersessions_list",
    "wagtailadmin_account",
    "wagtailadmin_home",
    "wagtailadmin_javascript_catalog",
    "wagtailadmin_login",
    "wagtailadmin_logout",
    "wagtailadmin_sprite",
}
OPEN_PREFIXES = ["mfa_", "wagtailadmin_password_reset"]
OPEN_MENU: set[str] = set()


def open_to_all(prefix: str, menu: str) -> None:
    """Open the addresses whose names begin with `prefix`, and the item of the menu with the name `menu`.

    Their views look themselves at who asks.
    """
    if prefix not in OPEN_PREFIXES:
        OPEN_PREFIXES.append(prefix)
    OPEN_MENU.add(menu)


def leave_open_menu(request: HttpRequest, items: list[MenuItem]) -> None:
    """Leave out of the menu what leads nowhere for who may only enter; for the hook `construct_main_menu`."""
    if may_only_enter(request.user):
        items[:] = [item for item in items if item.name in OPEN_MENU]


def may_only_enter(user: AbstractUser) -> bool:
    """Whether `user` has no right in the studio but to enter it."""
    if user.is_superuser or user.get_all_permissions() - {ENTER}:
        return False
    given = (GroupPagePermission, GroupCollectionPermission)
    return not any(model.objects.filter(group__user=user).exists() for model in given)


class EntranceMiddleware:
    """Stands before every page of the studio; other pages are not looked at."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """Wagtail's refusal of a page that is not opened to who may only enter."""
        if not request.path_info.startswith(settings.ADMIN_PATHS) or not request.user.is_authenticated:
            return None
        name = request.resolver_match.view_name or ""
        if name in OPEN_NAMES or name.startswith(tuple(OPEN_PREFIXES)) or not may_only_enter(request.user):
            return None
        return permission_denied(request)
