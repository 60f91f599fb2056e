"""From the boxes ticked at the door to the number of participants that the page tells."""

from django.contrib.auth.models import AbstractUser

from ...models import EventPage


def may_report(event: EventPage, user: AbstractUser) -> bool:
    """Whether the user may: where the event has several sessions, nobody knows which one people came to."""
    rights = event.permissions_for_user(user)
    may_edit = rights.can_edit() and not rights.page_locked()
    return may_edit and event.get_latest_revision_as_object().sessions.count() == 1


def report(event: EventPage, count: int, user: AbstractUser) -> None:
    """Write the number into a draft, built on the newest one; it has its day and its author in the page's history."""
    draft = event.get_latest_revision_as_object()
    (session,) = draft.sessions.all()
    session.participants_from, session.participants_to = count, None
    draft.sessions = [session]
    draft.save_revision(user=user, log_action=True)
