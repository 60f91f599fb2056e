"""Dates with their events, and the next ones for the pages that announce some of them."""

from collections.abc import Iterable
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from access.kept import kept_query
from access.querysets import CARD_FIELDS

from ..models.event import EventCampaign, EventPage, EventStatus
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


@kept_query
def _dates_query(keys: tuple[int, ...]) -> QuerySet[EventOccurrence]:
    return EventOccurrence.objects.filter(pk__in=keys)


@kept_query
def _cards_query(keys: tuple[int, ...]) -> QuerySet[Any]:
    return EventPage.objects.filter(pk__in=keys).select_related(*RELATIONS).only(*CARD_FIELDS, *EventPage.card_fields)
