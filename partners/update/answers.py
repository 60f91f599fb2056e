"""What follows from the answer to a proposal, for the page and for the pictures."""

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.db.models.signals import pre_delete
from django.utils import timezone
from wagtail.models import Page, TaskState, WorkflowState
from wagtail.signals import page_published, task_rejected

from media.sent_pictures import discard, release

from ..models import PartnerPage, ProposalTaskState, ProposedPicture
from ..removal import partner_removed


def connect() -> None:
    """Listen to the publication, the deletion and the emergency removal of partners, and to refused proposals."""
    page_published.connect(follow_approval, sender=PartnerPage, dispatch_uid="partners.update.published")
    pre_delete.connect(forget_pictures, sender=PartnerPage, dispatch_uid="partners.update.deleted")
    task_rejected.connect(follow_refusal, sender=ProposalTaskState, dispatch_uid="partners.update.refused")
    partner_removed.connect(close_links, sender=PartnerPage, dispatch_uid="partners.update.removed")


def follow_approval(sender: type[Page], instance: PartnerPage, **kwargs: object) -> None:
    """Keep the pictures of a proposal that is published, by approval or after staff have edited it."""
    release(_sent_for(instance))
    instance.update_links.update(draft_set_aside=None)


def follow_refusal(sender: type[TaskState], instance: ProposalTaskState, user: AbstractUser, **kwargs: object) -> None:
    """Undo a proposal as soon as it is refused, from whatever page of the studio."""
    undo_proposal(instance.workflow_state, user)


def forget_pictures(sender: type[Page], instance: PartnerPage, **kwargs: object) -> None:
    """Delete the pictures that wait with a partner that is deleted."""
    discard(ProposedPicture.objects.filter(link__partner=instance).select_related("image"))


def close_links(sender: type[Page], instance: PartnerPage, **kwargs: object) -> None:
    """Take back every link of a partner removed in an emergency, with the pictures that wait."""
    instance.update_links.filter(revoked_at=None).update(revoked_at=timezone.now(), draft_set_aside=None)
    forget_pictures(sender, instance)


@transaction.atomic
def undo_proposal(state: WorkflowState, user: AbstractUser) -> None:
    """Bring the page of a refused proposal back to what it was before, and delete the pictures sent with it."""
    state.cancel(user=user)
    partner = PartnerPage.objects.get(pk=state.object_id)
    link = partner.update_links.exclude(draft_set_aside=None).first()
    if link:
        draft = link.draft_set_aside.as_object()
        draft.take_protection_of(partner)
        draft.save_revision(user=user, clean=False)
    elif partner.live:
        public = partner.save_revision(user=user, changed=False, clean=False)
        PartnerPage.objects.filter(pk=partner.pk).update(has_unpublished_changes=False, live_revision=public)
    discard(_sent_for(partner))
    partner.update_links.update(draft_set_aside=None)


def _sent_for(partner: PartnerPage) -> list[ProposedPicture]:
    return list(ProposedPicture.objects.filter(link__partner=partner, sent=True).select_related("image"))
