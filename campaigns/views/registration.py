"""The form by which people register for an event. The server decides to the second what is open; no cache keeps it."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.text import format_lazy
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from core.coming_from import still_coming_from
from core.parts import Part
from core.public_forms.guard import PublicForm, Verdict
from core.public_forms.refusals import refusal
from core.public_forms.registry import register as register_form
from core.segments import REGISTRATION

from ..models import EventPage, Registering
from ..models.registration_rules import TAKING
from ..registration import places
from ..registration.forms import EMAIL, SentForm, registration_form

PATH = format_lazy("{}/", REGISTRATION)
SENT = "envoye"
# When an event opens, many come at the same moment, and several from one office.
REGISTRATION = register_form(PublicForm("registration", easy_by_address=5, easy_overall=100, taken=500))


@EventPage.add_view(PATH)
@method_decorator([never_cache, sensitive_post_parameters()])
def registration(page: EventPage, request: HttpRequest) -> HttpResponse:
    """The form, and what is sent with it. Raises Http404 where nobody registers on this site."""
    if not page.takes_registrations:
        raise Http404
    if request.method == "POST":
        return _take(page, request)
    sent = SENT in request.GET
    return _show(page, request, None if sent else registration_form(page), sent=sent)


def _take(page: EventPage, request: HttpRequest) -> HttpResponse:
    """Take the form; what was written stays in it where that is not possible."""
    form = registration_form(page, request.POST)
    open_to = page.registering(page.taken())
    if open_to not in TAKING and open_to != Registering.FULL:
        return _show(page, request, form, open_to=open_to)
    if not form.is_valid():
        return _show(page, request, form)
    if form.is_from_robot:
        return _thank(page, request)
    verdict = REGISTRATION.judge(request)
    if verdict is Verdict.REFUSED:
        form.add_error(None, refusal())
        return _show(page, request, form, status=429)
    open_to = places.register(places.source_of(page).pk, _sent(form), is_proven=verdict is Verdict.TAKEN)
    return _thank(page, request) if open_to in TAKING else _show(page, request, form, open_to=open_to)


def _sent(form: SentForm) -> places.Sent:
    token, language = form.sending_token, get_language() or settings.LANGUAGE_CODE
    return places.Sent(form.name, form.cleaned_data[EMAIL], language, form.answers, token)


def _thank(page: EventPage, request: HttpRequest) -> HttpResponse:
    """The same for all, so that nobody learns who is registered: the mail says what became of it."""
    return redirect(still_coming_from(request, f"{page.get_url(request)}{PATH}?{SENT}=1"))


def _show(
    page: EventPage,
    request: HttpRequest,
    form: SentForm | None,
    *,
    sent: bool = False,
    open_to: Registering | None = None,
    status: int = 200,
) -> HttpResponse:
    taken = page.taken()
    open_to = open_to or page.registering(taken)
    title = _("Register: %(event)s") % {"event": page.title}
    context = {
        "page": page,
        "form": form,
        "sent": sent,
        "open_to": open_to,
        "takes": open_to in TAKING,
        "asks_confirmation": open_to in TAKING and page.asks_confirmation(taken),
        "dates": page.coming(timezone.now()),
        "part": Part(title, title, PATH, {}),
    }
    response = page.rendered(TemplateResponse(request, "campaigns/registration.html", context, status=status), request)
    response["X-Robots-Tag"] = "noindex"
    return response
