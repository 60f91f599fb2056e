"""Two stories that readers proposed: one waits for an answer, one without a name is published."""

from typing import Any

from django.utils import timezone

from campaigns.models import StoryProposal
from demo import factories
from demo.content.proposals import PUBLISHED, WAITING

from .library import Library


def add_proposals(library: Library) -> None:
    """Send both, and approve one; nobody is mailed."""
    campaign = library.pages["fil"]
    with library.images["marche"].file.open() as picture:
        factories.make_proposal(campaign, pictures=[picture], **_sent(WAITING))
    _approve(factories.make_proposal(campaign, **_sent(PUBLISHED)))


def _sent(answers: dict[str, Any]) -> dict[str, Any]:
    """The answers with the lines of each paragraph as one, as people type them."""
    paragraphs = answers["text"].split("\n\n")
    return {**answers, "text": "\n\n".join(paragraph.replace("\n", " ") for paragraph in paragraphs)}


def _approve(proposal: StoryProposal) -> None:
    proposal.page.specific.current_workflow_task_state.specific.approve(user=None)
    proposal.mails.update(sent_at=timezone.now())
