"""Staff are mailed that a proposal waits: once it is stored, or later where the server was stopped in between."""

from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone
from wagtail.admin.mail import GroupApprovalTaskStateSubmissionEmailNotifier
from wagtail.models import TaskState

from ..models.proposals import AbstractProposalState
from ..upkeep import left_behind


class ProposalNotifier(GroupApprovalTaskStateSubmissionEmailNotifier):
    """Wagtail's own mail about a task that begins. Wagtail itself sends it for its own class of state only."""

    def get_template_base_prefix(self, instance: TaskState, **kwargs: object) -> str:
        """The texts are those of every task."""
        return "task_state_"


def tell_staff(state: AbstractProposalState, notifier: type[ProposalNotifier] = ProposalNotifier) -> bool:
    """Mail those who answer `state`, outside any transaction; whether all of them could be, which is noted."""
    told: bool = notifier()(instance=state)
    if told:
        type(state).objects.filter(pk=state.pk).update(staff_told_at=timezone.now())
    return told


def forgotten(
    states: type[AbstractProposalState], patience: timedelta | None = None
) -> QuerySet[AbstractProposalState]:
    """The proposals that wait for longer than `patience` and that nobody was told of."""
    limit = left_behind(patience)
    waiting: QuerySet[AbstractProposalState] = states.objects.filter(status=TaskState.STATUS_IN_PROGRESS)
    return waiting.filter(staff_told_at=None, started_at__lte=limit)
