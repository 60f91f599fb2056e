"""The moderation that proposed stories and events go through."""

from core.proposals.workflow import ProposalWorkflow

from ..models import StoryProposalTask

PROPOSALS = ProposalWorkflow("Récits proposés", StoryProposalTask)
