"""The proposals that cannot wait, on the dashboard."""

from typing import Any

from django.urls import reverse
from wagtail.admin.ui.components import Component
from wagtail.models import TaskState

from ..models import PartnerPage, ProposalTaskState
from ..update.urgent import urgent_wish


class UrgentProposalsPanel(Component):
    """The proposals that cannot wait, on the dashboard of those who may publish their partners."""

    name = "partner_urgent_proposals"
    template_name = "partners/studio/urgent_proposals.html"
    order = -20  # before the search for a partner to remove

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Each with what it asks for, where it is read, and where the partner is removed at once."""
        user = parent_context["request"].user
        waiting = ProposalTaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS).select_related("revision")
        asked = {state.revision.object_id: wish for state in waiting if (wish := urgent_wish(state))}
        partners = PartnerPage.objects.filter(pk__in=asked).order_by("pk")
        return {
            "urgent": [
                {
                    "partner": partner,
                    "wish": asked[str(partner.pk)],
                    "proposal": reverse("wagtailadmin_pages:edit", args=[partner.pk]),
                    "removal": reverse("partner_removal", args=[partner.pk]),
                }
                for partner in partners
                if partner.permissions_for_user(user).can_publish()
            ]
        }
