"""The publications in the admin's menu, copies of issues, and what is not given out yet."""

from django.http import Http404, HttpRequest
from wagtail import hooks
from wagtail.models import Page

from core.studio.listings import PageListing
from media.models import Document

from .embargo import is_under_embargo
from .models import IssuePage
from .studio.copies import finish_copy
from .studio.magazine import ArticleListing, IssueListing
from .studio.publications import PublicationListing, VisionNoteListing


@hooks.register("register_admin_viewset")
def register_publication_listings() -> list[PageListing]:
    """The flat lists of issues, of articles, of vision notes and of other publications."""
    return [
        IssueListing("issues"),
        ArticleListing("articles"),
        VisionNoteListing("notes"),
        PublicationListing("publications"),
    ]


@hooks.register("before_serve_document")
def hold_under_embargo(document: Document, request: HttpRequest) -> None:
    """Raise Http404 for the files of drafts, of pages that were taken offline, and of issues before their day."""
    if is_under_embargo(document, request):
        raise Http404


@hooks.register("after_copy_page")
def finish_copies(request: HttpRequest, page: Page, new_page: Page) -> None:
    """Give each issue that was copied the next free number, and entries that lead to its own articles.

    An alias keeps what its source has.
    """
    for issue in IssuePage.objects.descendant_of(new_page, inclusive=True).filter(alias_of=None).order_by("path"):
        finish_copy(issue)
