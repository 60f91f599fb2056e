"""The public side of a partner's link: its form, the thanks, and one kind page for every link that does not work."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from core.languages import spoken_languages
from core.signed_links.links import SEPARATOR
from core.signed_links.senders import is_sent_by_another_site
from core.signed_links.views import closed, unlisted
from media.sent_pictures import discard, too_many

from ..models import PartnerPage, UpdateLink
from . import limits, pictures, proposals
from .forms import ProfileForm
from .links import LINKS
from .notices import tell_staff


# No other site can have a browser send this form: the visit's cookie stays behind (SameSite), its mark is unknown;
# and a browser that tells where a form comes from is asked.
@csrf_exempt
@unlisted
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def update(request: HttpRequest, key: str) -> HttpResponse:
    """The profile in a form; what is sent becomes a proposal. The address of the mail leads on to the visit's own.

    A form that was opened before visits existed is sent to the mail's address, and taken.
    """
    if request.method == "POST" and is_sent_by_another_site(request):
        return closed(request)
    by_mail = SEPARATOR in key
    link = LINKS.opened_by(key) if by_mail else LINKS.visited(request, key)
    if link is None:
        return closed(request)
    if request.method != "POST":
        return _enter(link) if by_mail else _show(request, link, _form(link))
    form = _form(link, request)
    if limits.SENT_BY_LINK.exceeded(link.pk):
        form.add_error(None, _("Too many attempts in a short time. Wait an hour, then try again."))
        return _show(request, link, form, status=429)
    if limits.is_crowded(request):
        form.add_error(None, limits.crowded())
        return _show(request, link, form, status=429, asks_proof=True)
    return _take(request, link, form)


def _enter(link: UpdateLink) -> HttpResponse:
    """Begin a visit and leave the address that opens the link."""
    UpdateLink.objects.filter(pk=link.pk).update(opened_at=timezone.now())
    response = redirect("partner_update", LINKS.mark_of(link))
    LINKS.keep_visit(response, link)
    return response


@unlisted
@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    """What happens now; the address says nothing of the link."""
    return render(request, "partners/update/thanks.html")


def _take(request: HttpRequest, link: UpdateLink, form: ProfileForm) -> HttpResponse:
    """Send what the form says, or show it again; the pictures that came with it are kept either way.

    Reading pictures takes long and comes before; all that is stored is stored in one transaction, one form at a time.
    """
    form.is_valid()
    sent = pictures.sent_with(form.cleaned_data)
    proposal = None
    with transaction.atomic():
        locked = proposals.lock(link)
        if locked is None:
            return closed(request)
        form = form.on_top_of(proposals.version_shown(locked.partner))
        _keep_pictures(locked, form, sent)
        if form.is_valid():
            proposal = proposals.send(locked, form)
    if proposal is None:
        return _show(request, locked, form)
    tell_staff(proposal)
    return redirect("partner_update_thanks")


def _keep_pictures(link: UpdateLink, form: ProfileForm, sent: pictures.SentPictures) -> None:
    if form.cleaned_data.get("forget_pictures"):
        discard(link.pictures.select_related("image"))
    if not pictures.keep(link, sent):
        form.add_error("photos", too_many())


def _form(link: UpdateLink, request: HttpRequest | None = None) -> ProfileForm:
    sent = {"data": request.POST, "files": request.FILES} if request else {}
    return ProfileForm(**sent, instance=proposals.version_shown(link.partner))


def _show(
    request: HttpRequest, link: UpdateLink, form: ProfileForm, status: int = 200, asks_proof: bool = False
) -> HttpResponse:
    partner: PartnerPage = link.partner
    context = {
        "form": form,
        "link": link,
        "partner": partner,
        "waiting": proposals.is_waiting(partner),
        "kept": link.pictures.all(),
        "languages": languages(LINKS.mark_of(link)),
        "proof_name": limits.PROFILE.name if asks_proof else "",
    }
    response = render(request, "partners/update/form.html", context, status=status)
    LINKS.keep_visit(response, link)
    return response


def languages(mark: str) -> list[dict[str, str]]:
    """The address of the form in each language that the site speaks."""
    found = []
    for code, name in spoken_languages().items():
        with translation.override(code):
            found.append({"code": code, "name": name, "url": reverse("partner_update", args=[mark])})
    return found
