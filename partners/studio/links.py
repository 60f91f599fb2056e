"""The links of one partner in the admin: making, mailing and taking them back, each noted in the audit log."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from wagtail.log_actions import log

from core.addresses import public_address

from ..models import PartnerPage, UpdateLink
from ..protection import source_of
from ..update.links import LINKS
from ..update.mail import invitation, language_of, mail_link
from ..update.pictures import forget_abandoned
from ..update.proposals import is_waiting

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser

MADE, MAILED, REVOKED = "partners.link.make", "partners.link.mail", "partners.link.revoke"


def may_send_links(page: object, user: "AbstractUser") -> bool:
    """Whether `user` may let a partner correct the profile `page`: whoever may edit it, in its own language."""
    if not isinstance(page, PartnerPage) or page.alias_of_id or source_of(page).pk != page.pk:
        return False
    return page.permissions_for_user(user).can_edit()


@never_cache
@require_http_methods(["GET", "POST"])
def links(request: HttpRequest, page_id: int) -> HttpResponse:
    """The links of a partner, and what may be done with them."""
    partner = get_object_or_404(PartnerPage, pk=page_id)
    if not may_send_links(partner, request.user):
        raise PermissionDenied
    if request.method == "POST":
        if act := ACTIONS.get(request.POST.get("action", "")):
            act(request, partner)
        return redirect("partner_links", partner.pk)
    context = {
        "partner": partner,
        "waiting": is_waiting(partner),
        "links": [_shown(request, link) for link in partner.update_links.select_related("created_by")],
    }
    return render(request, "partners/studio/links.html", context)


def address_of(request: HttpRequest, link: UpdateLink) -> str:
    """The whole address to give to the partner, of the form in its language."""
    with override(language_of(link)):
        return public_address(request, reverse("partner_update", args=[LINKS.token_of(link)]))


def _shown(request: HttpRequest, link: UpdateLink) -> dict[str, object]:
    """A link, with its address and the mail that would bring it while it works."""
    if not link.is_open:
        return {"link": link}
    address = address_of(request, link)
    return {"link": link, "address": address, "mail": invitation(link, address, request.user)}


def _make(request: HttpRequest, partner: PartnerPage) -> None:
    forget_abandoned()
    link = UpdateLink.objects.create(partner=partner, created_by=request.user)
    _note(request, link, MADE)
    messages.success(request, _("The link is ready: copy it, or mail it."))


def _mail(request: HttpRequest, partner: PartnerPage) -> None:
    link = _chosen(request, partner)
    if not partner.email:
        messages.error(request, _("The profile has no e-mail address: copy the link instead."))
    elif mail_link(link, address_of(request, link), request.user):
        UpdateLink.objects.filter(pk=link.pk).update(mailed_to=partner.email)
        _note(request, link, MAILED)
        messages.success(request, _("The link is on its way to %(email)s.") % {"email": partner.email})
    else:
        messages.error(request, _("The mail could not be sent. Try again later, or copy the link."))


def _revoke(request: HttpRequest, partner: PartnerPage) -> None:
    link = _chosen(request, partner)
    UpdateLink.objects.filter(pk=link.pk).update(revoked_at=timezone.now())
    forget_abandoned()
    _note(request, link, REVOKED)
    messages.success(request, _("The link no longer works."))


ACTIONS: dict[str, Callable[[HttpRequest, PartnerPage], None]] = {"make": _make, "mail": _mail, "revoke": _revoke}


def _chosen(request: HttpRequest, partner: PartnerPage) -> UpdateLink:
    key = request.POST.get("link", "")
    for link in partner.update_links.open():
        if link.pk.hex == key:
            return link
    raise Http404


def _note(request: HttpRequest, link: UpdateLink, action: str) -> None:
    """Put what was done in the audit log, without anything that opens the link."""
    data = {"until": date_format(timezone.localdate(link.expires_at), "SHORT_DATE_FORMAT")}
    log(instance=link.partner, action=action, user=request.user, data=data)
