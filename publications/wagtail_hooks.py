"""The publications in the admin's menu, and copies of issues."""

from django.db.models import Max
from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page

from .models import IssuePage
from .studio import IssueListing, VisionNoteListing


@hooks.register("register_admin_viewset")
def register_publication_listings() -> list[IssueListing | VisionNoteListing]:
    """The flat lists of issues and of vision notes."""
    return [IssueListing("issues"), VisionNoteListing("notes")]


@hooks.register("after_copy_page")
def number_copies(request: HttpRequest, page: Page, new_page: Page) -> None:
    """Give each issue that was copied the next free number; an alias keeps that of its source."""
    for issue in IssuePage.objects.descendant_of(new_page, inclusive=True).filter(alias_of=None).order_by("path"):
        issue.number = IssuePage.objects.aggregate(last=Max("number"))["last"] + 1
        issue.save(update_fields=["number"])
        revision = issue.latest_revision
        revision.content["number"] = issue.number
        revision.save(update_fields=["content"])
