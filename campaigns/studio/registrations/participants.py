"""From the boxes ticked at the door to the number of participants that the page tells."""

from django.contrib.auth.models import AbstractUser

from ...events.counted_days import count_lines
from ...models import EventOccurrence, EventPage, EventSession


def may_report(event: EventPage, date: EventOccurrence | None, user: AbstractUser) -> bool:
    """Whether the user may: not where the newest draft has no such date, or one number for all dates of a series."""
    rights = event.permissions_for_user(user)
    if date is None or not rights.can_edit() or rights.page_locked():
        return False
    session = _session_of(event.get_latest_revision_as_object(), date)
    return session is not None and not (session.repeats and session.participants_from is not None)


def report(event: EventPage, date: EventOccurrence, count: int, user: AbstractUser) -> None:
    """Write the number into a draft, built on the newest one; it has its day and its author in the page's history."""
    draft = event.get_latest_revision_as_object()
    draft.sessions = list(draft.sessions.all())
    for session in draft.sessions.all():
        if session.identifier == date.session:
            _write(session, date, count)
    draft.save_revision(user=user, log_action=True)


def _write(session: EventSession, date: EventOccurrence, count: int) -> None:
    if session.repeats:
        session.participants_by_date = count_lines(session.counts | {date.first_day: (count, count)})
    else:
        session.participants_from, session.participants_to = count, None


def _session_of(draft: EventPage, date: EventOccurrence) -> EventSession | None:
    """The session of a date as the draft has it; None where it has that date no more."""
    found = next((one for one in draft.sessions.all() if one.identifier == date.session), None)
    if found is None or (found.repeats and date.first_day not in {one["first_day"] for one in found.occurrences()}):
        return None
    return found
