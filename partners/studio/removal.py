"""The confirmation of an emergency removal, in the admin."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ..models import PartnerPage
from ..removal import mentions, public_addresses, remove


def may_remove(page: object, user: object) -> bool:
    """Whether `user` may take a partner out of public sight: whoever may publish it."""
    return isinstance(page, PartnerPage) and page.permissions_for_user(user).can_publish()


@require_http_methods(["GET", "POST"])
def removal(request: HttpRequest, page_id: int) -> HttpResponse:
    """Say what disappears, then make it disappear."""
    partner = get_object_or_404(PartnerPage, pk=page_id)
    if not may_remove(partner, request.user):
        raise PermissionDenied
    if request.method == "POST":
        remove(partner, request.user)
        messages.success(request, _("“%s” has disappeared from every public page.") % partner.real_name)
        return redirect("wagtailadmin_pages:edit", partner.pk)
    context = {
        "partner": partner,
        "addresses": public_addresses(partner),
        "mentions": mentions(partner),
    }
    return render(request, "partners/studio/removal.html", context)
