"""The files of calendars: one for an event or a deadline, one to follow for each choice of filters."""

from django.http import HttpRequest, HttpResponse
from django.utils.text import format_lazy

from core.addresses import page_url, public_address
from core.segments import CALENDAR

from ..calls.calendar import deadline_calendar
from ..events.finder import EventFilters
from ..events.subscription import Subscription, event_calendar
from ..models import CallPage, EventIndexPage, EventPage


# Wagtail ends what it routes with a slash; the addresses themselves (`campaigns.events.urls`) have none.
@EventIndexPage.add_view(format_lazy("{}.ics/", CALENDAR))
def subscription(page: EventIndexPage, request: HttpRequest) -> HttpResponse:
    """The events that answer the filters of the address."""
    return calendar_answer(Subscription(page, EventFilters.from_query(request.GET), request).file(), "agenda")


@EventPage.add_view(format_lazy("{}.ics/", CALENDAR))
def event_file(page: EventPage, request: HttpRequest) -> HttpResponse:
    """The sessions of the event."""
    return calendar_answer(event_calendar(page, request), page.slug)


@CallPage.add_view(format_lazy("{}.ics/", CALENDAR))
def deadline_file(page: CallPage, request: HttpRequest) -> HttpResponse:
    """The deadline of the call."""
    return calendar_answer(deadline_calendar(page, public_address(request, page_url(page, request))), page.slug)


def calendar_answer(text: bytes, name: str) -> HttpResponse:
    """A file for calendars, to download; search engines leave it."""
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.ics"'
    response["X-Robots-Tag"] = "noindex"
    return response
