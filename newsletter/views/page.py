"""The form by which readers ask for the newsletter. Its answer is the same whether the address is known or not."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from core.addresses import whole_address
from core.coming_from import still_coming_from
from core.public_forms.guard import PublicForm, Verdict
from core.public_forms.refusals import refusal
from core.public_forms.registry import register

from ..forms import SubscriptionForm
from ..models import NewsletterPage
from ..models.issue import past_issues
from ..models.subscriber import PROOF_MONTHS, UNCONFIRMED_DAYS
from ..subscribing import Asked, ask

SENT = "envoye"
NEWSLETTER = register(PublicForm("newsletter"))


@NewsletterPage.add_view("")
@method_decorator([never_cache, sensitive_post_parameters()])
def index_route(page: NewsletterPage, request: HttpRequest) -> HttpResponse:
    """The page's own address; a form sent leads back to it, so that reloading it sends nothing again."""
    if request.method != "POST":
        return _show(page, request, None if SENT in request.GET else SubscriptionForm())
    form = SubscriptionForm(request.POST)
    if not form.is_valid():
        return _show(page, request, form)
    if form.is_from_robot:
        return _thank(page, request)
    # One that shows no work is taken as well: whoever owns the address confirms it, and few such ones are taken.
    if NEWSLETTER.judge(request) is Verdict.REFUSED:
        form.add_error(None, refusal())
        return _show(page, request, form, status=429)
    words, address = page.consent_words, whole_address(page)
    ask(Asked(form.cleaned_data["email"], form.preferences, words, address, form.sending_token))
    return _thank(page, request)


def _thank(page: NewsletterPage, request: HttpRequest) -> HttpResponse:
    return redirect(still_coming_from(request, f"{page.get_url(request)}?{SENT}=1"))


def _show(page: NewsletterPage, request: HttpRequest, form: SubscriptionForm | None, status: int = 200) -> HttpResponse:
    context = page.get_context(request)
    context |= {"form": form, "sent": form is None, "days": UNCONFIRMED_DAYS, "months": PROOF_MONTHS}
    context["issues"] = [] if form is None else past_issues()
    response = TemplateResponse(request, page.get_template(request), context, status=status)
    return page.rendered(response, request)
