"""The pages of the campaigns and of the agenda."""

from .campaign import CampaignIndexPage, CampaignPage, CampaignPartner, CampaignQuerySet, CampaignState
from .event import Attendance, EventCampaign, EventIndexPage, EventPage, EventPartner, EventStatus
from .event_kind import EventKind
from .event_session import EventOccurrence, EventSession
from .story import StoryPage, StoryPartner

__all__ = [
    "Attendance",
    "CampaignIndexPage",
    "CampaignPage",
    "CampaignPartner",
    "CampaignQuerySet",
    "CampaignState",
    "EventCampaign",
    "EventIndexPage",
    "EventKind",
    "EventOccurrence",
    "EventPage",
    "EventPartner",
    "EventSession",
    "EventStatus",
    "StoryPage",
    "StoryPartner",
]
