"""What follows from the answer to a proposal, from whatever page of the studio it is given."""

from functools import partial

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.db.models.signals import pre_delete
from django.utils import timezone
from wagtail.models import Page, TaskState
from wagtail.signals import page_published, task_rejected

from ..models import EventPage, ProposalState, StoryPage, StoryProposal, StoryProposalState
from .mails import note_state, tell_sender
from .pictures import delete_pictures, release


def connect() -> None:
    """Listen to the publication and the deletion of stories and events, and to refused proposals."""
    for model in (StoryPage, EventPage):
        page_published.connect(follow_approval, sender=model, dispatch_uid=f"campaigns.proposals.{model.__name__}")
        pre_delete.connect(follow_deletion, sender=model, dispatch_uid=f"campaigns.proposals.{model.__name__}")
    task_rejected.connect(follow_refusal, sender=StoryProposalState, dispatch_uid="campaigns.proposals.refused")


def follow_approval(sender: type[Page], instance: Page, **kwargs: object) -> None:
    """A proposal is published, by approval or after staff have edited it."""
    proposal = StoryProposal.objects.filter(page=instance.pk).first()
    if proposal is None or proposal.is_withdrawn or not instance.live:
        return
    release(proposal)
    if proposal.state != ProposalState.PUBLISHED:
        _answer(proposal, str(ProposalState.PUBLISHED))


def follow_refusal(sender: type[TaskState], instance: StoryProposalState, user: AbstractUser, **kwargs: object) -> None:
    """A proposal is refused: its pictures go at once, the draft and its sender later (`retention`)."""
    proposal = StoryProposal.objects.filter(page=instance.workflow_state.object_id).first()
    instance.workflow_state.cancel(user=user)
    if proposal is None:
        return
    delete_pictures(proposal)
    proposal.reason = instance.comment
    _answer(proposal, str(ProposalState.REFUSED))


def follow_deletion(sender: type[Page], instance: Page, **kwargs: object) -> None:
    """Staff delete the page: it is nobody's proposal any more, and its pictures go too."""
    proposal = StoryProposal.objects.filter(page=instance.pk).first()
    if proposal is None:
        return
    proposal.page = None
    proposal.save()
    delete_pictures(proposal)
    if proposal.is_waiting:
        # No mail: what is deleted without a word is what nobody wrote.
        proposal.mails.filter(sent_at=None).delete()
        _settle(proposal, str(ProposalState.REFUSED))


def _answer(proposal: StoryProposal, state: str) -> None:
    _settle(proposal, state)
    note_state(proposal)
    transaction.on_commit(partial(tell_sender, proposal))


def _settle(proposal: StoryProposal, state: str) -> None:
    proposal.state, proposal.answered_at = state, timezone.now()
    proposal.save()
