"""What search engines read of an event (https://schema.org/Event)."""

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.http import HttpRequest

from core.addresses import page_url, public_address

if TYPE_CHECKING:
    from ..models import EventOccurrence, EventPage

Data = dict[str, object]
STATUS = {"planned": "EventScheduled", "cancelled": "EventCancelled", "postponed": "EventPostponed"}
MODES = {"on-site": "Offline", "online": "Online", "both": "Mixed"}
MOST_DATES = 20
"""Dates of a series that are told one by one."""


def event_data(event: "EventPage", request: HttpRequest) -> Data:
    """The event with its dates, its places and its hosts."""
    dates = event.dates
    data: Data = {
        "eventStatus": _schema(STATUS[event.status]),
        "eventAttendanceMode": _schema(f"{MODES[event.attendance]}EventAttendanceMode"),
    }
    if dates:
        data |= {"startDate": _moment(dates[0], "start"), "endDate": _moment(dates[-1], "end")}
    places = _locations(event)
    # Search engines want the place of each, and to be told of those that are cancelled.
    parts = sorted([*dates, *event.cancelled_dates], key=lambda one: one.start)
    if len(parts) > 1:
        data["subEvent"] = [_date(one, event) | ({"location": places} if places else {}) for one in parts[:MOST_DATES]]
    more = {"location": places, "organizer": _hosts(event, request), "about": _themes(event)}
    return data | {name: value for name, value in more.items() if value}


def _schema(name: str) -> str:
    return f"https://schema.org/{name}"


def _moment(one: "EventOccurrence", name: str) -> str:
    """A day, or a moment with the offset of its place."""
    if one.starts_at is None:
        return (one.first_day if name == "start" else one.last_day).isoformat()
    moment: str = getattr(one, name).astimezone(ZoneInfo(one.time_zone)).isoformat()
    return moment


def _date(one: "EventOccurrence", event: "EventPage") -> Data:
    status = STATUS["cancelled"] if one.is_cancelled else STATUS[event.status]
    times = {"startDate": _moment(one, "start"), "endDate": _moment(one, "end")}
    return {"@type": "Event", "name": event.title, **times, "eventStatus": _schema(status)}


def _locations(event: "EventPage") -> list[Data]:
    """Where people come, where they take part from afar."""
    places: list[Data] = []
    if event.where:
        places.append({"@type": "Place", "name": event.place or event.town_and_country, "address": _address(event)})
    if event.is_online:
        places.append({"@type": "VirtualLocation", **({"url": event.public_link} if event.public_link else {})})
    return places


def _address(event: "EventPage") -> Data:
    parts = {
        "streetAddress": event.address,
        "addressLocality": event.town,
        "addressCountry": event.country.code if event.country else "",
    }
    return {"@type": "PostalAddress", **{name: text for name, text in parts.items() if text}}


def _hosts(event: "EventPage", request: HttpRequest) -> list[Data]:
    partners = [
        {"@type": "Organization", "name": partner.title, "url": public_address(request, page_url(partner, request))}
        for partner in event.hosts(request)
    ]
    return [*partners, *({"@type": "Organization", "name": name} for name in event.host_names)]


def _themes(event: "EventPage") -> list[str]:
    return [theme.label for theme in event.theme_list]
