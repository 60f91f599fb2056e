"""The ways to petitions in the studio, and what the history of a campaign says of its signatures."""

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from .base import SEE
from .deletion import DELETED
from .listing import EXPORTED


class PetitionsItem(MenuItem):
    """Shown to those who may know who signed."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may."""
        return request.user.has_perm(SEE)


def petitions_item() -> MenuItem:
    """Below the campaigns."""
    return PetitionsItem(_("Petitions"), reverse_lazy("petitions"), name="petitions", icon_name="edit", order=121)


def name_acts(actions: LogActionRegistry) -> None:
    """How many signatures, never whose."""
    actions.register_action(EXPORTED, _("Export the signatures"), _("Export the signatures"))
    actions.register_action(DELETED, _("Delete signatures"), _("Delete signatures"))
