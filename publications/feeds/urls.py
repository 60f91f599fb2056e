"""The feeds and their addresses."""

from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.models import IndexPage
from core.segments import CAMPAIGNS, PUBLICATIONS

from ..models import (
    MagazineIndexPage,
    PublicationIndexPage,
    PublicationKind,
    VisionNoteCampaign,
    VisionNoteIndexPage,
)
from ..models.kinds import ISSUES, NOTES
from . import items
from .feed import PublicationFeed
from .items import PublicationItem


class AllPublicationsFeed(PublicationFeed):
    """Everything that is brought out."""

    def heading(self, page: Page | None) -> str:
        """The publications."""
        return _("Publications")

    def feed_items(self, page: Page | None) -> Iterable[PublicationItem]:
        """Issues, vision notes and other publications."""
        return items.everything()


class IssueFeed(PublicationFeed):
    """The issues of the magazine."""

    def get_object(self, request: HttpRequest) -> IndexPage | None:
        """The page of the magazine."""
        return _list_page(MagazineIndexPage)

    def heading(self, page: Page | None) -> str:
        """The name of the magazine."""
        return "Ici et Là-bas"

    def feed_items(self, page: Page | None) -> Iterable[PublicationItem]:
        """The issues that are out."""
        return items.issues()


class VisionNoteFeed(PublicationFeed):
    """The vision notes."""

    def get_object(self, request: HttpRequest) -> IndexPage | None:
        """The list of the vision notes."""
        return _list_page(VisionNoteIndexPage)

    def heading(self, page: Page | None) -> str:
        """The vision notes."""
        return _("Vision notes")

    def feed_items(self, page: Page | None) -> Iterable[PublicationItem]:
        """The vision notes that readers see."""
        return items.notes()


class KindFeed(PublicationFeed):
    """The publications of a kind."""

    kind: PublicationKind

    def get_object(self, request: HttpRequest, kind: str) -> IndexPage | None:
        """The list of the publications. Raises Http404 where there is no such kind."""
        self.kind = get_object_or_404(PublicationKind, slug=kind)
        return _list_page(PublicationIndexPage)

    def heading(self, page: Page | None) -> str:
        """The name of the kind."""
        return self.kind.told_label

    def feed_items(self, page: Page | None) -> Iterable[PublicationItem]:
        """The publications of the kind."""
        return items.publications(items.of_kind(self.kind))


class CampaignFeed(PublicationFeed):
    """What concerns a campaign."""

    def get_object(self, request: HttpRequest, slug: str) -> Page:
        """The campaign. Raises Http404 where readers see none."""
        campaigns: Any = VisionNoteCampaign._meta.get_field("campaign").related_model
        campaign: Page | None = campaigns.objects.for_reader().filter(slug=slug).first()
        if campaign is None:
            raise Http404
        return campaign

    def heading(self, page: Page | None) -> str:
        """The title of the campaign."""
        return page.title if page else ""

    def feed_items(self, page: Page | None) -> Iterable[PublicationItem]:
        """The vision notes and other publications that name it, in whatever language."""
        return items.about_campaign(page.translation_key) if page else ()


def _list_page(model: type[IndexPage]) -> IndexPage | None:
    """The list of a type in the reader's language."""
    return model.objects.for_reader().first()


urlpatterns: list[URLPattern] = [
    path(format_lazy("{}.atom", PUBLICATIONS), AllPublicationsFeed.as_view(), name="feed"),
    path(format_lazy("{}/{}.atom", PUBLICATIONS, ISSUES.value), IssueFeed.as_view(), name="issue_feed"),
    path(format_lazy("{}/{}.atom", PUBLICATIONS, NOTES.value), VisionNoteFeed.as_view(), name="note_feed"),
    path(format_lazy("{}/<slug:kind>.atom", PUBLICATIONS), KindFeed.as_view(), name="kind_feed"),
    path(format_lazy("{}/<slug:slug>.atom", CAMPAIGNS), CampaignFeed.as_view(), name="campaign_feed"),
]
