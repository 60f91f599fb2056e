"""The deadline of a call as calendars read it (RFC 5545)."""

from typing import TYPE_CHECKING
from uuid import uuid5

from django.conf import settings
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from access.querysets import reader_language

from ..events.calendar import EPOCH

if TYPE_CHECKING:
    from ..models import CallPage


def deadline_calendar(call: "CallPage", url: str) -> bytes:
    """A calendar file with one entry: the day of the deadline, or the moment where it has an hour."""
    changed = call.last_published_at or EPOCH
    entry = Event()
    # The same when the deadline moves: programs put the entry at its new place.
    entry.add("uid", str(uuid5(call.translation_key, "deadline")))
    entry.add("dtstamp", changed)
    entry.add("last-modified", changed)
    entry.add("sequence", int((changed - EPOCH).total_seconds()))
    entry.add("summary", _("Deadline: %(call)s") % {"call": call.title})
    entry.add("description", "\n\n".join(filter(None, (call.deadline, call.summary))))
    entry.add("dtstart", call.deadline_date if call.deadline_time is None else call.closes_at)
    entry.add("url", url)
    made = Calendar()
    made.add("prodid", f"-//{settings.WAGTAIL_SITE_NAME}//Appels//{reader_language().upper()}")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add_component(entry)
    return bytes(made.to_ical())
