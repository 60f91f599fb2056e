"""The page of a campaign that keeps the signatures, and the one that a person is told of."""

from ..models import CampaignPage, Signature
from ..proposals.drafts import french


def source_of(campaign: CampaignPage) -> CampaignPage:
    """The page that keeps the signatures of `campaign`: the French one; a page that has none, itself."""
    return french(campaign)


def campaign_of(signature: Signature) -> CampaignPage:
    """The campaign in the language that the person signed in, where it is public; else the French page."""
    source = signature.campaign
    if source.locale.language_code == signature.language:
        return source
    others = CampaignPage.objects.live().filter(translation_key=source.translation_key, alias_of=None)
    return others.filter(locale__language_code=signature.language).select_related("locale").first() or source
