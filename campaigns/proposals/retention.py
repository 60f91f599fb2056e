"""Nothing of who sent a proposal stays longer than its campaign says; what came of nothing goes altogether."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import ngettext

from text.dates import months_before

from ..models import ProposalContact, ProposalState, StoryProposal
from .withdrawal import delete_page

MONTHS = 12
"""For a proposal whose campaign is deleted."""
WITHDRAWN = timedelta(days=30)
"""So long what was published and taken back stays a draft that nobody can publish."""
KEPT = (ProposalState.PUBLISHED, ProposalState.RECEIVED, ProposalState.READING)
"""The states in which the page and the record of the consent stay."""


def delete_old() -> int:
    """Delete senders, refused drafts and pages taken back, each once its time is over; how many proposals."""
    return sum(_delete_old_of(proposal) for proposal in StoryProposal.objects.select_related("campaign", "page"))


@transaction.atomic
def _delete_old_of(proposal: StoryProposal) -> bool:
    now = timezone.localtime()
    months = proposal.campaign.proposals_months if proposal.campaign else MONTHS
    is_old = proposal.settled_at < months_before(now, months)
    withdrawn_page_is_old = proposal.is_withdrawn and proposal.page and proposal.settled_at < now - WITHDRAWN
    if withdrawn_page_is_old:
        delete_page(proposal)
    if not is_old:
        return bool(withdrawn_page_is_old)
    if proposal.state in KEPT:
        return bool(ProposalContact.objects.filter(proposal=proposal).delete()[0])
    delete_page(proposal)
    proposal.delete()
    return True


def deleted(count: int) -> str:
    """What the site's upkeep says of them."""
    said = ngettext(
        "Personal data of %(count)d proposed story deleted.",
        "Personal data of %(count)d proposed stories deleted.",
        count,
    )
    return said % {"count": count}
