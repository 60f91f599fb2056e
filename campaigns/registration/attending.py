"""Who came to which date of an event. Several people tick at once: each tick writes its own rows."""

from collections import Counter
from datetime import datetime, timedelta
from functools import cached_property
from uuid import UUID

from django.db import transaction
from django.db.models import BooleanField, Count, Exists, ExpressionWrapper, OuterRef, Q, QuerySet

from ..models import DateAttended, EventOccurrence, EventPage, Registration
from ..models.registration import CONFIRMED

A_WHILE = timedelta(hours=12)
"""So long before a date begins it is the one that people come to."""


def key_of(date: EventOccurrence) -> str:
    """What names a date in addresses and forms."""
    return f"{date.first_day}.{date.session.hex}"


class Attending:
    """The dates of an event that people may come to, and who came."""

    def __init__(self, event: EventPage) -> None:
        self.event = event
        self.dates = event.held_dates
        self.are_several = len(self.dates) > 1

    @cached_property
    def _series(self) -> set[UUID]:
        """The sessions with several dates; what takes place once stays the same when its day is changed."""
        counted = Counter(date.session for date in self.event.dates)
        return {session for session, count in counted.items() if count > 1}

    def find(self, key: str) -> EventOccurrence | None:
        """The date of a key."""
        return next((date for date in self.dates if key_of(date) == key), None)

    def date_at(self, now: datetime) -> EventOccurrence | None:
        """The date that people come to at `now`: one that goes on or begins soon, else the last that is over."""
        coming = next((date for date in self.dates if date.end > now), None)
        if coming and coming.start <= now + A_WHILE:
            return coming
        over = [date for date in self.dates if date.end <= now]
        return next(iter([*over[-1:], *self.dates]), None)

    def with_came(self, people: QuerySet[Registration], date: EventOccurrence | None) -> QuerySet[Registration]:
        """`people`, each with `came`: whether to `date`; to the event where it has none, or this one alone."""
        came = Q(attended=True)
        if date and self.are_several:
            came &= Q(Exists(DateAttended.objects.filter(self._of(date), registration=OuterRef("pk"))))
        return people.annotate(came=ExpressionWrapper(came, BooleanField()))

    @transaction.atomic
    def tick(self, date: EventOccurrence | None, came: set[UUID], gone: set[UUID]) -> None:
        """Note that those of the keys `came` came to `date`, and that those of `gone` did not."""
        people = self.event.registrations.filter(state=CONFIRMED)
        found = list(people.filter(pk__in=came).values_list("pk", flat=True))
        people.filter(pk__in=found).update(attended=True)
        if date:
            rows = [DateAttended(registration_id=key, session=date.session, day=date.first_day) for key in found]
            DateAttended.objects.bulk_create(rows, ignore_conflicts=True)
        rows_gone = DateAttended.objects.filter(registration__in=people.filter(pk__in=gone))
        (rows_gone.filter(self._of(date)) if date and self.are_several else rows_gone).delete()
        without = ~Exists(DateAttended.objects.filter(registration=OuterRef("pk")))
        people.filter(without, pk__in=gone).update(attended=False)

    def counts(self) -> list[int]:
        """How many came to each of the dates."""
        rows = DateAttended.objects.filter(registration__event=self.event, registration__attended=True)
        counted = rows.order_by().values_list("session", "day").annotate(Count("pk"))
        return [sum(count for session, day, count in counted if self._is_of(date, session, day)) for date in self.dates]

    def came_to(self, registration: Registration, date: EventOccurrence) -> bool:
        """Whether somebody came to one of several dates; whoever asks of many people prefetches their rows."""
        rows = registration.dates_attended.all() if registration.attended else ()
        return any(self._is_of(date, row.session, row.day) for row in rows)

    def _is_of(self, date: EventOccurrence, session: object, day: object) -> bool:
        return session == date.session and (session not in self._series or day == date.first_day)

    def _of(self, date: EventOccurrence) -> Q:
        """The rows of a date, for queries."""
        of_session = Q(session=date.session)
        return of_session & Q(day=date.first_day) if date.session in self._series else of_session
