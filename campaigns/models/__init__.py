"""The pages of the campaigns, of the agenda and of the calls."""

from .agenda import EventIndexPage
from .application import (
    Application,
    ApplicationAccess,
    ApplicationFile,
    ApplicationState,
    Decision,
    ToldDecision,
)
from .application_field import ApplicationField
from .call import AcceptedList, CallCampaign, CallIndexPage, CallPage
from .call_state import CallState
from .campaign import CampaignIndexPage, CampaignPage, CampaignPartner, CampaignQuerySet, CampaignState
from .date_attended import DateAttended, DateTotal
from .deadline_change import DeadlineChange
from .event import Attendance, EventCampaign, EventPage, EventPartner, EventStatus
from .event_kind import EventKind
from .event_session import EventOccurrence, EventSession
from .proposal import (
    Anonymity,
    ProposalContact,
    ProposalKind,
    ProposalPicture,
    ProposalState,
    StoryProposal,
    StoryProposalState,
    StoryProposalTask,
)
from .registration import (
    EventField,
    EventMessage,
    Registration,
    RegistrationState,
    RegistrationTotals,
)
from .registration_rules import LinkFor, Registering
from .review import DeletedApplications, Juror, Mark, Review, ReviewCriterion
from .signature import PetitionTotals, Signature
from .story import StoryPage, StoryPartner

__all__ = [
    "AcceptedList",
    "Anonymity",
    "Application",
    "ApplicationAccess",
    "ApplicationField",
    "ApplicationFile",
    "ApplicationState",
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
    "DateAttended",
    "DateTotal",
    "DeadlineChange",
    "Decision",
    "DeletedApplications",
    "EventCampaign",
    "EventField",
    "EventIndexPage",
    "EventKind",
    "EventMessage",
    "EventOccurrence",
    "EventPage",
    "EventPartner",
    "EventSession",
    "EventStatus",
    "Juror",
    "LinkFor",
    "Mark",
    "PetitionTotals",
    "ProposalContact",
    "ProposalKind",
    "ProposalPicture",
    "ProposalState",
    "Registering",
    "Registration",
    "RegistrationState",
    "RegistrationTotals",
    "Review",
    "ReviewCriterion",
    "Signature",
    "StoryPage",
    "StoryPartner",
    "StoryProposal",
    "StoryProposalState",
    "StoryProposalTask",
    "ToldDecision",
]
