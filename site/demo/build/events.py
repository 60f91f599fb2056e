"""The events of the agenda; what comes is planned from the day on that the demo is made."""

from datetime import date, time, timedelta

from django.utils import timezone

from campaigns.events.counted_days import count_lines
from campaigns.events.days import day_list
from campaigns.models import EventField, EventSession
from demo.content.event import Event, Session

from .library import Library

Fields = dict[str, object]


def fields_of(library: Library, event: Event) -> Fields:
    """The fields of the page of an event."""
    return {
        "title": event.title,
        "kind": library.event_kinds[event.kind],
        "introduction": event.introduction,
        "country": library.countries.get(event.country),
        "countries": [library.countries[code] for code in event.countries],
        "themes": [library.themes[name] for name in event.themes],
        "body": [("text", library.html(event.body))] if event.body else [],
        "report": [("text", library.html(event.report))] if event.report else [],
        "takes_registrations": bool(event.people),
        "registration_fields": [
            EventField(sort_order=place, **question) for place, question in enumerate(event.questions)
        ],
        **event.fields,
    }


def session_of(session: Session) -> Fields:
    """The fields of a session."""
    today = timezone.localdate()
    day = session.day if isinstance(session.day, date) else today + timedelta(days=session.day - today.weekday())
    more = dict(session.more)
    fields: Fields = {"start_date": day, "time_zone": session.zone}
    if lasting := more.pop("lasting", 0):
        fields["end_date"] = day + timedelta(days=int(str(lasting)))
    if session.hours:
        fields["start_time"], fields["end_time"] = map(time.fromisoformat, session.hours)
    fields |= dict(zip(("participants_from", "participants_to"), session.participants, strict=False)) | more
    days = [start.date() for start in EventSession(**fields).series.starts()]
    counts = {day: (len(people), len(people)) for day, people in zip(days, session.came, strict=False)}
    return fields | {
        "exceptions": day_list(days[place] for place in session.without),
        "participants_by_date": count_lines(counts),
    }
