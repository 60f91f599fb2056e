"""How many are registered."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet
from django.utils import timezone

from ...models import EventOccurrence, EventPage, Registration, RegistrationState, RegistrationTotals
from ...models.registration import ACTIVE


def events_with_counts() -> QuerySet[Any]:
    """The events that take registrations or have some, latest first, with the numbers of those in each state."""
    events = EventPage._base_manager.filter(locale__language_code=settings.LANGUAGE_CODE)
    has_some = Exists(Registration.objects.filter(event=OuterRef("pk")))
    had_some = Exists(RegistrationTotals.objects.filter(event=OuterRef("pk")))
    events = events.filter(Q(takes_registrations=True) | has_some | had_some)
    counts = {
        f"{state}_count": Count("registrations", Q(registrations__state=state), distinct=True)
        for state in RegistrationState.values
    }
    first_day = Min("occurrences__first_day")
    events = events.select_related("registration_totals").annotate(**counts, first_day=first_day)
    return events.order_by("-first_day", "-pk")


def coming_counts() -> dict[str, int]:
    """How many are "confirmed" and "waiting" for the events that are not over."""
    not_over = Exists(EventOccurrence.objects.filter(page=OuterRef("event"), end__gt=timezone.now()))
    people = Registration.objects.active().filter(not_over)
    return people.aggregate(**{str(state): Count("pk", Q(state=state)) for state in ACTIVE})


@dataclass(frozen=True)
class Counts:
    """Those of one event."""

    confirmed: int
    waiting: int
    cancelled: int
    unproven: int
    held: int
    attended: int

    @classmethod
    def of(cls, event: EventPage) -> "Counts":
        """Asked at once."""
        named = {state: Count("pk", Q(state=state)) for state in RegistrationState.values}
        found = event.registrations.aggregate(**named, attended=Count("pk", Q(attended=True)))
        return cls(**found)
