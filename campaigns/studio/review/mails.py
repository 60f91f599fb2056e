"""The mails of the decisions: staff see exactly what goes to whom, then have it sent."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.log_actions import log

from ...models import CallPage, Decision
from ...review.telling import CORRECTION, TOLD, fingerprint, have_sent, letters, to_tell
from .doors import shown, staff_crumbs, staff_only

SENT = "campaigns.application.tell"
EARLY = "early"
"""The box by which staff say that they know that the call is open still."""
A_PAGE = 20
KINDS = (*TOLD.values(), CORRECTION)


@staff_only()
def mails(request: HttpRequest, call: CallPage) -> HttpResponseBase:
    """The mails that are to be sent, of one decision or of all; with a POST, those that were seen leave."""
    chosen = request.GET.get("decision", "")
    waiting = to_tell(call).filter(decision=chosen) if chosen in Decision.values else to_tell(call)
    found = letters(call, waiting)
    mark = fingerprint(found)
    if request.method == "POST" and found:
        if not call.is_closed and EARLY not in request.POST:
            messages.warning(request, _("The call is open still: tick the box that says so. No mail was sent."))
        elif request.POST.get("seen") == mark:
            count = have_sent(found)
            log(call, SENT, user=request.user, data={"count": count})
            said = ngettext("%(count)d mail is on its way.", "%(count)d mails are on their way.", count)
            messages.success(request, said % {"count": count})
            return redirect("applications", call.pk)
        else:
            said = _("Something changed since you saw these mails: look at them again. None was sent.")
            messages.warning(request, said)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("p"))
    context = {
        "call": call,
        "page": page,
        "elided_page_range": page.paginator.get_elided_page_range(page.number),
        "seen": mark,
        "early": EARLY,
        "chosen": chosen,
        "counts": _counts(call),
        "undecided": call.applications.for_review().filter(decision="").count(),
        "without_address": call.applications.for_review().exclude(decision="").filter(email="").count(),
    }
    if request.user.has_perm("core.change_mailtext"):
        context["words"] = [(kind.label, reverse("mail_text", args=[kind.name, "fr"])) for kind in KINDS]
    return shown(request, "mails.html", _("Mails"), above=staff_crumbs(call), **context)


def _counts(call: CallPage) -> list[tuple[str, str, int]]:
    """Each decision with how many are to be told of it."""
    rows = to_tell(call).order_by().values_list("decision").annotate(count=Count("pk"))
    counts = dict(rows)
    return [(value, str(label), counts.get(value, 0)) for value, label in Decision.choices]
