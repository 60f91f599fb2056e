"""An application as its author comes back to it, by the link of a mail: to finish it, to see it, to take it back."""

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.signed_links.views import by_link, unlisted
from media.private_files import handed_out

from ..applications.answers import as_read, read
from ..applications.form import EMAIL, ApplicationForm
from ..applications.limits import SENT_BY_LINK
from ..applications.links import LINKS
from ..applications.mails import tell, tell_of_withdrawal
from ..applications.opening import open_form, page_for_reader, parts_of
from ..applications.sending import ClosedError, may_be_stored, second_of, store, takes_applications, withdraw
from ..models import Application, CallPage

SAVE, WITHDRAW = "save", "withdraw"
"""The names of the buttons; any other one sends."""
SAVED, CHANGE, ASK, SECOND = "brouillon", "modifier", "retirer", "autre"
"""What an address says of its page: that a draft was saved, that it is to be changed, to be taken back; that another
application of the same person is a draft again."""


@by_link(LINKS)
def followed_application(request: HttpRequest, application: Application) -> HttpResponse:
    """The draft in its form, while the call is open; else what was sent."""
    received = timezone.now()
    if request.method != "POST":
        return _page(request, application, received)
    if WITHDRAW in request.POST:
        return _withdraw(application, received)
    return _receive(request, application, received)


@by_link(LINKS)
def followed_file(request: HttpRequest, application: Application, file: int) -> HttpResponseBase:
    """A file of the application. Raises Http404 for those of others."""
    found = application.files.filter(pk=file).first()
    if found is None:
        raise Http404
    return handed_out(found.file, found.name, "its applicant", f"{application.pk}/{found.pk}")


@unlisted
@require_safe
def application_withdrawn(request: HttpRequest) -> HttpResponse:
    """That nothing is kept; the address says nothing of the application."""
    context = {"has_second": SECOND in request.GET}
    return render(request, "campaigns/applications/withdrawn.html", context)


def _page(request: HttpRequest, application: Application, now: datetime) -> HttpResponse:
    page = page_for_reader(application.call)
    is_open = takes_applications(application.call, now)
    if ASK in request.GET:
        return _render(request, "withdraw", application, page)
    if is_open and (CHANGE in request.GET or not application.submitted_at) and may_be_stored(application, sends=True):
        return show_form(request, application, open_form(page, application))
    context = {
        "answers": as_read(read(application.answers)),
        "files": application.files.all(),
        "is_open": is_open,
        "may_change": is_open and may_be_stored(application, sends=True),
    }
    return _render(request, "sent" if application.submitted_at else "missed", application, page, **context)


def _withdraw(application: Application, received: datetime) -> HttpResponse:
    """Take it back, and tell its author; where another one is a draft again, of that one too."""
    second = second_of(application)
    if before := withdraw(application, received):
        tell_of_withdrawal(before)
    is_draft_again = bool(second and tell(second))
    address = reverse("application_withdrawn")
    return redirect(f"{address}?{SECOND}" if is_draft_again else address)


def _receive(request: HttpRequest, application: Application, received: datetime) -> HttpResponse:
    """Save or send what was written, or say what is wrong."""
    page = page_for_reader(application.call)
    is_draft = SAVE in request.POST
    if not takes_applications(application.call, received):
        typed = open_form(page, application, request, draft=is_draft, with_files=False)
        return show_form(request, application, typed, status=403)
    if SENT_BY_LINK.exceeded(application.pk):
        typed = open_form(page, application, request, draft=is_draft, with_files=False)
        typed.add_error(None, _("Too many attempts in a short time. Wait an hour, then try again."))
        return show_form(request, application, typed, status=429)
    form = open_form(page, application, request, draft=is_draft)
    sends = form.is_valid() and not is_draft
    if EMAIL not in form.cleaned_data or (application.submitted_at and not sends):
        return show_form(request, application, form)
    try:
        stored = store(application, form, received, sends=sends)
    except ClosedError:
        return show_form(request, application, form, status=403)
    return _led_on(request, stored, form, sends)


def _led_on(request: HttpRequest, stored: Application, form: ApplicationForm, sends: bool) -> HttpResponse:
    tell(stored)
    if form.errors:
        return show_form(request, stored, form)
    address = reverse(LINKS.url_name, args=[LINKS.mark_of(stored)])
    response = redirect(address if sends else f"{address}?{SAVED}")
    # It may have another identifier than before, with its new address.
    LINKS.keep_visit(response, stored)
    return response


def show_form(request: HttpRequest, application: Application, form: ApplicationForm, status: int = 200) -> HttpResponse:
    """The form with what was kept, or with what was sent and what is wrong with it."""
    form.now_stored(application.files.all())
    context = {
        "form": form,
        "parts": parts_of(form),
        "action_url": reverse(LINKS.url_name, args=[LINKS.mark_of(application)]),
        "is_saved": SAVED in request.GET or (form.is_bound and not application.submitted_at and status == 200),
        "is_closed": status == 403,
        "has_lost_files": bool(application.submitted_at and request.FILES),
    }
    page = page_for_reader(application.call)
    response = _render(request, "draft", application, page, status=status, **context)
    LINKS.keep_visit(response, application)
    return response


def _render(
    request: HttpRequest, name: str, application: Application, page: CallPage, status: int = 200, **context: Any
) -> HttpResponse:
    context |= {"application": application, "call": page}
    return render(request, f"campaigns/applications/{name}.html", context, status=status)
