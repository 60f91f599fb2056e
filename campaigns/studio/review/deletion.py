"""All applications to a call deleted, after a page that names what goes."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ...models import CallPage
from ...review.ending import delete_all, figures
from ...review.rights import may_delete
from .doors import shown, staff_crumbs, staff_only


@staff_only(may_delete)
def delete(request: HttpRequest, call: CallPage) -> HttpResponseBase:
    """Ask, then delete: what was counted on the page that asked is what goes, or it asks again."""
    now = figures(call)
    if request.method == "POST":
        if request.POST.get("all") == str(now["all"]):
            before = delete_all(call, request.user)
            said = ngettext("%(count)d application deleted.", "%(count)d applications deleted.", before["all"])
            messages.success(request, said % {"count": before["all"]})
            return redirect("applications", call.pk)
        messages.warning(request, _("Applications came or went meanwhile: read again what goes. Nothing was deleted."))
    context: dict[str, Any] = {"call": call, "figures": now, "decided_untold": _untold(call)}
    return shown(request, "delete.html", _("Delete all applications"), above=staff_crumbs(call), **context)


def _untold(call: CallPage) -> int:
    """How many applicants do not know the decision."""
    return call.applications.for_review().filter(decision_told_at=None).count()
