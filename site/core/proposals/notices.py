"""Staff are mailed that a proposal waits: once it is stored, or later where the server was stopped in between."""

from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone
from wagtail.admin.mail import GroupApprovalTaskStateSubmissionEmailNotifier, WorkflowStateSubmissionEmailNotifier
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import workflow_submitted

from ..models.proposals import AbstractProposalState
from ..upkeep import left_behind


class ProposalNotifier(GroupApprovalTaskStateSubmissionEmailNotifier):
    """Wagtail's own mail about a task that begins. Wagtail itself sends it for its own class of state only."""

    def get_template_base_prefix(self, instance: TaskState, **kwargs: object) -> str:
        """The texts are those of every task."""
        return "task_state_"


class StaffsOwnNotifier(WorkflowStateSubmissionEmailNotifier):
    """Wagtail's mail to superusers about a workflow that begins, but for proposals: `ProposalNotifier` tells of those.

    Wagtail's would be their second mail of the same, leave before anything is stored, and hold the title.
    """

    def can_handle(self, instance: WorkflowState, **kwargs: object) -> bool:
        """Not what a proposal started."""
        state = instance.current_task_state
        is_proposed = state is not None and isinstance(state.specific, AbstractProposalState)
        return super().can_handle(instance, **kwargs) and not is_proposed


_of_staffs_own = StaffsOwnNotifier()


def connect() -> None:
    """Take the place of Wagtail's mail, whichever of the two is connected first."""
    name = "workflow_state_submitted_email_notification"
    workflow_submitted.disconnect(sender=WorkflowState, dispatch_uid=name)
    workflow_submitted.connect(_of_staffs_own, sender=WorkflowState, dispatch_uid=name)


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
