"""The campaigns, their stories, the agenda and the calls in the admin's menu."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import URLPattern
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from core.studio.listings import PageListing

from .studio import proposals
from .studio.calls import CallListing
from .studio.event_messages import tell_of_copy, tell_of_hosts_kept_back, tell_of_skipped_months
from .studio.events import EventListing
from .studio.listing import CampaignListing
from .studio.partners_kept_back import tell_of_partners_kept_back
from .studio.petitions import hooks as petition_hooks
from .studio.petitions.urls import urlpatterns as petition_urls
from .studio.proposal_editing import answers_first, refuse_copies, tell_of_proposal
from .studio.registrations.hooks import (
    name_acts,
    offer_to_write,
    registrations_button,
    registrations_item,
    warn_before_deletion,
    warn_before_deletion_of_many,
)
from .studio.registrations.urls import urlpatterns as registration_urls
from .studio.review import menu as review
from .studio.review import urls as review_urls
from .studio.story_listing import StoryListing


@hooks.register("register_admin_viewset")
def register_campaign_listings() -> list[PageListing]:
    """The flat lists of campaigns, of their stories, of events and calls."""
    return [CampaignListing("campaigns"), StoryListing("stories"), EventListing("events"), CallListing("calls")]


hooks.register("after_create_page", tell_of_hosts_kept_back)
hooks.register("after_edit_page", tell_of_hosts_kept_back)
hooks.register("after_create_page", tell_of_skipped_months)
hooks.register("after_edit_page", tell_of_skipped_months)
hooks.register("after_create_page", tell_of_partners_kept_back)
hooks.register("after_edit_page", tell_of_partners_kept_back)
hooks.register("after_copy_page", tell_of_copy)
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


@hooks.register("register_admin_urls")
def registration_addresses() -> list[URLPattern]:
    """Where those registered for events stand."""
    return registration_urls


@hooks.register("register_permissions")
def permissions_to_know_people() -> QuerySet[Permission]:
    """Who may know those who register, sign or propose stories: offered among the rights of groups."""
    names = ["view_registration", "change_registration", "view_proposalcontact"]
    names += ["view_signature", "delete_signature", "see_signature_address"]
    return Permission.objects.filter(content_type__app_label="campaigns", codename__in=names)


@hooks.register("register_admin_urls")
def petition_addresses() -> list[URLPattern]:
    """Where those who signed petitions stand."""
    return petition_urls


hooks.register("register_admin_menu_item", petition_hooks.petitions_item)
hooks.register("register_log_actions", petition_hooks.name_acts)
hooks.register("register_admin_menu_item", registrations_item)
hooks.register("register_page_header_buttons", registrations_button)
hooks.register("register_log_actions", name_acts)
# After what refuses (order 0), as in core.
hooks.register("before_delete_page", warn_before_deletion, order=1)
hooks.register("before_bulk_action", warn_before_deletion_of_many, order=1)
hooks.register("after_publish_page", offer_to_write)


@hooks.register("register_admin_urls")
def review_addresses() -> list[URLPattern]:
    """The applications to calls: the jury's pages, and those of staff."""
    return review_urls.urlpatterns


@hooks.register("register_admin_menu_item")
def register_jury() -> MenuItem:
    """The applications to judge."""
    return review.menu_item()


hooks.register("register_page_header_buttons", review.header_button)
hooks.register("register_log_actions", review.name_actions)
hooks.register("register_permissions", review.permissions)
