"""Magazine, vision notes and other publications."""

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from wagtail.models import Page
from wagtail_footnotes.models import Footnote

from campaigns.models import CampaignPage
from media.models import Document
from partners.models import PartnerPage
from publications.models import (
    ArticlePage,
    ArticlePartner,
    IssuePage,
    IssuePartner,
    MagazineIndexPage,
    PublicationCampaign,
    PublicationFile,
    PublicationIndexPage,
    PublicationPage,
    PublicationPartner,
    VisionNoteCampaign,
    VisionNoteFile,
    VisionNoteIndexPage,
    VisionNotePage,
    VisionNotePartner,
)
from publications.models.files import OfferedFile

from .publishing import Fields, makes, number, published, titled
from .words import make_publication_kind

FIRST_ISSUE = 1000

OfferedDocument = tuple[Document, str] | tuple[Document, str, str] | tuple[Document, str, str, str]
"""A document that a publication offers: its language (code), its use, its name."""


@makes(MagazineIndexPage)
def make_magazine(parent: Page | None = None, **fields: Fields) -> MagazineIndexPage:
    """The page that lists the issues of the magazine."""
    return published(MagazineIndexPage(**titled("Ici et Là-bas", fields)), parent)


@makes(IssuePage)
def make_issue(parent: Page | None = None, *, partners: Iterable[PartnerPage] = (), **fields: Fields) -> IssuePage:
    """An issue with a number of its own."""
    defaults = {"number": FIRST_ISSUE + number(), "date": date(2024, 3, 1), "introduction": "Au sommaire."}
    page = IssuePage(**titled("Numéro", defaults | fields))
    page.partner_links = [IssuePartner(partner=partner) for partner in partners]
    return published(page, parent)


@makes(ArticlePage)
def make_article(
    parent: Page | None = None,
    *,
    notes: Mapping[str, str] | None = None,
    partners: Iterable[PartnerPage] = (),
    **fields: Fields,
) -> ArticlePage:
    """An article of an issue; `notes` are its footnotes, rich texts by the identifiers that its body calls."""
    page = ArticlePage(**titled("Article", {"introduction": "Ce que l’on a vu."} | fields))
    page.footnotes = [Footnote(uuid=UUID(key), text=text) for key, text in (notes or {}).items()]
    page.partner_links = [ArticlePartner(partner=partner) for partner in partners]
    return published(page, parent)


@makes(VisionNoteIndexPage)
def make_vision_note_index(parent: Page | None = None, **fields: Fields) -> VisionNoteIndexPage:
    """The list of vision notes."""
    return published(VisionNoteIndexPage(**titled("Notes de vision", fields)), parent)


@makes(VisionNotePage)
def make_vision_note(
    parent: Page | None = None,
    *,
    files: Iterable[OfferedDocument] = (),
    partners: Iterable[PartnerPage] = (),
    campaigns: Iterable[CampaignPage] = (),
    **fields: Fields,
) -> VisionNotePage:
    """A vision note; `files` are its documents with their language codes and, where it matters, use and name."""
    defaults = {"year": 2013, "introduction": "Ce que nous voulons, et pourquoi."}
    page = VisionNotePage(**titled("Note de vision", defaults | fields))
    page.files = _files(VisionNoteFile, files)
    page.partner_links = [VisionNotePartner(partner=partner) for partner in partners]
    page.campaign_links = [VisionNoteCampaign(campaign=campaign) for campaign in campaigns]
    return published(page, parent)


@makes(PublicationIndexPage)
def make_publication_index(parent: Page | None = None, **fields: Fields) -> PublicationIndexPage:
    """The list of publications."""
    return published(PublicationIndexPage(**titled("Publications", fields)), parent)


@makes(PublicationPage)
def make_publication(
    parent: Page | None = None,
    *,
    files: Iterable[OfferedDocument] = (),
    partners: Iterable[PartnerPage] = (),
    campaigns: Iterable[CampaignPage] = (),
    **fields: Fields,
) -> PublicationPage:
    """A brochure; `files` as those of a vision note."""
    if "kind" not in fields:
        fields["kind"] = make_publication_kind("Brochure")
    defaults = {"date": date(2024, 3, 1), "introduction": "Quarante pages pour comprendre."}
    page = PublicationPage(**titled("Publication", defaults | fields))
    page.files = _files(PublicationFile, files)
    page.partner_links = [PublicationPartner(partner=partner) for partner in partners]
    page.campaign_links = [PublicationCampaign(campaign=campaign) for campaign in campaigns]
    return published(page, parent)


def _files(model: type[OfferedFile], files: Iterable[OfferedDocument]) -> list[OfferedFile]:
    names = ("document", "language", "use", "label")
    return [model(**dict(zip(names, file, strict=False))) for file in files]
