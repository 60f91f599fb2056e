"""Events as calendars read them (RFC 5545): an entry for each session, series with their rule and exceptions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from uuid import uuid5
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from icalendar import Calendar, vCategory, vDatetime, vDDDTypes, vGeo, vInt, vRecur, vText, vUri
from icalendar.parser import Contentline
from icalendar.parser_tools import to_unicode

from access.querysets import reader_language
from text.languages import told

from .recurrence import Recurrence
from .vtimezone import timezone_component

if TYPE_CHECKING:
    from ..models import EventPage, EventSession

EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
REFRESH = timedelta(hours=12)
"""How often a program that follows a calendar may look for changes."""
FOLDED_FROM = 75
"""Bytes of a line that is written in several (RFC 5545, 3.1)."""


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
    language: str
    """The language of the texts of the event, where it is not the reader's."""
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
        place=event.whole_place or link,
        position=event.position,
        kind=event.kind.told_label if event.kind else "",
        language=event.text_language if event.text_language != reader_language() else "",
        is_off=session.is_cancelled or not event.takes_place,
        recurrence=session.recurrence,
        length=session.end - session.start,
        is_all_day=session.is_all_day,
        zone=session.time_zone,
    )


def _summary(event: "EventPage", session: "EventSession") -> str:
    """The title, with its language; first what became of it, for programs that do not show the status."""
    title = told(event.title, event.text_language)
    if session.is_cancelled or event.status == "cancelled":
        state = pgettext("event", "Cancelled")
    elif event.takes_place:
        return title
    else:
        state = _("Postponed")
    return f"{state}\u00a0– {title}"


def calendar(name: str, entries: Iterable[Entry], url: str) -> bytes:
    """A calendar file of `entries`, called `name`; `url` is the page that it comes from."""
    entries = list(entries)
    made = Calendar()
    made.add("prodid", f"-//{settings.WAGTAIL_SITE_NAME}//Agenda//{reader_language().upper()}")
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


# Nothing makes it stale: all that an entry says is part of the key.
@lru_cache(maxsize=4096)
def _lines(entry: Entry) -> bytes:
    """The lines of an entry. The library writes each value; its component of them all would take three times longer."""
    made = (_line(name, value) for name, value in [*_facts(entry), *_times(entry)])
    return b"".join([b"BEGIN:VEVENT\r\n", *made, b"END:VEVENT\r\n"])


def _line(name: str, value: Any) -> bytes:
    parameters = f";{value.params.to_ical().decode()}" if value.params else ""
    line = f"{name}{parameters}:{to_unicode(value.to_ical())}"
    # It looks at each letter for where to fold a line.
    return (Contentline(line).to_ical() if len(line.encode()) >= FOLDED_FROM else line.encode()) + b"\r\n"


def _facts(entry: Entry) -> Iterator[tuple[str, Any]]:
    changed = vDatetime(entry.changed)
    yield "UID", vText(entry.uid)
    yield "DTSTAMP", changed
    yield "LAST-MODIFIED", changed
    yield "SEQUENCE", vInt((entry.changed - EPOCH).total_seconds())
    language = {"LANGUAGE": entry.language} if entry.language else None
    yield "SUMMARY", vText(entry.summary, params=language)
    yield "STATUS", vText("CANCELLED" if entry.is_off else "CONFIRMED")
    yield "URL", vUri(entry.url)
    if entry.description:
        yield "DESCRIPTION", vText(entry.description, params=language)
    if entry.place:
        yield "LOCATION", vText(entry.place, params=language)
    if entry.position:
        yield "GEO", vGeo(entry.position)
    if entry.kind:
        yield "CATEGORIES", vCategory([entry.kind])


def _times(entry: Entry) -> Iterator[tuple[str, Any]]:
    recurrence = entry.recurrence
    yield "DTSTART", _moment(recurrence.start, entry)
    yield "DTEND", _moment(recurrence.start + entry.length, entry)
    if recurrence.repeats:
        yield "RRULE", vRecur(recurrence.parts(_until(entry)))
        hour = recurrence.start.time()
        for day in sorted(recurrence.without):
            yield "EXDATE", _moment(datetime.combine(day, hour), entry)


def _moment(local: datetime, entry: Entry) -> vDDDTypes:
    return vDDDTypes(local.date() if entry.is_all_day else local.replace(tzinfo=ZoneInfo(entry.zone)))


def _until(entry: Entry) -> date | datetime | None:
    """The end of a series: a day where its start is one, else a moment in UTC."""
    last = entry.recurrence.until
    if last is None or entry.is_all_day:
        return last
    midnight = datetime.combine(last, datetime.max.time().replace(microsecond=0), ZoneInfo(entry.zone))
    return midnight.astimezone(UTC)
