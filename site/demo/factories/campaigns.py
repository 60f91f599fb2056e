"""Campaigns and their stories."""

from collections.abc import Iterable
from datetime import date

from django.core.files.base import File
from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from wagtail.models import Page

from campaigns.models import (
    CampaignIndexPage,
    CampaignPage,
    CampaignPartner,
    ProposalKind,
    StoryPage,
    StoryPartner,
    StoryProposal,
    StoryProposalState,
)
from campaigns.proposals.forms import ProposalForm
from campaigns.proposals.sending import store
from partners.models import PartnerPage

from .publishing import Fields, makes, number, published, titled
from .words import make_country


@makes(CampaignIndexPage)
def make_campaign_index(parent: Page | None = None, **fields: Fields) -> CampaignIndexPage:
    """The list of campaigns."""
    return published(CampaignIndexPage(**titled("Campagnes", fields)), parent)


@makes(CampaignPage)
def make_campaign(
    parent: Page | None = None, *, partners: Iterable[PartnerPage] = (), **fields: Fields
) -> CampaignPage:
    """A campaign under way."""
    defaults = {"tagline": "Ce que nous demandons, nous le demandons ensemble.", "start_date": date(2020, 1, 1)}
    page = CampaignPage(**titled("Campagne", defaults | fields))
    page.partner_links = [CampaignPartner(partner=partner) for partner in partners]
    return published(page, parent)


@makes(StoryPage)
def make_story(parent: Page | None = None, *, partners: Iterable[PartnerPage] = (), **fields: Fields) -> StoryPage:
    """A story of a campaign, in Benin unless said otherwise."""
    if "country" not in fields:
        fields["country"] = make_country("BJ")
    page = StoryPage(**titled("Récit", fields))
    page.partner_links = [StoryPartner(partner=partner) for partner in partners]
    return published(page, parent)


def make_proposal(
    campaign: CampaignPage | None = None, *, pictures: Iterable[File] = (), aside: bool = False, **answers: Fields
) -> StoryProposal:
    """A story that somebody has proposed and that waits for an answer; nobody was mailed of it.

    `answers` are those of the form; a campaign takes proposals once it says so.
    """
    defaults = {
        "kind": "story",
        "title": f"Récit proposé {number()}",
        "text": "Nous étions douze au marché.",
        "country": "BJ",
        "precision": "country",
        "anonymity": "anonymous",
        "email": "expediteur@courrier.example",
        "consent": "on",
    }
    said = defaults | answers
    files = MultiValueDict({"pictures": list(pictures)})
    form = ProposalForm(said, files, is_photo=said["kind"] == ProposalKind.PHOTO)
    if not form.is_valid():
        raise ValueError(form.errors.as_text())
    proposal = store(form, campaign or make_campaign(takes_proposals=True), aside=aside)
    StoryProposalState.objects.filter(staff_told_at=None).update(staff_told_at=timezone.now())
    proposal.mails.update(sent_at=timezone.now())
    return proposal
