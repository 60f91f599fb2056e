"""The sessions of an event: when it takes place, as staff write it, and the dates that come of that."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from ..events import session_rules
from ..events.counted_days import Count, count_lines, read_counts
from ..events.days import day_list, read_days
from ..events.recurrence import Recurrence, Repeats, weekday_choices
from ..events.words import days_in_words, hours_here, hours_in_words
from ..events.zones import HERE, is_elsewhere, to_utc, zone_choices
from .coded_lists import CodedListField, codes_of

A_DAY = timedelta(days=1)
MORNING = time(6)
"""What ends at that hour or before is of the evening when it began."""
A_NIGHT = timedelta(hours=12)
"""So is what lasts no longer, at whatever hour of the morning it ends."""


class EventSession(Orderable):
    """A time of an event, once or several times; hours are those of its own time zone."""

    page = ParentalKey("campaigns.EventPage", on_delete=models.CASCADE, related_name="sessions")
    # Names it in calendars for good: its row is another one after each publication.
    identifier = models.UUIDField(default=uuid4, editable=False)
    start_date = models.DateField(_("first day"))
    start_time = models.TimeField(
        _("starts at"), null=True, blank=True, help_text=_("Left empty, it lasts the whole day.")
    )
    end_date = models.DateField(_("last day"), null=True, blank=True, help_text=_("Where it is another one."))
    end_time = models.TimeField(_("ends at"), null=True, blank=True)
    time_zone = models.CharField(_("time of"), max_length=40, choices=zone_choices, default=HERE)
    is_cancelled = models.BooleanField(
        _("cancelled"), default=False, help_text=_("The session stays in the agenda, struck out.")
    )
    repeats = models.CharField(_("takes place"), max_length=10, choices=Repeats, blank=True, default=Repeats.ONCE)
    interval = models.PositiveSmallIntegerField(
        _("every so many"),
        default=1,
        validators=[MinValueValidator(1)],
        help_text=_("2: every other day, week or month."),
    )
    weekdays = CodedListField(
        _("days of the week"), codes=weekday_choices, help_text=_("Of what takes place every week.")
    )
    until = models.DateField(_("until"), null=True, blank=True)
    count = models.PositiveSmallIntegerField(
        _("or so many times"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    exceptions = models.CharField(
        _("but not on"),
        max_length=500,
        blank=True,
        help_text=_("Days when it is cancelled, separated by commas: 25/12/2026, 1/1/2027."),
    )
    participants_from = models.PositiveIntegerField(
        _("participants"),
        null=True,
        blank=True,
        help_text=_("Once it is over: how many came, or at least how many; of a series, to all its dates together."),
    )
    participants_to = models.PositiveIntegerField(
        _("at most"), null=True, blank=True, help_text=_("Where the number is estimated.")
    )
    participants_by_date = models.TextField(
        _("participants of a series, date by date"),
        blank=True,
        default="",
        db_default="",
        help_text=_("In place of one number for all its dates; a line a date: 3/9/2026: 12, or 3/9/2026: 10–15."),
    )

    class Meta(Orderable.Meta):
        verbose_name = pgettext_lazy("event", "session")
        verbose_name_plural = pgettext_lazy("event", "sessions")

    def clean(self) -> None:
        """Refuse what no clock and no calendar knows, beside its field."""
        super().clean()
        if self.start_date:
            session_rules.check(self)
            self.exceptions = day_list(self.days_without)
            self.participants_by_date = count_lines(self.counts)

    @property
    def is_all_day(self) -> bool:
        """Whether it has no hours."""
        return self.start_time is None

    @property
    def start(self) -> datetime:
        """When it starts the first time, by the clocks of its place; midnight where it lasts the whole day."""
        return datetime.combine(self.start_date, self.start_time or time())

    @property
    def end(self) -> datetime:
        """When it ends the first time; midnight after its last day where it lasts whole days."""
        last = self.end_date or self.start_date
        return datetime.combine(last, time()) + A_DAY if self.is_all_day else datetime.combine(last, self._end_time)

    @property
    def _end_time(self) -> time:
        return self.end_time or self.start_time or time()

    @property
    def days_without(self) -> list[date]:
        """The days when it is cancelled. Raises ValidationError for what are no days."""
        return read_days(self.exceptions)

    @property
    def counts(self) -> dict[date, Count]:
        """How many came to each date of a series. Raises ValidationError for what says none."""
        return read_counts(self.participants_by_date)

    @property
    def series(self) -> Recurrence:
        """How it repeats, whatever days are cancelled."""
        weekdays = tuple(codes_of(self.weekdays))
        return Recurrence(self.start, self.repeats, self.interval or 1, weekdays, self.until, self.count)

    @property
    def recurrence(self) -> Recurrence:
        """How it repeats."""
        return replace(self.series, without=frozenset(self.days_without))

    def occurrences(self) -> Iterator[dict[str, Any]]:
        """The fields of its dates: the moments in UTC, the days and the hours by the clocks of its place."""
        return (self._date(start, self.is_cancelled) for start in self.recurrence.starts())

    def cancelled_dates(self) -> Iterator[dict[str, Any]]:
        """The same of the days of its series when it is cancelled, which are no dates of it any more."""
        without = self.recurrence.without
        return (self._date(start, True) for start in self.series.starts() if start.date() in without)

    def _date(self, start: datetime, is_cancelled: bool) -> dict[str, Any]:
        end = start + (self.end - self.start)
        return {
            "session": self.identifier,
            "start": to_utc(start, self.time_zone),
            "end": to_utc(end, self.time_zone),
            "first_day": start.date(),
            "last_day": (end - A_DAY).date() if self.is_all_day else _last_day(start, end),
            "starts_at": None if self.is_all_day else start.time(),
            "ends_at": None if self.is_all_day else end.time(),
            "time_zone": self.time_zone,
            "is_cancelled": is_cancelled,
        }


def _last_day(start: datetime, end: datetime) -> date:
    """The last day of a time that has hours: midnight is of the day before, and a night is of its evening."""
    is_night = end.date() - start.date() == A_DAY and (end.time() <= MORNING or end - start <= A_NIGHT)
    return start.date() if is_night else max(start.date(), (end - timedelta.resolution).date())


class EventOccurrence(models.Model):
    """A time that an event takes place, written when its page is saved, so that a list is one query."""

    page = models.ForeignKey("campaigns.EventPage", on_delete=models.CASCADE, related_name="occurrences")
    session = models.UUIDField()
    start = models.DateTimeField(db_index=True)
    end = models.DateTimeField(db_index=True)
    first_day = models.DateField(db_index=True)
    last_day = models.DateField(db_index=True)
    starts_at = models.TimeField(null=True)
    ends_at = models.TimeField(null=True)
    time_zone = models.CharField(max_length=40)
    is_cancelled = models.BooleanField(default=False)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "date of an event"
        ordering = ["start", "pk"]

    def __str__(self) -> str:
        return f"{self.first_day} {self.starts_at or ''}".strip()

    @property
    def days(self) -> str:
        """Its day or days in words."""
        # An event that goes on after midnight is of the evening when it began.
        is_of_one_day = self.last_day == self.first_day or (self.starts_at and self.end - self.start < A_DAY)
        return days_in_words(self.first_day, self.first_day if is_of_one_day else self.last_day)

    @property
    def ends_next_day(self) -> bool:
        """Whether it goes on after midnight, by the clocks of its place."""
        return bool(self.starts_at and self.ends_at and self.ends_at < self.starts_at)

    @property
    def hours(self) -> str:
        """Its hours in words; empty where it lasts whole days."""
        return hours_in_words(self.starts_at, self.ends_at, self.time_zone)

    @property
    def hours_here(self) -> str:
        """Its hours where the organisation is, where those are other ones; empty else."""
        if self.starts_at and is_elsewhere(self.time_zone):
            return hours_here(self.start, self.end, self.first_day)
        return ""
