"""Staff are mailed that a proposal waits: once it is stored, or later where the server was stopped in between."""

from datetime import timedelta

from django.utils import timezone
from wagtail.admin.mail import GroupApprovalTaskStateSubmissionEmailNotifier
from wagtail.models import TaskState

from ..models import ProposalTaskState

PATIENCE = timedelta(minutes=5)
"""Until then the request that stored a proposal may still be mailing."""


class ProposalNotifier(GroupApprovalTaskStateSubmissionEmailNotifier):
    """Wagtail's own mail about a task that begins. Wagtail itself sends it for its own class of state only."""

    def get_template_base_prefix(self, instance: TaskState, **kwargs: object) -> str:
        """The texts are those of every task."""
        return "task_state_"


def tell_staff(state: ProposalTaskState) -> bool:
    """Mail those who answer `state`, outside any transaction; whether all of them could be, which is noted."""
    told = ProposalNotifier()(instance=state)
    if told:
        ProposalTaskState.objects.filter(pk=state.pk).update(staff_told_at=timezone.now())
    return told


def tell_of_forgotten(patience: timedelta = PATIENCE) -> int:
    """Mail about every proposal that waits for longer than `patience` and that nobody was told of; how many."""
    waiting = ProposalTaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS, staff_told_at=None, started_at__lte=timezone.now() - patience
    )
    return sum(tell_staff(state) for state in waiting)
