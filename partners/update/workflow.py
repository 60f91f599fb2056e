"""The moderation that proposals go through, and nothing else: staff's own pages are published as before."""

from django.contrib.auth.models import Group
from wagtail.models import Page, Workflow, WorkflowPage, WorkflowTask

from ..models import ProposalTask

NAME = "Propositions des partenaires"


def proposals_workflow() -> Workflow:
    """The workflow of the proposals. Raises Workflow.DoesNotExist where no migration has run since its deletion."""
    return Workflow.objects.active().get(name=NAME)


def ensure_workflow(group: Group) -> None:
    """Make the workflow, answered by `group`, where it is absent; one that exists stays as administrators left it.

    It stands on no page: proposals start it themselves. The one that Wagtail puts on the whole tree goes off it:
    those who write may publish.
    """
    if Workflow.objects.active().filter(name=NAME).exists():
        return
    WorkflowPage.objects.filter(page=Page.get_first_root_node()).delete()
    task = ProposalTask.objects.create(name=NAME)
    task.groups.add(group)
    workflow = Workflow.objects.create(name=NAME)
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
