"""Mails some days before an event, one to each person, however often they are looked for."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import ngettext

from core.models import OutgoingMail

from ..models import EventPage
from . import mail_kinds, telling

LATEST = timedelta(hours=2)
"""Nobody is reminded of what begins so soon, or has begun: who registered an hour ago knows."""


def remind() -> int:
    """Write to those whose event is near; how many mails are noted. Those of one event are noted together."""
    events = EventPage.objects.live().filter(registrations__isnull=False, reminder_days__gt=0).distinct()
    return sum(_remind_of(event) for event in events)


def _remind_of(event: EventPage) -> int:
    """Those who registered since the reminder was due have their confirmation, which says the same."""
    now = timezone.now()
    first = next(iter(event.held_dates), None)
    if first is None or not event.takes_place or first.start <= now + LATEST:
        return 0
    due = first.start - timedelta(days=event.reminder_days)
    if due > now:
        return 0
    with transaction.atomic():
        people = event.registrations.confirmed().filter(since__lt=due)
        reminded = OutgoingMail.objects.filter(kind=mail_kinds.REMINDER, detail=first.first_day.isoformat())
        people = people.exclude(pk__in=reminded.values("about_id"))
        return sum(telling.remind(person, first.first_day) for person in people)


def told(count: int) -> str:
    """In words, for who runs the upkeep."""
    return ngettext("%(count)d reminder sent.", "%(count)d reminders sent.", count) % {"count": count}
