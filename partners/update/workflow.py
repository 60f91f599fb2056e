"""The moderation that proposals of partners go through."""

from core.proposals.workflow import ProposalWorkflow

from ..models import ProposalTask

PROPOSALS = ProposalWorkflow("Propositions des partenaires", ProposalTask)
