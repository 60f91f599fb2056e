"""Staff are mailed that a proposal waits: once it is stored, or later where the server was stopped in between."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.utils import timezone, translation
from django.utils.translation import ngettext
from wagtail.admin.mail import GroupApprovalTaskStateSubmissionEmailNotifier
from wagtail.models import TaskState
from wagtail.users.models import UserProfile

from ..models import ProposalTaskState
from .urgent import urgent_wish

PATIENCE = timedelta(minutes=5)
"""Until then the request that stored a proposal may still be mailing."""


class ProposalNotifier(GroupApprovalTaskStateSubmissionEmailNotifier):
    """Wagtail's own mail about a task that begins. Wagtail itself sends it for its own class of state only."""

    def get_template_base_prefix(self, instance: TaskState, **kwargs: object) -> str:
        """The texts are those of every task, but for what cannot wait."""
        return "urgent_proposal_" if urgent_wish(instance) else "task_state_"

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


def tell_staff(state: ProposalTaskState) -> bool:
    """Mail those who answer `state`, outside any transaction; whether all of them could be, which is noted."""
    told = ProposalNotifier()(instance=state)
    if told:
        ProposalTaskState.objects.filter(pk=state.pk).update(staff_told_at=timezone.now())
    return told


def tell_of_forgotten(patience: timedelta | None = None) -> int:
    """Mail about every proposal that nobody was told of for longer than `patience`, else `PATIENCE`; how many."""
    limit = timezone.now() - (PATIENCE if patience is None else patience)
    waiting = ProposalTaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS, staff_told_at=None, started_at__lte=limit
    )
    return sum(tell_staff(state) for state in waiting)


def told_late(count: int) -> str:
    """What the site's upkeep says of these mails."""
    said = ngettext(
        "Staff were mailed of %(count)d proposal that waits.", "Staff were mailed of %(count)d proposals.", count
    )
    return said % {"count": count}
