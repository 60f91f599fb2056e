"""The movements that the organisation works with, and their directory."""

from .directory import PartnerIndexPage
from .imports import PartnerImport
from .kinds import MovementKind
from .partner import PartnerPage
from .protected import Precision
from .removal import PartnerRemoval
from .settings import PartnerSettings
from .update import ProposalTask, ProposalTaskState, ProposedPicture, UpdateLink

__all__ = [
    "MovementKind",
    "PartnerImport",
    "PartnerIndexPage",
    "PartnerPage",
    "PartnerRemoval",
    "PartnerSettings",
    "Precision",
    "ProposalTask",
    "ProposalTaskState",
    "ProposedPicture",
    "UpdateLink",
]
