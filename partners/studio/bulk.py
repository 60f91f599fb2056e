"""What may be done with the partners ticked in a list."""

from collections.abc import Iterable

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.shortcuts import get_list_or_404
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction

from ..care import confirm
from ..models import PartnerPage


class CheckedTodayAction(PageBulkAction):
    """Records that profiles were checked today, in every language."""

    models = [PartnerPage]
    display_name = _("Checked today")
    action_type = "checked_today"
    aria_label = _("Mark the selected profiles as checked today")
    template_name = "partners/studio/confirm_checked.html"
    action_priority = 0

    @classmethod
    def get_queryset(cls, model: type[PartnerPage], object_ids: Iterable[str]) -> list[PartnerPage]:
        """The profiles in the source language: their translations follow."""
        sources = PartnerPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE, alias_of=None)
        return get_list_or_404(sources.select_related("country"), pk__in=object_ids)

    def check_perm(self, obj: PartnerPage) -> bool:
        """Whether the user may publish the profile, which nobody else has locked."""
        permissions = obj.permissions_for_user(self.request.user)
        return permissions.can_publish() and not permissions.page_locked()

    @classmethod
    def execute_action(
        cls, objects: list[PartnerPage], user: AbstractUser | None = None, **kwargs: object
    ) -> tuple[int, int]:
        """Confirm each profile."""
        for partner in objects:
            confirm(partner, user)
        return len(objects), 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        """How many profiles."""
        message = ngettext(
            "%(count)d profile is marked as checked today.",
            "%(count)d profiles are marked as checked today.",
            num_parent_objects,
        )
        return message % {"count": num_parent_objects}
