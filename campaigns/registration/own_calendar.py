"""The event for the calendar of one registered person: the public entry, with the link kept for those registered."""

from django.utils import timezone

from core.addresses import whole_address

from ..events.calendar import calendar, entries_of
from ..models import EventPage, Registration
from .own_event import link_of


def own_calendar(registration: Registration, event: EventPage) -> bytes:
    """The file. Its entries have the names of the public ones: a program that has both keeps one."""
    url, link = whole_address(event), link_of(registration, event, timezone.now())
    return calendar(event.title, entries_of(event, event.session_list, url, link), url)
