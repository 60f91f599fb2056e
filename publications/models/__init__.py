"""What the organisation brings out: the magazine "Ici et Là-bas", the vision notes, other publications."""

from .articles import ArticlePage, ArticlePartner
from .kinds import PublicationKind
from .magazine import IssuePage, IssuePartner, MagazineIndexPage, latest_issue
from .notes import (
    VisionNoteCampaign,
    VisionNoteFile,
    VisionNoteIndexPage,
    VisionNotePage,
    VisionNotePartner,
    latest_notes,
)
from .publications import (
    PublicationCampaign,
    PublicationFile,
    PublicationIndexPage,
    PublicationPage,
    PublicationPartner,
    latest_of_kinds,
)

__all__ = [
    "ArticlePage",
    "ArticlePartner",
    "IssuePage",
    "IssuePartner",
    "MagazineIndexPage",
    "PublicationCampaign",
    "PublicationFile",
    "PublicationIndexPage",
    "PublicationKind",
    "PublicationPage",
    "PublicationPartner",
    "VisionNoteCampaign",
    "VisionNoteFile",
    "VisionNoteIndexPage",
    "VisionNotePage",
    "VisionNotePartner",
    "latest_issue",
    "latest_notes",
    "latest_of_kinds",
]
