"""Dates with their events, and the next ones for the pages that announce some of them."""

from collections.abc import Iterable
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from access.kept import kept_query
from access.querysets import CARD_FIELDS
from core.announced import Source

from ..models.event import Attendance, EventCampaign, EventPage, EventPartner, EventStatus
from ..models.event_session import EventOccurrence

MOST = 4
"""Events announced on a page that is not the agenda."""


RELATIONS = ("kind", "country", "locale")
"""What a card shows of an event beside its own fields."""


def dates_with_events(keys: Iterable[int]) -> list[EventOccurrence]:
    """The dates `keys`, in that order, each with its event as a card shows it, in two queries."""
    keys = tuple(keys)
    if not keys:
        return []
    dates = {one.pk: one for one in _dates_query(keys).instances()}
    asked = tuple(sorted({one.page_id for one in dates.values()}))
    events = {event.pk: event for event in _cards_query(asked).instances()}
    for one in dates.values():
        one.page = events[one.page_id]
    return [dates[key] for key in keys]


def coming_dates(condition: Q | None = None, most: int = MOST, more: Iterable[str] = ()) -> list[EventOccurrence]:
    """The next date of each of the next events that meet a condition, soonest first, with its event, in one query.

    What is cancelled is left out.
    """
    events = EventPage.objects.for_reader().filter(condition or Q(), status=EventStatus.PLANNED)
    coming = EventOccurrence.objects.filter(end__gt=timezone.now(), is_cancelled=False)
    first = coming.filter(page=OuterRef("page")).order_by("start", "pk").values("pk")[:1]
    dates = coming.filter(page__in=events.values("pk"), pk=Subquery(first)).order_by("start", "pk")
    relations = ("page", *(f"page__{name}" for name in RELATIONS))
    columns = (field.name for field in EventOccurrence._meta.concrete_fields)
    shown = (f"page__{name}" for name in (*CARD_FIELDS, *EventPage.card_fields, *more))
    return list(dates.select_related(*relations).only(*columns, *shown)[:most])


def of_campaign(key: object) -> Q:
    """The condition that an event belongs to the campaign with a translation key, in whatever language."""
    return Q(pk__in=EventCampaign.objects.filter(campaign__translation_key=key).values("page"))


def of_partner(key: object) -> Q:
    """The condition that the partner with a translation key hosts an event, and that readers may know of it."""
    return Q(pk__in=EventPartner.public_links().filter(partner__translation_key=key).values("page"))


def of_country(code: str) -> Q:
    """The condition that an event takes place in the country with an ISO code, or concerns it."""
    concerned = EventPage.countries.through.objects.filter(country__code=code).values("eventpage")
    return Q(country__code=code) & ~Q(attendance=Attendance.ONLINE) | Q(pk__in=concerned)


COMING_EVENTS = Source(
    lambda key: coming_dates(of_partner(key)),
    lambda code: coming_dates(of_country(code)),
    "campaigns/events/coming.html",
    "css/agenda.css",
)
"""The next events, for the pages of partners and of countries."""


@kept_query
def _dates_query(keys: tuple[int, ...]) -> QuerySet[EventOccurrence]:
    return EventOccurrence.objects.filter(pk__in=keys)


@kept_query
def _cards_query(keys: tuple[int, ...]) -> QuerySet[Any]:
    return EventPage.objects.filter(pk__in=keys).select_related(*RELATIONS).only(*CARD_FIELDS, *EventPage.card_fields)
