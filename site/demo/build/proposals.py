"""What readers proposed: a story that waits for an answer, a published one without a name, pictures in support."""

from typing import Any

from django.utils import timezone

from campaigns.models import StoryProposal
from demo import factories
from demo.content.petition import SUPPORTS
from demo.content.proposals import PUBLISHED, WAITING

from .library import Library


def add_proposals(library: Library) -> None:
    """Send them, and approve all but the one that waits; nobody is mailed."""
    campaign = library.pages["fil"]
    with library.images["marche"].file.open() as picture:
        factories.make_proposal(campaign, pictures=[picture], **_sent(WAITING))
    _approve(factories.make_proposal(campaign, **_sent(PUBLISHED)))
    for key, slogan, country, anonymity, first_name in SUPPORTS:
        drawn = library.images[key]
        with drawn.file.open() as picture:
            proposal = factories.make_proposal(
                campaign,
                pictures=[picture],
                kind="photo",
                title=slogan,
                text="",
                country=country,
                anonymity=anonymity,
                first_name=first_name,
            )
        sent = proposal.pictures.get().image
        sent.description, sent.credit = drawn.description, drawn.credit
        sent.save()
        _approve(proposal)


def _sent(answers: dict[str, Any]) -> dict[str, Any]:
    """The answers with the lines of each paragraph as one, as people type them."""
    paragraphs = answers["text"].split("\n\n")
    return {**answers, "text": "\n\n".join(paragraph.replace("\n", " ") for paragraph in paragraphs)}


def _approve(proposal: StoryProposal) -> None:
    proposal.page.specific.current_workflow_task_state.specific.approve(user=None)
    proposal.mails.update(sent_at=timezone.now())
