"""What the organisation brings out: the magazine "Ici et Là-bas", the vision notes."""

from .articles import ArticlePage, ArticlePartner
from .magazine import IssuePage, IssuePartner, MagazineIndexPage, latest_issue
from .notes import VisionNoteFile, VisionNoteIndexPage, VisionNotePage, VisionNotePartner, latest_notes

__all__ = [
    "ArticlePage",
    "ArticlePartner",
    "IssuePage",
    "IssuePartner",
    "MagazineIndexPage",
    "VisionNoteFile",
    "VisionNoteIndexPage",
    "VisionNotePage",
    "VisionNotePartner",
    "latest_issue",
    "latest_notes",
]
