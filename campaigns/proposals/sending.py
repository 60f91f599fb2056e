"""A proposal that was sent is stored: who sent it, what was chosen, the draft, its moderation, in one transaction."""

from collections.abc import Iterable

from django.core.files.base import File
from django.db import IntegrityError, transaction
from django.utils.translation import get_language, gettext

from core.places import Precision
from media.models import Image
from media.sent_pictures import waiting_collection

from ..models import CampaignPage, ProposalContact, ProposalPicture, StoryProposal
from .drafts import french, make_draft
from .forms import CONSENT, ProposalForm
from .mails import note_state, tell_sender
from .notices import tell_moderators_of
from .workflow import PROPOSALS

COLLECTION = "Récits proposés"


def send(form: ProposalForm, campaign: CampaignPage, *, aside: bool = False) -> StoryProposal:
    """Store what the valid `form` says, once, then mail sender and staff; the proposal stored, now or before."""
    try:
        proposal = store(form, campaign, aside=aside)
    except IntegrityError:
        return StoryProposal.objects.get(token=form.sending_token)
    # Mails leave outside the transaction: what they tell of is stored.
    tell_sender(proposal)
    tell_moderators_of(proposal)
    return proposal


@transaction.atomic
def store(form: ProposalForm, campaign: CampaignPage, *, aside: bool = False) -> StoryProposal:
    """Store what the valid `form` says, nobody told of it. Raises IntegrityError where the same is stored already."""
    answers, campaign = form.cleaned_data, french(campaign)
    proposal = StoryProposal.objects.create(
        campaign=campaign,
        kind=answers["kind"],
        anonymity=answers["anonymity"],
        precision=answers.get("precision", Precision.COUNTRY),
        language=get_language(),
        consent_text=str(CONSENT),
        token=form.sending_token,
        aside=aside,
    )
    names = {name: answers[name] for name in ("first_name", "last_name", "email")}
    ProposalContact.objects.create(proposal=proposal, **names)
    images = list(_stored(proposal, answers["pictures"]))
    proposal.page = make_draft(answers, campaign, images)
    proposal.save()
    PROPOSALS.start(proposal.page)
    note_state(proposal)
    return proposal


def _stored(proposal: StoryProposal, pictures: Iterable[File]) -> Iterable[Image]:
    for number, picture in enumerate(pictures, start=1):
        # Named by its place alone: what a file is called may tell who sent it.
        title = gettext("Proposed picture %(number)d") % {"number": number}
        place = waiting_collection(COLLECTION)
        image = Image.objects.create(file=picture, title=title, collection=place, is_waiting=True)
        ProposalPicture.objects.create(proposal=proposal, image=image)
        yield image
