"""The campaigns in the admin's menu."""

from wagtail import hooks

from .studio.listing import CampaignListing


@hooks.register("register_admin_viewset")
def register_campaign_listing() -> CampaignListing:
    """The flat list of campaigns."""
    return CampaignListing("campaigns")
