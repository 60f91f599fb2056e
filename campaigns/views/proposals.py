"""The form by which stories and events are proposed below a campaign, and the page on which senders follow them."""

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.response import TemplateResponse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.cache import cache_control
from django.views.decorators.debug import sensitive_post_parameters

from core.client_address import counted_address
from core.coming_from import still_coming_from
from core.parts import Part
from core.places import Precision
from core.public_forms.guard import Verdict
from core.public_forms.refusals import refusal
from core.signed_links.views import by_link

from ..models import CampaignPage, ProposalKind, ProposalState, StoryProposal
from ..proposals.addresses import FORM
from ..proposals.drafts import takes_events
from ..proposals.forms import SAFEST_FIRST, ProposalForm
from ..proposals.limits import READINGS, STORY
from ..proposals.links import LINKS
from ..proposals.sending import send
from ..proposals.withdrawal import withdraw

SENT, PHOTO = "envoye", "photo"
TOO_MANY_PICTURES = gettext_noop(
    "Many pictures have come from your connection in a short time. Send your text without them, or wait an hour."
)


@CampaignPage.add_view(FORM)
@method_decorator([sensitive_post_parameters(), cache_control(private=True, no_cache=True)])
def proposal_route(page: CampaignPage, request: HttpRequest) -> HttpResponse:
    """The form; what is sent leads to the page where it is followed. Raises Http404 where staff opened none."""
    is_photo = PHOTO in request.GET or request.POST.get("kind") == ProposalKind.PHOTO
    if not (page.is_photo_open if is_photo else page.takes_proposals):
        raise Http404
    asked = partial(ProposalForm, takes_events=not is_photo and takes_events(), is_photo=is_photo)
    if request.method != "POST":
        return _show(page, request, asked(), sent=SENT in request.GET)
    if request.FILES and READINGS.exceeded(counted_address(request)):
        return _refuse_pictures(page, request, asked(request.POST))
    form = asked(request.POST, request.FILES)
    if not form.is_valid():
        return _show(page, request, form)
    if form.is_from_robot:
        of_a_photo = f"&{PHOTO}" if is_photo else ""
        return redirect(still_coming_from(request, f"{request.path}?{SENT}=1{of_a_photo}"))
    if received := StoryProposal.objects.filter(token=form.sending_token).first():
        return _follow(received)
    verdict = STORY.judge(request)
    if verdict is Verdict.REFUSED:
        form.add_error(None, refusal())
        return _show(page, request, form, status=429)
    return _follow(send(form, page, aside=verdict is Verdict.ASIDE))


def _refuse_pictures(page: CampaignPage, request: HttpRequest, form: ProposalForm) -> HttpResponse:
    """Read no more pictures from this address for now: opening them is what costs the server most."""
    form.is_valid()
    form.add_error("pictures", _(TOO_MANY_PICTURES))
    return _show(page, request, form, status=429)


def _follow(proposal: StoryProposal) -> HttpResponse:
    """Lead the sender to the page of the proposal, which this browser may open for some hours."""
    response = redirect(LINKS.url_name, LINKS.mark_of(proposal))
    LINKS.keep_visit(response, proposal)
    return response


def _show(
    page: CampaignPage, request: HttpRequest, form: ProposalForm, sent: bool = False, status: int = 200
) -> HttpResponse:
    if form.is_photo:
        title = _("Support with a picture")
        told = _("Send a picture with your slogan for the petition “%(campaign)s”.") % {"campaign": page.title}
    else:
        title = _("Share your story")
        told = _("Propose a story or an event for the campaign “%(campaign)s”.") % {"campaign": page.title}
    # Not the context of the campaign itself, which asks for its partners and publications.
    context = {"page": page, "part": Part(title, told, FORM, {}), "form": form, "sent": sent}
    return page.rendered(TemplateResponse(request, "campaigns/proposals/form.html", context, status=status), request)


@by_link(LINKS)
def following(request: HttpRequest, proposal: StoryProposal) -> HttpResponse:
    """What became of a proposal. To take it back is asked first, and done by a POST alone."""
    if request.method == "POST" and request.POST.get("action") == "withdraw" and not proposal.is_withdrawn:
        withdraw(proposal)
        return redirect(request.path)
    is_public = proposal.state == ProposalState.PUBLISHED and proposal.page is not None and proposal.page.live
    context = {
        "proposal": proposal,
        "address": proposal.page.get_url(request) if is_public else "",
        "dates": proposal.page.specific.dates if proposal.kind == ProposalKind.EVENT and proposal.page else (),
        "precision": dict(SAFEST_FIRST)[Precision(proposal.precision)],
        "asks": "retirer" in request.GET and not proposal.is_withdrawn,
    }
    return render(request, "campaigns/proposals/following.html", context)
