"""Staff are mailed that a proposal waits: once it is stored, or later where the server was stopped in between."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.utils import translation
from django.utils.translation import ngettext
from wagtail.models import TaskState
from wagtail.users.models import UserProfile

from core.models.proposals import AbstractProposalState
from core.proposals import notices
from core.proposals.notices import ProposalNotifier

from ..models import ProposalTaskState
from .urgent import urgent_wish


class PartnerNotifier(ProposalNotifier):
    """Says in other words what cannot wait."""

    def get_template_base_prefix(self, instance: TaskState, **kwargs: object) -> str:
        """The texts are those of every task, but for what cannot wait."""
        return "urgent_proposal_" if urgent_wish(instance) else super().get_template_base_prefix(instance, **kwargs)

    def get_valid_recipients(self, instance: TaskState, **kwargs: object) -> set[AbstractUser]:
        """Whoever asked for no such mails is told of what cannot wait all the same."""
        if not urgent_wish(instance):
            return super().get_valid_recipients(instance, **kwargs)
        reached = {user for user in self.get_recipient_users(instance, **kwargs) if user.is_active and user.email}
        for user in reached:
            UserProfile.get_for_user(user)  # made where it is absent: the mail is written in its language
        return reached

    def get_context(self, task_state: TaskState, **kwargs: object) -> dict[str, object]:
        """Add what cannot wait, where there is such a thing, in staff's language: the partner's may be another."""
        with translation.override(settings.LANGUAGE_CODE):
            return super().get_context(task_state, **kwargs) | {"wish": urgent_wish(task_state)}


def tell_staff(state: AbstractProposalState) -> bool:
    """Mail those who answer `state`, outside any transaction; whether all of them could be, which is noted."""
    return notices.tell_staff(state, PartnerNotifier)


def tell_of_forgotten(patience: timedelta | None = None) -> int:
    """Mail about every proposal that nobody was told of for longer than `patience`; how many."""
    return sum(tell_staff(state) for state in notices.forgotten(ProposalTaskState, patience))


def told_late(count: int) -> str:
    """What the site's upkeep says of these mails."""
    said = ngettext(
        "Staff were mailed of %(count)d proposal that waits.", "Staff were mailed of %(count)d proposals.", count
    )
    return said % {"count": count}
