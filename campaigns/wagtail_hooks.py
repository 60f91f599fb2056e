"""The campaigns, their stories, the agenda and the calls in the admin's menu."""

from django.urls import URLPattern
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from core.studio.listings import PageListing

from .studio import proposals
from .studio.calls import CallListing
from .studio.event_messages import tell_of_hosts_kept_back
from .studio.events import EventListing
from .studio.listing import CampaignListing
from .studio.proposal_editing import answers_first, refuse_copies, tell_of_proposal
from .studio.story_listing import StoryListing


@hooks.register("register_admin_viewset")
def register_campaign_listings() -> list[PageListing]:
    """The flat lists of campaigns, of their stories, of events and calls."""
    return [CampaignListing("campaigns"), StoryListing("stories"), EventListing("events"), CallListing("calls")]


hooks.register("after_create_page", tell_of_hosts_kept_back)
hooks.register("after_edit_page", tell_of_hosts_kept_back)
hooks.register("construct_page_action_menu", answers_first)
hooks.register("before_edit_page", tell_of_proposal)
hooks.register("before_copy_page", refuse_copies)


@hooks.register("register_admin_urls")
def register_proposals() -> list[URLPattern]:
    """The stories and events that the public proposes."""
    return proposals.URLS


@hooks.register("register_admin_menu_item")
def register_proposals_menu() -> MenuItem:
    """Their list in the menu."""
    return proposals.menu_item()
