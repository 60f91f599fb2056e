"""The weeks and months that the agenda shows as tables, and the ways from one to the next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.http import Http404
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core.segments import MONTH, WEEK
from text.dates import long_date

from .session_rules import FIRST_YEAR, last_day

if TYPE_CHECKING:
    from ..models import EventOccurrence
    from .agenda import Days

A_WEEK = timedelta(days=7)
DECEMBER = 12


@dataclass(frozen=True)
class Span:
    """A week or a month: its name, its days, the paths below the agenda of itself and of those around it.

    One of those around is empty where no event may be of it.
    """

    name: str
    first: date
    last: date
    path: str
    before: str
    after: str
    view: str


@dataclass(frozen=True)
class Day:
    """A day of a table; `is_outside` where it only fills up the first or the last week of a month."""

    date: date
    dates: list[EventOccurrence]
    is_outside: bool = False


def week(year: int, number: int) -> Span:
    """The week of a number (ISO 8601). Raises Http404 where there is none, or none that events may be of."""
    keep_within(year)
    try:
        first = date.fromisocalendar(year, number, 1)
    except ValueError:
        raise Http404 from None
    name = _("Week from %(first)s to %(last)s") % {
        "first": long_date(first, "MONTH_DAY_FORMAT"),
        "last": long_date(first + timedelta(days=6)),
    }
    last = first + timedelta(days=6)
    before, after = week_path(first - A_WEEK), week_path(first + A_WEEK)
    return Span(name, first, last, week_path(first), before, after, "week")


def month(year: int, number: int) -> Span:
    """The month of a number. Raises Http404 where there is none, or none that events may be of."""
    keep_within(year)
    try:
        first = date(year, number, 1)
    except ValueError:
        raise Http404 from None
    next_one = _next_month(first)
    last = next_one - timedelta(days=1)
    name, before = date_format(first, "YEAR_MONTH_FORMAT").capitalize(), month_path(first - timedelta(days=1))
    return Span(name, first, last, month_path(first), before, month_path(next_one), "month")


def week_path(day: date) -> str:
    """Where the week of a day stands below the agenda; empty where no event may be of it."""
    year, number, _weekday = day.isocalendar()
    return f"{WEEK}/{year}-{number}/" if _may_hold_events(year) else ""


def month_path(day: date) -> str:
    """Where the month of a day stands below the agenda; empty where no event may be of it."""
    return f"{MONTH}/{day.year}-{day.month}/" if _may_hold_events(day.year) else ""


def days_of(span: Span, agenda: Days) -> list[Day]:
    """Every day of a span with what takes place."""
    count = (span.last - span.first).days + 1
    return [Day(day, agenda.on(day)) for day in (span.first + timedelta(days=number) for number in range(count))]


def weeks_of(span: Span, agenda: Days) -> list[list[Day]]:
    """The days of a month by weeks, filled up with those of the months around it."""
    monday = span.first - timedelta(days=span.first.weekday())
    count = (span.last - monday).days // 7 + 1
    weeks = ([monday + A_WEEK * row + timedelta(days=place) for place in range(7)] for row in range(count))
    return [[_day(day, span, agenda) for day in days] for days in weeks]


def _day(day: date, span: Span, agenda: Days) -> Day:
    is_outside = not span.first <= day <= span.last
    return Day(day, [] if is_outside else agenda.on(day), is_outside)


def _next_month(first: date) -> date:
    if first.month == DECEMBER:
        return date(first.year + 1, 1, 1)
    return date(first.year, first.month + 1, 1)


def keep_within(year: int) -> None:
    """Raise Http404 for a year that no event may be of."""
    if not _may_hold_events(year):
        raise Http404


def _may_hold_events(year: int) -> bool:
    return FIRST_YEAR <= year <= last_day().year
