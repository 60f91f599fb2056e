"""The form of a call: where an application begins."""

from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.text import format_lazy
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from core import segments
from core.coming_from import still_coming_from
from core.parts import Part
from core.public_forms.guard import Verdict
from core.public_forms.refusals import refusal

from ..applications.form import EMAIL, ApplicationForm
from ..applications.limits import APPLICATION
from ..applications.links import LINKS
from ..applications.mails import tell
from ..applications.opening import open_form, parts_of, source_of
from ..applications.sending import ClosedError, begin, takes_applications
from ..models import Application, CallPage
from .followed_applications import SAVE, SAVED, show_form

APPLY = format_lazy("{}/", segments.APPLY)
SENT = "envoye"


@CallPage.add_view(APPLY)
@method_decorator([never_cache, sensitive_post_parameters()])
def application_form(page: CallPage, request: HttpRequest) -> HttpResponse:
    """The form, while the call is open. Raises Http404 where there is none."""
    # The whole request has come in: this is the moment that counts, whatever takes long afterwards.
    received = timezone.now()
    is_preview = getattr(request, "is_preview", False)
    if not page.own_form and not is_preview:
        raise Http404
    if request.method == "POST":
        return _receive(page, request, received)
    return _show(page, request, open_form(page), is_open=page.is_open or is_preview)


def _receive(page: CallPage, request: HttpRequest, received: datetime) -> HttpResponse:
    """Store what was sent, and lead on to the application's own page; or say what is wrong."""
    call, is_draft = source_of(page), SAVE in request.POST
    # Without its files, which are dear to look at: only for whoever may send them.
    typed = open_form(page, request=request, draft=is_draft, with_files=False)
    typed.is_valid()
    if not takes_applications(call, received):
        return _show(page, request, typed, status=403, is_open=False)
    if typed.is_from_robot:
        return redirect(still_coming_from(request, f"{request.path}?{SENT}"))
    if EMAIL not in typed.cleaned_data:
        return _show(page, request, typed)
    if known := Application.objects.filter(token=typed.sending_token).first():
        return _led_on(known, is_draft)
    verdict = APPLICATION.judge(request)
    if verdict is Verdict.REFUSED:
        typed.add_error(None, refusal())
        return _show(page, request, typed, status=429)
    form = open_form(page, request=request, draft=is_draft)
    sends = form.is_valid() and not is_draft
    how = {"sends": sends, "aside": verdict is Verdict.ASIDE, "language": get_language()}
    try:
        application = begin(call, form, received, **how)
    except ClosedError:
        return _show(page, request, typed, status=403, is_open=False)
    tell(application)
    if form.errors:
        return show_form(request, application, form)
    return _led_on(application, is_draft)


def _led_on(application: Application, is_draft: bool) -> HttpResponse:
    """Lead to the application's own page, which this browser may open from now on."""
    address = reverse(LINKS.url_name, args=[LINKS.mark_of(application)])
    response = redirect(f"{address}?{SAVED}" if is_draft else address)
    LINKS.keep_visit(response, application)
    return response


def _show(
    page: CallPage, request: HttpRequest, form: ApplicationForm, status: int = 200, is_open: bool = True
) -> HttpResponse:
    context = {
        "page": page,
        "part": Part(_("Apply"), _("Apply: %(call)s") % {"call": page.title}, APPLY, {}),
        "form": form,
        "parts": parts_of(form),
        "is_closed": not is_open,
        "is_sent": SENT in request.GET,
        "has_lost_files": request.method == "POST" and bool(request.FILES),
    }
    response = TemplateResponse(request, "campaigns/applications/form.html", context, status=status)
    response["X-Robots-Tag"] = "noindex"
    return page.rendered(response, request)
