"""What the events of a campaign that took place add up to, in one query: the figures of its own page."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery, Value
from django.utils import timezone

from access.compiled import A_MOMENT
from access.kept import kept_reader_query

from ..models.event import Attendance, EventPage, EventPartner, EventStatus
from ..models.event_session import EventOccurrence, EventSession
from .coming import of_campaign
from .sums import Sum, held_sessions, named_hosts, summed, sums_by_year

COUNTS = ("participants_from", "participants_to", "participants_by_date")
"""What a session says of how many came."""


@dataclass(frozen=True)
class CampaignTotals:
    """Sessions and participants, in all and by year; how many hosts there were, in how many countries."""

    whole: Sum
    by_year: list[Sum]
    host_count: int
    country_count: int


def took_place(now: datetime) -> Q:
    """The condition of a date that is over at `now`, of an event neither cancelled nor postponed."""
    return Q(end__lte=now, is_cancelled=False, page__status=EventStatus.PLANNED)


def campaign_totals(key: object) -> CampaignTotals | None:
    """The totals of the campaign with a translation key; None where nothing took place."""
    rows = _dates_query(key).at(timezone.now()).rows()
    if not rows:
        return None
    counted = {(page, session): (least, most, lines) for page, session, *_other, least, most, lines, _partners in rows}
    held = held_sessions(((page, session, day) for page, session, day, *_rest in rows), counted)
    countries = {code for _page, _session, _day, way, code, *_rest in rows if code and way != Attendance.ONLINE}
    others = named_hosts(texts for *_start, texts, _least, _most, _lines, _partners in rows)
    return CampaignTotals(summed("", held), sums_by_year(held), (rows[0][-1] or 0) + len(others), len(countries))


@kept_reader_query
def _dates_query(key: object) -> QuerySet[Any, Any]:
    events = EventPage.objects.for_reader().filter(of_campaign(key))
    dates = EventOccurrence.objects.filter(took_place(A_MOMENT), page__in=events.values("pk"))
    session = EventSession.objects.filter(page=OuterRef("page"), identifier=OuterRef("session"))
    return dates.order_by("start", "pk").values_list(
        *("page_id", "session", "first_day", "page__attendance", "page__country__code", "page__other_hosts"),
        *(Subquery(session.values(name)[:1]) for name in COUNTS),
        Subquery(_host_count(dates)),
    )


def _host_count(dates: QuerySet[EventOccurrence]) -> QuerySet[Any]:
    """How many partners hosted the events of `dates` that readers may know of, each counted once."""
    partners: Any = EventPartner._meta.get_field("partner").related_model
    visible = partners.objects.visible().values("pk")
    links = EventPartner.public_links().filter(page__in=dates.order_by().values("page"), partner__in=visible)
    # A constant to group by: all of them are one group.
    return (
        links.order_by().values(all=Value(1)).annotate(n=Count("partner__translation_key", distinct=True)).values("n")
    )
