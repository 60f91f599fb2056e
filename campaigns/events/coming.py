"""Dates with their events, and the next ones for the pages that announce some of them."""

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from access.compiled import A_MOMENT
from access.kept import kept_query, kept_reader_query
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


def coming_dates(
    where: Callable[..., Q] = Q, *about: Hashable, most: int = MOST, more: tuple[str, ...] = ()
) -> list[EventOccurrence]:
    """The next date of each of the next events that meet the condition `where(*about)`, soonest first, in one query.

    Each comes with its event, with what a card shows of it and the fields in `more`. What is cancelled is left out.
    """
    return _coming_query(where, about, most, more).at(timezone.now()).instances()


def coming_dates_among(condition: Q, most: int, more: tuple[str, ...]) -> list[EventOccurrence]:
    """The same for a condition that is of no use a second time."""
    return list(_coming(condition, timezone.now(), most, more))


@kept_reader_query
def _coming_query(
    where: Callable[..., Q], about: tuple[Hashable, ...], most: int, more: tuple[str, ...]
) -> QuerySet[EventOccurrence]:
    return _coming(where(*about), A_MOMENT, most, more)


def _coming(condition: Q, moment: datetime, most: int, more: Iterable[str]) -> QuerySet[EventOccurrence]:
    events = EventPage.objects.for_reader().filter(condition, status=EventStatus.PLANNED)
    coming = EventOccurrence.objects.filter(end__gt=moment, is_cancelled=False)
    first = coming.filter(page=OuterRef("page")).order_by("start", "pk").values("pk")[:1]
    dates = coming.filter(page__in=events.values("pk"), pk=Subquery(first)).order_by("start", "pk")
    relations = ("page", *(f"page__{name}" for name in RELATIONS))
    columns = (field.name for field in EventOccurrence._meta.concrete_fields)
    shown = (f"page__{name}" for name in (*CARD_FIELDS, *EventPage.card_fields, *more))
    return dates.select_related(*relations).only(*columns, *shown)[:most]


def of_campaign(key: object) -> Q:
    """The condition that an event belongs to the campaign with a translation key, in whatever language."""
    return Q(pk__in=EventCampaign.objects.filter(campaign__translation_key=key).values("page"))


def of_partner(key: object) -> Q:
    """The condition that the partner with a translation key hosts an event, and that readers may know of it."""
    return Q(pk__in=EventPartner.public_links().filter(partner__translation_key=key).values("page"))


def of_theme(key: int) -> Q:
    """The condition that an event is about the theme with a primary key."""
    return Q(themes=key)


def of_country(code: str) -> Q:
    """The condition that an event takes place in the country with an ISO code, or concerns it."""
    concerned = EventPage.countries.through.objects.filter(country__code=code).values("eventpage")
    return Q(country__code=code) & ~Q(attendance=Attendance.ONLINE) | Q(pk__in=concerned)


COMING_EVENTS = Source(
    lambda key: coming_dates(of_partner, key),
    lambda code: coming_dates(of_country, code),
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
