"""What a person does with its own registration, by the link of its mail: look, change, cancel, confirm."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from core.signed_links.views import by_link

from ..models import EventPage, Registration, RegistrationState
from ..models.registration_rules import TAKING
from ..registration import places
from ..registration.forms import SentForm, change_form
from ..registration.links import LINKS
from ..registration.own_calendar import own_calendar
from ..registration.own_event import event_of, link_of
from .calendars import calendar_answer

DONE, ASKED = "fait", "annuler"


@by_link(LINKS)
def own_registration(request: HttpRequest, registration: Registration) -> HttpResponse:
    """The registration; what is done with it is sent by POST, and the page is shown again."""
    event = event_of(registration)
    if request.method == "POST":
        act = ACTS.get(request.POST.get("act", ""))
        if act is None:
            return _show(request, registration, event)
        return act(request, registration, event)
    return _show(request, registration, event)


@by_link(LINKS)
def own_calendar_file(request: HttpRequest, registration: Registration) -> HttpResponse:
    """The event for the calendar of who is registered, with the link kept for those. Raises Http404 for others."""
    if not registration.is_confirmed:
        raise Http404
    event = event_of(registration)
    return calendar_answer(own_calendar(registration, event), event.slug)


def _change(request: HttpRequest, registration: Registration, event: EventPage) -> HttpResponse:
    form = change_form(event, registration, request.POST)
    if not form.is_valid():
        return _show(request, registration, event, form)
    done = places.change(registration, form.name, form.answers)
    return _again(request, "change" if done else "late")


def _cancel(request: HttpRequest, registration: Registration, event: EventPage) -> HttpResponse:
    done = not event.is_over(timezone.now()) and places.cancel(registration)
    return _again(request, "cancel" if done else "late")


def _prove(request: HttpRequest, registration: Registration, _event: EventPage) -> HttpResponse:
    return _again(request, "prove" if places.prove(registration) in TAKING else "late")


def _delete(request: HttpRequest, registration: Registration, _event: EventPage) -> HttpResponse:
    if not places.delete(registration):
        return _again(request, "late")
    return render(request, "campaigns/registrations/deleted.html")


ACTS: dict[str, Callable[[HttpRequest, Registration, EventPage], HttpResponse]] = {
    "change": _change,
    "cancel": _cancel,
    "prove": _prove,
    "delete": _delete,
}


def _again(request: HttpRequest, done: str) -> HttpResponse:
    return redirect(f"{request.path}?{DONE}={done}")


def _show(
    request: HttpRequest, registration: Registration, event: EventPage, form: SentForm | None = None
) -> HttpResponse:
    now = timezone.now()
    may_change = registration.is_active and event.is_ahead(now)
    context = {
        "registration": registration,
        "event": event,
        "dates": event.coming(now),
        "form": form or (change_form(event, registration) if may_change else None),
        "link": link_of(registration, event, now),
        "is_over": event.is_over(now),
        "is_unproven": registration.state in (RegistrationState.UNPROVEN, RegistrationState.HELD),
        "open_to": event.registering(event.taken()),
        "done": request.GET.get(DONE, ""),
        "asks": ASKED in request.GET,
    }
    return render(request, "campaigns/own_registration.html", context)
