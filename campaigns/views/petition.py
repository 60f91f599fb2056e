"""The petition of a campaign: its text, its form, its result; and what a person does with its own signature."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.response import TemplateResponse
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
from core.segments import SIGN
from core.signed_links.views import by_link

from ..models import CampaignPage, Signature
from ..petition.forms import SignatureForm
from ..petition.links import LINKS
from ..petition.pages import campaign_of, source_of
from ..petition.shown import latest_public
from ..petition.signing import Sent, confirm, sign, withdraw

PATH = format_lazy("{}/", SIGN)
SENT, ASKED = "envoye", "retirer"
# A petition that is told of in the news is signed by many within an hour, and by several from one office.
SIGNATURE = register_form(PublicForm("signature", easy_by_address=5, easy_overall=200, taken=5_000))


@CampaignPage.add_view(PATH)
@method_decorator([never_cache, sensitive_post_parameters()])
def petition(page: CampaignPage, request: HttpRequest) -> HttpResponse:
    """The petition, and what is sent with its form. Raises Http404 where the campaign has none."""
    if not page.takes_signatures:
        raise Http404
    if not page.is_petition_open:
        return _show(page, request, None)
    if request.method == "POST":
        return _take(page, request)
    sent = SENT in request.GET
    return _show(page, request, None if sent else SignatureForm(), sent=sent)


def _take(page: CampaignPage, request: HttpRequest) -> HttpResponse:
    """Take the form; what was written stays in it where that is not possible."""
    form = SignatureForm(request.POST)
    if not form.is_valid():
        return _show(page, request, form)
    if not form.is_from_robot:
        verdict = SIGNATURE.judge(request)
        if verdict is Verdict.REFUSED:
            form.add_error(None, refusal())
            return _show(page, request, form, status=429)
        sign(source_of(page), _sent(form), is_proven=verdict is Verdict.TAKEN)
    # The same for all, so that nobody learns who has signed.
    return redirect(still_coming_from(request, f"{page.get_url(request)}{PATH}?{SENT}=1"))


def _sent(form: SignatureForm) -> Sent:
    names = ("first_name", "last_name", "email", "town", "country", "is_public")
    written = {name: form.cleaned_data[name] for name in names}
    return Sent(**written, language=get_language() or settings.LANGUAGE_CODE, token=form.sending_token)


def _show(
    page: CampaignPage, request: HttpRequest, form: SignatureForm | None, *, sent: bool = False, status: int = 200
) -> HttpResponse:
    title = _("Sign: %(campaign)s") % {"campaign": page.title}
    # Not the context of the campaign itself, which asks for its partners and publications.
    context = {
        "page": page,
        "form": form,
        "sent": sent,
        "latest": latest_public(source_of(page)),
        "part": Part(title, page.summary, PATH, {}),
    }
    return page.rendered(TemplateResponse(request, "campaigns/petition.html", context, status=status), request)


@by_link(LINKS)
def own_signature(request: HttpRequest, signature: Signature) -> HttpResponse:
    """The signature of who has the link; what is done with it is sent by POST."""
    act = request.POST.get("act") if request.method == "POST" else ""
    if act == "withdraw":
        withdraw(signature)
        return render(request, "campaigns/petition/withdrawn.html")
    if act == "confirm":
        confirm(signature)
        return redirect(request.path)
    context = {"signature": signature, "campaign": campaign_of(signature), "asks": ASKED in request.GET}
    return render(request, "campaigns/own_signature.html", context)
