"""What the site does by itself about registrations."""

from collections.abc import Iterable

from core.mails import outbox
from core.signals import is_draft, page_stored
from core.upkeep import every_day, every_hour

from ..models import EventPage
from . import places, reminders, retention
from .mails import KINDS
from .writing import RULE


def connect() -> None:
    """Register the mails and the upkeep; have free places given when an event is saved."""
    outbox.register(RULE, KINDS)
    every_hour(reminders.remind, reminders.told)
    every_hour(retention.delete_unproven)
    every_hour(places.let_go)
    every_day(retention.delete_old, retention.told)
    page_stored.connect(give_places, sender=EventPage, dispatch_uid="campaigns.registration")


def give_places(page: EventPage, fields: Iterable[str] | None, **_more: object) -> None:
    """Once staff raise the limit, those first in the queue have a place, in the transaction that raises it."""
    if not is_draft(fields) and page.takes_registrations and page.registrations.queue().exists():
        places.fill(page.pk)
