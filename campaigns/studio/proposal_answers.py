"""What whoever answers a proposal is told at once, from whatever page of the studio: what became of it, who hears."""

from django.utils.translation import gettext as _
from wagtail.models import TaskState
from wagtail.signals import task_approved, task_rejected

from core.studio_user import tell_studio

from ..models import ProposalState, StoryProposal, StoryProposalState


def connect() -> None:
    """Listen to the answers, after what follows from them is done (`campaigns.proposals.answers`)."""
    for signal in (task_approved, task_rejected):
        signal.connect(tell_of_answer, sender=StoryProposalState, dispatch_uid="campaigns.studio.proposal_answers")


def tell_of_answer(sender: type[TaskState], instance: StoryProposalState, **kwargs: object) -> None:
    """Say that it is published or refused, and that its sender gets a mail; of one that is not public, nothing."""
    proposal = StoryProposal.objects.filter(page=instance.workflow_state.object_id).first()
    if proposal is None or proposal.page is None:
        return
    words = {
        str(ProposalState.PUBLISHED): _("“%(title)s” is published."),
        str(ProposalState.REFUSED): _("“%(title)s” is refused."),
    }
    if said := words.get(proposal.state):
        mail = _("A mail tells its sender.") if proposal.contact_or_none else _("Its sender is known no more: no mail.")
        tell_studio(f"{said % {'title': proposal.page.get_admin_display_title()}} {mail}")
