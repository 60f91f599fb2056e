"""The pages of the campaigns, of the agenda and of the calls."""

from .agenda import EventIndexPage
from .call import CallCampaign, CallIndexPage, CallPage
from .call_state import CallState
from .campaign import CampaignIndexPage, CampaignPage, CampaignPartner, CampaignQuerySet, CampaignState
from .deadline_change import DeadlineChange
from .event import Attendance, EventCampaign, EventPage, EventPartner, EventStatus
from .event_kind import EventKind
from .event_session import EventOccurrence, EventSession
from .story import StoryPage, StoryPartner

__all__ = [
    "Attendance",
    "CallCampaign",
    "CallIndexPage",
    "CallPage",
    "CallState",
    "CampaignIndexPage",
    "CampaignPage",
    "CampaignPartner",
    "CampaignQuerySet",
    "CampaignState",
    "DeadlineChange",
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
