"""What a session must be for clocks, calendars and readers to agree on it; what is wrong is told beside its field."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from text.dates import long_date

from .recurrence import MOST_TIMES, WEEKDAYS, Repeats, weekday_choices
from .zones import refuse_unclear, to_utc

if TYPE_CHECKING:
    from ..models.event_session import EventSession

FIRST_YEAR, YEARS_AHEAD = 1950, 5
"""From the first years of the movement on; nobody plans an event farther ahead."""

FIFTH_WEEK, A_WEEK = 28, timedelta(days=7)


def check(session: EventSession) -> None:
    """Raise ValidationError for what a session says that cannot be."""
    for rule in (_years, _hours, _order, _series, _exceptions, _clocks, _participants, _counts):
        rule(session)


def last_day() -> date:
    """The last day that may be planned today."""
    return date(timezone.localdate().year + YEARS_AHEAD, 12, 31)


def _refuse(field: str, said: str) -> None:
    raise ValidationError({field: said})


def _years(session: EventSession) -> None:
    last = last_day()
    for field in ("start_date", "end_date", "until"):
        day = getattr(session, field)
        if day and not FIRST_YEAR <= day.year <= last.year:
            said = _("Is the year right? Events are planned until %(last)s, and none is kept from before %(first)s.")
            _refuse(field, said % {"last": last.year, "first": FIRST_YEAR})


def _hours(session: EventSession) -> None:
    if session.start_time and not session.end_time:
        _refuse("end_time", _("Give the hour at which it ends, about."))
    if session.end_time and not session.start_time:
        _refuse("start_time", _("Give the hour at which it starts, or take away the hour at which it ends."))


def _order(session: EventSession) -> None:
    if session.end_date and session.end_date < session.start_date:
        _refuse("end_date", _("The last day is before the first one."))
    if session.end <= session.start:
        _refuse("end_time", _("It would end before it starts. Where it ends the next day, give the last day too."))


def _series(session: EventSession) -> None:
    if not session.repeats:
        if session.until or session.count or session.exceptions or session.weekdays or (session.interval or 1) > 1:
            _refuse("repeats", _("Say how often it takes place, or take away what follows."))
        return
    if session.weekdays and session.repeats != Repeats.WEEKLY:
        _refuse("weekdays", _("Days of the week are for what takes place every week."))
    if bool(session.until) == bool(session.count):
        _refuse("until", _("Say until when, or how many times: one of the two."))
    own = WEEKDAYS[session.start_date.weekday()]
    if session.weekdays and own not in session.series.weekdays:
        # A series begins with its first day (RFC 5545): that weekday would come every week.
        said = _("The first day is a %(day)s, which is not ticked: tick it too, or choose another first day.")
        _refuse("weekdays", said % {"day": dict(weekday_choices())[own]})
    if session.until and session.until < session.start_date:
        _refuse("until", _("This is before the first day."))
    if session.repeats == Repeats.MONTHLY_WEEKDAY and session.start_date.day > FIFTH_WEEK:
        _refuse("repeats", _("Few months have a fifth such day: choose the last one of the month."))
    if session.repeats == Repeats.MONTHLY_LAST and (session.start_date + A_WEEK).month == session.start_date.month:
        _refuse("start_date", _("This is not the last such day of its month."))
    starts = session.series.starts()
    if len(starts) > MOST_TIMES:
        said = _("A series has %(most)d dates at most: end it sooner, or make a second one.")
        _refuse("until" if session.until else "count", said % {"most": MOST_TIMES})
    if starts and starts[-1].date() > last_day():
        _refuse("count", _("So many times lead beyond %(year)s: end it sooner.") % {"year": last_day().year})
    if any(after - before < session.end - session.start for before, after in pairwise(starts)):
        _refuse("repeats", _("It would begin again before it has ended."))


def _exceptions(session: EventSession) -> None:
    if not session.exceptions:
        return
    try:
        left_out = session.days_without
    except ValidationError as error:
        _refuse("exceptions", error.message)
    days = {start.date() for start in session.series.starts()}
    if wrong := [day for day in left_out if day not in days]:
        _refuse("exceptions", _("%(day)s is no date of this series.") % {"day": long_date(wrong[0])})
    if days <= set(left_out):
        _refuse("exceptions", _("No date is left: cancel the session instead."))


def _clocks(session: EventSession) -> None:
    if session.is_all_day:
        return
    length = session.end - session.start
    for start in session.recurrence.starts():
        for field, moment in (("start_time", start), ("end_time", start + length)):
            try:
                refuse_unclear(moment, session.time_zone)
            except ValidationError as error:
                _refuse(field, error.message)


def _participants(session: EventSession) -> None:
    least, most = session.participants_from, session.participants_to
    if (least, most) != (None, None) and to_utc(session.start, session.time_zone) > timezone.now():
        _refuse(
            "participants_from" if least is not None else "participants_to",
            _("This has not taken place yet: the number of participants is for afterwards."),
        )
    if most is not None and (least is None or most < least):
        _refuse("participants_to", _("Give the smaller number first."))


def _counts(session: EventSession) -> None:
    if not session.participants_by_date.strip():
        return
    field = "participants_by_date"
    try:
        counts = session.counts
    except ValidationError as error:
        _refuse(field, error.message)
    if not session.repeats:
        _refuse(field, _("It takes place once: write how many came in “participants”."))
    if session.participants_from is not None:
        _refuse(field, _("Write one number for all its dates, or one for each: not both."))
    starts = {start.date(): start for start in session.recurrence.starts()}
    for day in counts:
        if day not in starts:
            _refuse(field, _("%(day)s is no date of this series.") % {"day": long_date(day)})
        if to_utc(starts[day], session.time_zone) > timezone.now():
            said = _("%(day)s is still to come: the number of participants is for afterwards.")
            _refuse(field, said % {"day": long_date(day)})
