"""Where people find applications: the jury's menu, the list of calls, the editor of a call."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractUser, Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import BaseColumn
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from core.studio.entrance import open_to_all

from ...models import CallPage
from ...review import aside, deciding, ending, export
from ...review.rights import CHANGE, judged_calls, may_manage
from . import jurors, mails, one

open_to_all("jury_", menu="jury")


class JuryMenuItem(MenuItem):
    """The applications to judge, for jurors."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether a call names the user as a juror."""
        return judged_calls(request.user).exists()


class ApplicationsColumn(BaseColumn):
    """How many applications a call got, with the way to them for who may read them."""

    cell_template_name = "campaigns/review/applications_cell.html"

    def get_cell_context_data(self, instance: CallPage, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Add whether the user reads applications."""
        context = super().get_cell_context_data(instance, parent_context)
        context["may_read"] = parent_context["request"].user.has_perm(CHANGE)
        return context


def menu_item() -> MenuItem:
    """The jury's menu."""
    return JuryMenuItem(_("Applications"), reverse("jury_calls"), name="jury", icon_name="form", order=128)


def header_button(page: Page, user: AbstractUser, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """The applications, among what may be done with a call."""
    if not isinstance(page, CallPage) or not page.pk or page.locale.language_code != settings.LANGUAGE_CODE:
        return
    if page.alias_of_id is None and may_manage(user, page):
        yield Button(_("Applications"), reverse("applications", args=[page.pk]), icon_name="form", priority=60)


def name_actions(actions: LogActionRegistry) -> None:
    """What the history of a call tells of its applications."""
    actions.register_action(deciding.DECIDED, _("Decision on applications"), _("Decided on applications"))
    actions.register_action(mails.SENT, _("Mails of decisions"), _("Had mails of decisions sent"))
    actions.register_action(export.EXPORTED, _("Export of applications"), _("Exported the applications"))
    actions.register_action(ending.DELETED, _("Deletion of applications"), _("Deleted all applications"))
    actions.register_action(aside.ACCEPTED, _("Applications kept aside"), _("Accepted applications kept aside"))
    actions.register_action(aside.REMOVED, _("Applications kept aside"), _("Deleted applications kept aside"))
    actions.register_action(jurors.NAMED, _("Jury"), _("Named a juror"))
    actions.register_action(jurors.DISMISSED, _("Jury"), _("Took a juror out of the jury"))
    actions.register_action(one.CONFLICT_LIFTED, _("Conflict of interest"), _("Lifted a conflict of interest"))


def permissions() -> QuerySet[Permission]:
    """What administrators may give to a group: to read and decide, to export, to delete."""
    names = ("change_application", "export_application", "delete_application")
    return Permission.objects.filter(content_type__app_label="campaigns", codename__in=names)
