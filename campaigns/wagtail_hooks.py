"""The campaigns and the agenda in the admin's menu."""

from wagtail import hooks

from core.studio.listings import PageListing

from .studio.events import EventListing
from .studio.listing import CampaignListing


@hooks.register("register_admin_viewset")
def register_campaign_listings() -> list[PageListing]:
    """The flat lists of campaigns and of events."""
    return [CampaignListing("campaigns"), EventListing("events")]
