"""The feed of the events to come, soonest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.feeds import FeedItem, SiteFeed
from core.freshness import right_until

from ..models import EventIndexPage, EventOccurrence, EventPage
from .coming import coming_dates_among
from .finder import EventFilters, EventFinder

MOST = 30
"""Items of the feed."""


@dataclass(frozen=True)
class EventItem(FeedItem):
    """An event with its next date."""

    next_date: EventOccurrence

    @property
    def page(self) -> EventPage:
        """The event."""
        return self.next_date.page

    @property
    def title(self) -> str:
        """Its title, after the day that it is on."""
        return _("%(day)s: %(title)s") % {"day": self.next_date.days, "title": self.page.title}

    @property
    def kind(self) -> str:
        """Its kind."""
        return self.page.kind.told_label if self.page.kind else ""


class AgendaFeed(SiteFeed):
    """What comes, for the filters of the address. Raises Http404 where there is no agenda."""

    def get_object(self, request: HttpRequest) -> EventIndexPage | None:
        """The agenda in the reader's language."""
        return EventIndexPage.objects.for_reader().first()

    def heading(self, page: Page | None) -> str:
        """The agenda, and what is asked of it."""
        return ", ".join([page.title if page else _("Agenda"), *self._finder.choices])

    def feed_items(self, page: Page | None) -> Iterator[EventItem]:
        """The next events, soonest first."""
        asked = Q(pk__in=self._finder.found) if self._finder.asked else Q()
        dates = coming_dates_among(asked, MOST, ("first_published_at", "last_published_at"))
        right_until(self.request, *(one.end for one in dates))
        return map(EventItem, dates)

    def link(self, page: Page | None) -> str:
        """The agenda with the same filters."""
        return self._finder.asked.address(super().link(page))

    def feed_url(self) -> str:
        """The address of the feed with its filters: each choice of them is a feed of its own."""
        return self._finder.asked.address(super().feed_url())

    @cached_property
    def _finder(self) -> EventFinder:
        return EventFinder(EventFilters.from_query(self.request.GET))
