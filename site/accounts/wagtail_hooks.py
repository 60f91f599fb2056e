"""What the studio gets from signing in: its pages in the account's menu, a notice, help for colleagues."""

from collections.abc import Iterator

from django.contrib.auth.models import AbstractUser
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry

from .policy import grace_ends_at, waits_for_second_factor
from .views.colleagues import FACTORS_REMOVED, may_help, remove_colleague_factors


@hooks.register("register_admin_urls")
def colleague_addresses() -> list[URLPattern]:
    """The page that takes the factors of a colleague away."""
    return [path("users/<int:user_id>/factors/", remove_colleague_factors, name="accounts_remove_factors")]


@hooks.register("register_account_menu_item", order=-10)
def security_item(request: HttpRequest) -> dict[str, str]:
    """Add « second factors » to the menu of the account page."""
    return {
        "url": reverse("mfa_index"),
        "label": _("Security and second factor"),
        "help_text": _("Passkeys, an application for codes, recovery codes."),
    }


@hooks.register("register_account_menu_item")
def sessions_item(request: HttpRequest) -> dict[str, str]:
    """Add « sessions » to the menu of the account page."""
    return {
        "url": reverse("usersessions_list"),
        "label": _("Where you are signed in"),
        "help_text": _("See your sessions on other devices and end them."),
    }


class SecondFactorPanel(Component):
    """The notice that a second factor is awaited, on the dashboard."""

    name = "second_factor"
    template_name = "accounts/studio/awaited_panel.html"
    order = 0

    def __init__(self, user: AbstractUser) -> None:
        self.until = grace_ends_at(user)

    def get_context_data(self, parent_context: object = None) -> dict[str, object]:
        """Tell the template on which day the days of grace end."""
        return {"awaited_until": self.until}


@hooks.register("construct_homepage_panels")
def say_what_is_awaited(request: HttpRequest, panels: list[Component]) -> None:
    """Tell who still has days of grace."""
    if waits_for_second_factor(request.user):
        panels.append(SecondFactorPanel(request.user))


@hooks.register("register_user_listing_buttons")
def help_button(user: AbstractUser, request_user: AbstractUser) -> Iterator[Button]:
    """Help for somebody who lost every second factor, in the list of users."""
    if may_help(request_user, user):
        address = reverse("accounts_remove_factors", args=[user.pk])
        yield Button(_("Remove second factors"), address, icon_name="lock-open", priority=40)


@hooks.register("register_log_actions")
def name_actions(actions: LogActionRegistry) -> None:
    """Name the actions on accounts for the audit log."""
    actions.register_action(
        FACTORS_REMOVED, _("Remove second factors"), _("Removed the second factors, for a colleague who lost them")
    )
