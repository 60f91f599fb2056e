"""What stands in a feed: issues, vision notes and other publications that readers may see, the newest first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import chain
from typing import Any

from django.db.models import Q
from django.utils import timezone

from core.feeds import FeedItem
from media.models import Document

from ..models import IssuePage, PublicationKind, PublicationPage, VisionNotePage

MOST = 30
"""Items of a feed."""


@dataclass(frozen=True)
class PublicationItem(FeedItem):
    """A page of a feed with the files that anyone may take."""

    page: Any
    documents: tuple[Document, ...]

    @property
    def out(self) -> datetime:
        """When it came out, whenever it was put on this site: what is older than the site is no news of today.

        An issue that was prepared comes out on its day. Of a vision note the year alone is known.
        """
        day = _midnight(self.page.public_day())
        published = timezone.localtime(self.page.first_published_at or day)
        if isinstance(self.page, IssuePage):
            return day
        if isinstance(self.page, VisionNotePage) and published.year == self.page.year:
            return published
        return min(day, published)

    @property
    def updated(self) -> datetime:
        """When it last changed."""
        return max(self.page.last_published_at or self.out, self.out)

    @property
    def kind(self) -> str:
        """What readers know it as."""
        if isinstance(self.page, PublicationPage):
            return self.page.kind.told_label if self.page.kind else ""
        return super().kind

    @property
    def authors(self) -> str:
        """Who wrote it; empty when nobody is named."""
        return "" if isinstance(self.page, IssuePage) else self.page.authors


def newest(items: Iterable[PublicationItem]) -> list[PublicationItem]:
    """The newest items, as many as a feed holds; those that came out on one day stand by the dates that they bear."""
    ordered = sorted(items, key=lambda item: (item.out.date(), item.page.public_day(), item.out), reverse=True)
    return ordered[:MOST]


def everything() -> Iterator[PublicationItem]:
    """Items of every kind."""
    return chain(issues(), notes(), publications())


def about_campaign(key: object) -> Iterator[PublicationItem]:
    """Items that concern the campaign with the translation key `key`, in whatever language."""
    concerned = Q(campaign_links__campaign__translation_key=key)
    return chain(notes(concerned), publications(concerned))


def issues() -> Iterator[PublicationItem]:
    """The issues that are out."""
    pages = IssuePage.objects.for_reader().filter(date__lte=timezone.localdate())
    for page in pages.select_related("document", "locale").order_by("-date", "-number")[:MOST]:
        yield PublicationItem(page, _for_everyone([page.document] if page.document else []))


def notes(condition: Q | None = None) -> Iterator[PublicationItem]:
    """The vision notes, or those that meet a condition."""
    return _works(VisionNotePage, "-year", condition or Q())


def publications(condition: Q | None = None) -> Iterator[PublicationItem]:
    """The other publications, or those that meet a condition."""
    return _works(PublicationPage, "-date", condition or Q())


def of_kind(kind: PublicationKind) -> Q:
    """The condition that a publication is of `kind`."""
    return Q(kind=kind)


def _works(model: Any, newest_first: str, condition: Q) -> Iterator[PublicationItem]:
    pages = model.objects.for_reader()
    if condition:
        # A subquery: what names a campaign in two languages is listed once.
        pages = pages.filter(pk__in=model.objects.filter(condition).values("pk"))
    pages = pages.select_related(*model.page_relations, "locale").order_by(newest_first, "-first_published_at", "pk")
    found = list(pages[:MOST])
    for page, files in zip(found, _files(model, found), strict=True):
        yield PublicationItem(page, _for_everyone(file.document for file in files))


def _files(model: Any, works: list[Any]) -> list[list[Any]]:
    """The files of each of `works`, with their documents, in one query."""
    if not works:
        return []
    files = model._meta.get_field("files").related_model.objects.filter(page__in=[work.pk for work in works])
    found = list(files.select_related("document"))
    return [[file for file in found if file.page_id == work.pk] for work in works]


def _for_everyone(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The documents that lie in no private collection, each once."""
    return tuple(dict.fromkeys(document for document in documents if document.is_for_everyone))


def _midnight(day: date) -> datetime:
    """The beginning of a day here."""
    return datetime.combine(day, time(), timezone.get_current_timezone())
