"""Personal data go when their time is over; how many there were stays."""

from datetime import timedelta

from django.db.models import Count, Max, Q, QuerySet
from django.utils import timezone
from django.utils.translation import ngettext

from text.dates import months_before

from ..models import DateAttended, DateTotal, EventPage, Registration, RegistrationState, RegistrationTotals
from .places import locked

UNPROVEN_FOR = timedelta(days=3)
"""So long a mail may be answered that asks whether somebody registered."""


def delete_old() -> int:
    """Delete the registrations of events that are over for as long as each says; how many."""
    keys = Registration.objects.order_by().values_list("event", flat=True).distinct()
    return sum(_delete_of(key) for key in list(keys))


def _delete_of(key: int) -> int:
    with locked(key) as event:
        end = event.end or event.registrations.aggregate(last=Max("created_at"))["last"]
        if end is None or end > months_before(timezone.now(), event.registration_months):
            return 0
        _keep_totals(event)
        return _deleted(event.registrations.all())


def _keep_totals(event: EventPage) -> None:
    counted = {state: Count("pk", Q(state=state)) for state in RegistrationState.values}
    counts = event.registrations.aggregate(**counted, attended=Count("pk", Q(attended=True)))
    for unconfirmed in (RegistrationState.UNPROVEN, RegistrationState.HELD):
        counts.pop(unconfirmed)
    totals, _made = RegistrationTotals.objects.get_or_create(event=event, defaults=dict.fromkeys(counts, 0))
    for name, count in counts.items():
        setattr(totals, name, getattr(totals, name) + count)
    totals.deleted_at = timezone.now()
    totals.save()
    _keep_dates(event)


def _keep_dates(event: EventPage) -> None:
    attended = DateAttended.objects.filter(registration__event=event, registration__attended=True)
    for session, day, count in attended.order_by().values_list("session", "day").annotate(Count("pk")):
        total, _made = DateTotal.objects.get_or_create(event=event, session=session, day=day, defaults={"attended": 0})
        total.attended += count
        total.save()


def told(count: int) -> str:
    """What the site's upkeep says of them."""
    return ngettext("%(count)d registration deleted.", "%(count)d registrations deleted.", count) % {"count": count}


def delete_unproven() -> int:
    """Delete what nobody confirmed by its mail; how many."""
    old = Registration.objects.filter(state=RegistrationState.UNPROVEN, since__lt=timezone.now() - UNPROVEN_FOR)
    return _deleted(old)


def _deleted(registrations: QuerySet[Registration]) -> int:
    """Delete them with their mails; how many they were."""
    return registrations.delete()[1].get(Registration._meta.label, 0)
