"""The calendars that programs follow: an event, or all that answer the filters of the agenda."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from access.kept import kept_query
from access.querysets import CARD_FIELDS
from core.addresses import page_url, public_address

from ..models import EventIndexPage, EventOccurrence, EventPage, EventSession
from ..models.event import CALENDAR_FILE
from .calendar import Entry, calendar, entries_of
from .finder import EventFilters, EventFinder

KEPT_DAYS = timedelta(days=92)
"""How long what is over stays in a subscription, so that it does not vanish from calendars overnight."""


@dataclass(frozen=True)
class Subscription:
    """What others may take of the events of `agenda` that answer the filters asked: a calendar, a feed, a frame."""

    agenda: EventIndexPage
    asked: EventFilters
    request: HttpRequest

    @property
    def url(self) -> str:
        """The whole address of its file."""
        return self.asked.address(f"{self._agenda_url}{CALENDAR_FILE}")

    @property
    def program_url(self) -> str:
        """The same, which opens the program of calendars rather than the browser."""
        return f"webcal://{self.url.split('://', 1)[-1]}"

    @property
    def feed_url(self) -> str:
        """The feed of what comes."""
        return self.asked.address(public_address(self.request, reverse("agenda_feed")))

    @property
    def frame_url(self) -> str:
        """The page that other sites show in a frame."""
        return self.asked.address(f"{self._agenda_url}{self.agenda.reverse_subpage('frame')}")

    @property
    def snippet(self) -> str:
        """The HTML that shows what comes in a page of another site."""
        return render_to_string("campaigns/events/snippet.html", {"reuse": self}).strip()

    @property
    def list_url(self) -> str:
        """The list of the agenda."""
        return self.asked.address(self._agenda_url)

    @property
    def _agenda_url(self) -> str:
        return public_address(self.request, page_url(self.agenda, self.request))

    def file(self) -> bytes:
        """Its text."""
        finder = EventFinder(self.asked)
        name = " – ".join([settings.WAGTAIL_SITE_NAME, *(finder.choices or [self.agenda.title])])
        return calendar(name, self._entries(finder), self.list_url)

    def _entries(self, finder: EventFinder) -> Iterator[Entry]:
        recent = EventOccurrence.objects.filter(end__gt=timezone.now() - KEPT_DAYS)
        keys = finder.found.intersection(recent.values_list("page_id", flat=True))
        for event, sessions in with_sessions(keys):
            yield from entries_of(event, sessions, public_address(self.request, page_url(event, self.request)))


def event_calendar(event: EventPage, request: HttpRequest) -> bytes:
    """The file of one event."""
    url = public_address(request, page_url(event, request))
    return calendar(event.title, entries_of(event, event.session_list, url), url)


def with_sessions(keys: Iterable[int]) -> Iterator[tuple[EventPage, list[EventSession]]]:
    """The events `keys` with their sessions, in two queries, in the order of their first days."""
    asked = tuple(sorted(keys))
    if not asked:
        return
    events = {event.pk: event for event in _events_query(asked).instances()}
    sessions: dict[int, list[EventSession]] = {}
    for session in _sessions_query(asked).instances():
        sessions.setdefault(session.page_id, []).append(session)
    for key, own in sessions.items():
        yield events[key], own


@kept_query
def _events_query(keys: tuple[int, ...]) -> QuerySet[Any]:
    more = ("address", "status_reason", "link", "link_for", "latitude", "longitude", "last_published_at")
    events = EventPage.objects.filter(pk__in=keys).select_related("kind", "country", "locale")
    return events.only(*CARD_FIELDS, *EventPage.card_fields, *more)


@kept_query
def _sessions_query(keys: tuple[int, ...]) -> QuerySet[EventSession]:
    return EventSession.objects.filter(page__in=keys).order_by("start_date", "start_time", "pk")
