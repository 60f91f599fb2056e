"""The places of an event. Whoever takes, gives back or moves one holds the event's lock: none is given twice.

The lock is the event's row: on PostgreSQL those who come at the same moment wait for each other there; on SQLite every
transaction that writes is alone. Staff who save the page take it too. What is decided by the clock is decided after it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from core.mails.outbox import noted_today

from ..models import EventPage, Registering, Registration, RegistrationState
from ..models.registration import ACTIVE, CANCELLED, CONFIRMED, HELD, UNPROVEN, WAITING, key_of
from ..models.registration_rules import TAKING
from . import mail_kinds
from .telling import tell

AGAIN = 3
"""Who is registered already gets the same mail again so many times a day, whoever asks."""
MAIL_OF = {
    UNPROVEN: mail_kinds.UNPROVEN,
    HELD: mail_kinds.HELD,
    CONFIRMED: mail_kinds.CONFIRMED,
    WAITING: mail_kinds.WAITING,
    CANCELLED: mail_kinds.CANCELLED,
}


@dataclass(frozen=True)
class Sent:
    """What somebody registers with."""

    name: str
    email: str
    language: str = settings.LANGUAGE_CODE
    answers: dict[str, Any] = field(default_factory=dict)
    token: UUID | None = None


def source_of(event: EventPage) -> EventPage:
    """The page that keeps the registrations of `event`: the French one; a page that has none, itself."""
    if event.locale.language_code == settings.LANGUAGE_CODE:
        return event
    sources = EventPage._base_manager.filter(translation_key=event.translation_key)
    return sources.filter(locale__language_code=settings.LANGUAGE_CODE).first() or event


@contextmanager
def locked(key: int) -> Iterator[EventPage]:
    """The event of a key as it stands now, for this transaction alone. Raises EventPage.DoesNotExist."""
    with transaction.atomic():
        events = EventPage._base_manager
        # The row alone, then all of it: what is joined to a row that is waited for would be as old as the question.
        list(events.select_for_update(of=("self",), no_key=True).filter(pk=key).order_by().values_list("status"))
        yield events.select_related("locale").get(pk=key)


def register(key: int, sent: Sent, is_proven: bool) -> Registering:
    """Take what somebody sent for the event of a key; where the event stood for it.

    Anything but `TAKING` means that nothing was taken. The answer is the same whether the address was registered
    before: it then gets its mail again. Without proof that a person sent it, it holds no place before its mail is
    answered; where the event asks for confirmation, it holds one for a short time, and none in the queue.
    """
    with locked(key) as event:
        _let_go(event)
        taken = _taken(event)
        open_to = event.registering(taken) if event.live else Registering.CLOSED
        if _is_stored(event, sent):
            return Registering.OPEN
        found = event.registrations.filter(address_key=key_of(sent.email)).first()
        if found and found.state in (*ACTIVE, HELD):
            _write_again(found, event)
        elif open_to in TAKING and (is_proven or found is None or _may_write(found)):
            asks = event.asks_confirmation(taken)
            state = _first_state(open_to, asks) if is_proven else UNPROVEN
            _store(found or Registration(event=event), sent, state)
        return open_to


def _is_stored(event: EventPage, sent: Sent) -> bool:
    """Whether this very form was taken before: sent twice, it is one."""
    return sent.token is not None and event.registrations.filter(token=sent.token).exists()


def _write_again(found: Registration, event: EventPage) -> None:
    if _may_write(found) and event.is_ahead(timezone.now()):
        tell(found, MAIL_OF[RegistrationState(found.state)])


def _may_write(found: Registration) -> bool:
    """Whether one more mail to the same person is no nuisance, whoever asks for it."""
    return noted_today(found) < AGAIN


def _first_state(open_to: Registering, asks_confirmation: bool) -> RegistrationState:
    """Invented addresses hold a place for a short time at most, and none in the queue, where one would come to them."""
    if open_to == Registering.OPEN:
        return HELD if asks_confirmation else CONFIRMED
    return UNPROVEN if asks_confirmation else WAITING


def _store(registration: Registration, sent: Sent, state: RegistrationState) -> None:
    registration.name, registration.email, registration.language = sent.name, sent.email, sent.language
    registration.answers, registration.token = sent.answers, sent.token
    registration.created_at = timezone.now()
    _move(registration, state)
    tell(registration, MAIL_OF[state])


def _move(registration: Registration, state: RegistrationState) -> None:
    registration.state, registration.since = state, timezone.now()
    if state != CONFIRMED:
        registration.attended = False
        registration.dates_attended.all().delete()
    registration.save()


def prove(registration: Registration) -> Registering:
    """Take the place that was held, or that a registration waited with, until its mail was answered.

    Where the event stood for it. One that comes too late is as good as a new one: whoever waits comes first.
    """
    with locked(registration.event_id) as event:
        current = _current(registration)
        if current is None or current.state == CANCELLED:
            return Registering.CLOSED
        if current.held_until and event.is_ahead(timezone.now()):
            open_to = Registering.OPEN
        else:
            _fill(event)
            open_to = event.registering(_taken(event)) if event.live else Registering.CLOSED
        if current.state in (UNPROVEN, HELD) and open_to in TAKING:
            state = _first_state(open_to, asks_confirmation=False)
            _move(current, state)
            tell(current, MAIL_OF[state])
        return open_to


def change(registration: Registration, name: str, answers: dict[str, Any]) -> bool:
    """Keep other answers, while it is active and the event is ahead; whether that was possible."""
    with locked(registration.event_id) as event:
        current = _current(registration)
        if current is None or not current.is_active or not event.is_ahead(timezone.now()):
            return False
        current.name, current.answers = name, answers
        current.save()
        return True


def cancel(registration: Registration) -> bool:
    """Give back a place, or leave the queue; whoever is first in it moves up. Whether there was something to cancel."""
    with locked(registration.event_id) as event:
        current = _current(registration)
        if current is None or current.state == CANCELLED:
            return False
        _move(current, CANCELLED)
        tell(current, mail_kinds.CANCELLED)
        _fill(event)
        return True


def delete(registration: Registration) -> bool:
    """Delete what is kept of a person whose event is not announced any more; whether that was possible."""
    with locked(registration.event_id) as event:
        if event.is_announced:
            return False
        # Not the object itself, which would lose the key that this visit is known by.
        Registration.objects.filter(pk=registration.pk).delete()
        return True


def confirm(registration: Registration) -> bool:
    """Give a place, by staff, even beyond the limit; whether it had none."""
    with locked(registration.event_id):
        current = _current(registration)
        if current is None or current.is_confirmed:
            return False
        _move(current, CONFIRMED)
        tell(current, mail_kinds.PLACE)
        return True


def add(key: int, sent: Sent, beyond_limit: bool) -> Registration | None:
    """Add a person by hand; None where the address is registered already.

    Where the event is full, to the queue, unless staff go beyond the limit.
    """
    with locked(key) as event:
        found = event.registrations.filter(address_key=key_of(sent.email)).first() if sent.email else None
        if found and found.is_active:
            return None
        limit = event.registration_limit
        has_place = beyond_limit or limit is None or _taken(event) < limit
        added = found or Registration(event=event)
        added.is_by_staff = True
        _store(added, sent, CONFIRMED if has_place else WAITING)
        return added


def fill(key: int) -> int:
    """Give the free places of an event to those first in its queue; how many moved up."""
    with locked(key) as event:
        return _fill(event)


def let_go() -> int:
    """Delete the registrations that nobody confirmed in time, and give their places to those who wait; how many."""
    keys = Registration.objects.let_go().order_by().values_list("event", flat=True).distinct()
    count = 0
    for key in list(keys):
        with locked(key) as event:
            count += _let_go(event)
    return count


def _let_go(event: EventPage) -> int:
    """`event` is locked."""
    count = event.registrations.let_go().delete()[1].get(Registration._meta.label, 0)
    if count:
        _fill(event)
    return count


def _fill(event: EventPage) -> int:
    """`event` is locked."""
    if not event.takes_registrations or not event.is_ahead(timezone.now()):
        return 0
    waiting = event.registrations.queue()
    limit = event.registration_limit
    moved = list(waiting if limit is None else waiting[: max(0, limit - _taken(event))])
    for registration in moved:
        _move(registration, CONFIRMED)
        tell(registration, mail_kinds.PLACE)
    return len(moved)


def _taken(event: EventPage) -> int:
    return event.registrations.taking().count()


def _current(registration: Registration) -> Registration | None:
    """As it stands now; None where it was deleted meanwhile. The event is locked."""
    return Registration.objects.filter(pk=registration.pk).first()
