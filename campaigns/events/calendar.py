"""Events as calendars read them (RFC 5545): an entry for each session, series with their rule and exceptions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from uuid import uuid5
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from icalendar import Calendar, Event, vRecur

from .recurrence import Recurrence
from .vtimezone import timezone_component

if TYPE_CHECKING:
    from ..models import EventPage, EventSession

EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
REFRESH = timedelta(hours=12)
"""How often a program that follows a calendar may look for changes."""


@dataclass(frozen=True)
class Entry:
    """All that an entry says. Times are those of the clocks of `zone`; days alone where it lasts whole days."""

    uid: str
    changed: datetime
    """When the event was last published: its stamp, and the number by which programs tell a later version."""
    summary: str
    description: str
    url: str
    place: str
    position: tuple[float, float] | None
    kind: str
    is_off: bool
    recurrence: Recurrence
    length: timedelta
    is_all_day: bool
    zone: str


def entries_of(event: "EventPage", sessions: Iterable["EventSession"], url: str, private_link: str = "") -> list[Entry]:
    """The entries of an event whose page stands at `url`.

    `private_link` is that of those registered: it is in no file that everyone may have.
    """
    return [_entry(event, session, url, private_link) for session in sessions]


def _entry(event: "EventPage", session: "EventSession", url: str, private_link: str) -> Entry:
    reason = "" if event.takes_place else event.status_reason
    link = private_link or (event.public_link if event.is_online else "")
    return Entry(
        # The same in every language and wherever the page is moved; another one for a copy of it.
        uid=str(uuid5(event.translation_key, str(session.identifier))),
        changed=event.last_published_at or EPOCH,
        summary=_summary(event, session),
        description="\n\n".join(filter(None, (reason, event.summary, private_link))),
        url=url,
        place=event.where or link,
        position=event.position,
        kind=event.kind.label if event.kind else "",
        is_off=session.is_cancelled or not event.takes_place,
        recurrence=session.recurrence,
        length=session.end - session.start,
        is_all_day=session.is_all_day,
        zone=session.time_zone,
    )


def _summary(event: "EventPage", session: "EventSession") -> str:
    """The title; first what became of it, for programs that do not show the status."""
    if session.is_cancelled or event.status == "cancelled":
        told = pgettext("event", "Cancelled")
    elif event.takes_place:
        return event.title
    else:
        told = _("Postponed")
    return f"{told}\u00a0– {event.title}"


def calendar(name: str, entries: Iterable[Entry], url: str) -> bytes:
    """A calendar file of `entries`, called `name`; `url` is the page that it comes from."""
    entries = list(entries)
    made = Calendar()
    made.add("prodid", f"-//{settings.WAGTAIL_SITE_NAME}//Agenda//FR")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("name", name)
    made.add("x-wr-calname", name)
    made.add("url", url)
    made.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
    for zone, first, last in sorted(_zones(entries)):
        made.add_component(timezone_component(zone, first, last))
    head, end, rest = made.to_ical().rpartition(b"END:VCALENDAR")
    return b"".join([head, *map(_lines, entries), end, rest])


def _zones(entries: Iterable[Entry]) -> Iterable[tuple[str, int, int]]:
    """The zones of the entries that have hours, each with the first and the last year that it is needed for."""
    years: dict[str, set[int]] = {}
    for entry in entries:
        if not entry.is_all_day:
            starts = entry.recurrence.starts()
            years.setdefault(entry.zone, set()).update((entry.recurrence.start.year, starts[-1].year + 1))
    return ((zone, min(found), max(found)) for zone, found in years.items())


# Nothing makes it stale: all that an entry says is part of the key. A subscription of 500 events is put together from
# these in a few milliseconds, where the library takes most of a second to write them.
@lru_cache(maxsize=4096)
def _lines(entry: Entry) -> bytes:
    made = Event()
    made.add("uid", entry.uid)
    made.add("dtstamp", entry.changed)
    made.add("last-modified", entry.changed)
    made.add("sequence", int((entry.changed - EPOCH).total_seconds()))
    made.add("summary", entry.summary)
    made.add("status", "CANCELLED" if entry.is_off else "CONFIRMED")
    made.add("url", entry.url)
    for name, value in (("description", entry.description), ("location", entry.place), ("geo", entry.position)):
        if value:
            made.add(name, value)
    if entry.kind:
        made.add("categories", [entry.kind])
    _add_times(made, entry)
    return bytes(made.to_ical())


def _add_times(made: Event, entry: Entry) -> None:
    recurrence = entry.recurrence
    made.add("dtstart", _moment(recurrence.start, entry))
    made.add("dtend", _moment(recurrence.start + entry.length, entry))
    if recurrence.repeats:
        made.add("rrule", vRecur(recurrence.parts(_until(entry))))
        hour = recurrence.start.time()
        for day in sorted(recurrence.without):
            made.add("exdate", _moment(datetime.combine(day, hour), entry))


def _moment(local: datetime, entry: Entry) -> date | datetime:
    return local.date() if entry.is_all_day else local.replace(tzinfo=ZoneInfo(entry.zone))


def _until(entry: Entry) -> date | datetime | None:
    """The end of a series: a day where its start is one, else a moment in UTC."""
    last = entry.recurrence.until
    if last is None or entry.is_all_day:
        return last
    midnight = datetime.combine(last, datetime.max.time().replace(microsecond=0), ZoneInfo(entry.zone))
    return midnight.astimezone(UTC)
