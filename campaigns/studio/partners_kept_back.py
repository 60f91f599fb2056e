"""What staff are told where a campaign does not show a partner whose name is protected."""

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Page

from ..models import CampaignPage, CampaignPartner, EventPage, StoryPage
from ..models.told_places import place_told_by


def tell_of_partners_kept_back(request: HttpRequest, page: Page) -> None:
    """Say so after a campaign is saved that tells such a place, and after what tells it for its campaign."""
    if isinstance(page, CampaignPage) and not all(link.is_public for link in page.partner_links.all()):
        said = _(
            "A partner has a protected name: the campaign does not show it, for one of its events or stories tells a"
            " place in the country of that partner."
        )
        messages.warning(request, said)
    elif (country := place_told_by(page)) and _names_protected(_campaigns_of(page), country):
        said = _(
            "This tells a place in the country of a partner whose name is protected. Once it is online, the campaign"
            " does not show that partner any more."
        )
        messages.warning(request, said)


def _campaigns_of(page: Page) -> set[object]:
    """The keys, of translation, of the campaigns that an event or a story belongs to."""
    if isinstance(page, EventPage):
        return {link.campaign.translation_key for link in page.campaign_links.all()}
    return {page.get_parent().translation_key} if isinstance(page, StoryPage) else set()


def _names_protected(campaigns: set[object], country: int) -> bool:
    """Whether one of `campaigns` names a partner of a country whose name is protected."""
    links = CampaignPartner.objects.filter(page__translation_key__in=campaigns)
    return links.filter(partner__country=country, partner__name_protected=True).exists()
