"""The moderation that proposals go through, and nothing else: staff's own pages are published as before."""

from dataclasses import dataclass

from django.contrib.auth.models import Group
from wagtail.models import Page, Workflow, WorkflowPage, WorkflowTask

from ..models.proposals import AbstractProposalState, AbstractProposalTask


@dataclass(frozen=True)
class ProposalWorkflow:
    """The workflow called `name`, of one task. It stands on no page: proposals start it themselves."""

    name: str
    task: type[AbstractProposalTask]

    def ensure(self, group: Group) -> None:
        """Make it, answered by `group`, where it is absent; one that exists stays as administrators left it.

        The workflow that Wagtail puts on the whole tree goes off it: those who write may publish.
        """
        if Workflow.objects.active().filter(name=self.name).exists():
            return
        WorkflowPage.objects.filter(page=Page.get_first_root_node()).delete()
        task = self.task.objects.create(name=self.name)
        task.groups.add(group)
        workflow = Workflow.objects.create(name=self.name)
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)

    def start(self, page: Page) -> AbstractProposalState:
        """Submit the latest draft of `page`; the state that waits for an answer.

        Raises Workflow.DoesNotExist where no migration has run since the workflow's deletion.
        """
        waiting = Workflow.objects.active().get(name=self.name).start(page, user=None)
        state: AbstractProposalState = waiting.current_task_state.specific
        return state

    def is_waiting(self, page: Page) -> bool:
        """Whether a proposal for the page waits for an answer."""
        state = page.current_workflow_state
        return state is not None and state.workflow.name == self.name
