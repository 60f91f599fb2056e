"""The campaigns, their stories, the agenda and the calls in the admin's menu."""

from wagtail import hooks

from core.studio.listings import PageListing

from .studio.calls import CallListing
from .studio.event_messages import tell_of_hosts_kept_back
from .studio.events import EventListing
from .studio.listing import CampaignListing
from .studio.story_listing import StoryListing


@hooks.register("register_admin_viewset")
def register_campaign_listings() -> list[PageListing]:
    """The flat lists of campaigns, of their stories, of events and calls."""
    return [CampaignListing("campaigns"), StoryListing("stories"), EventListing("events"), CallListing("calls")]


hooks.register("after_create_page", tell_of_hosts_kept_back)
hooks.register("after_edit_page", tell_of_hosts_kept_back)
