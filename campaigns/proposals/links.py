"""The links by which senders follow what they proposed. They work for good: consent may be withdrawn at any time."""

from uuid import UUID

from core.signed_links.links import SignedLinks

from ..models import StoryProposal


def _find(key: UUID) -> StoryProposal | None:
    return StoryProposal.objects.select_related("campaign", "page").filter(pk=key).first()


LINKS = SignedLinks("campaigns.proposals", _find, "proposal_following", "recit")
