"""Staff's page of a call: its applications ranked, filtered, several of them decided at once."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy
from wagtail.admin.widgets.button import Button, HeaderButton

from ...models import Application, CallPage, Decision
from ...review.aside import accept, delete_aside, kept_aside
from ...review.deciding import decide, told_otherwise
from ...review.ending import figures
from ...review.rights import may_delete, may_export
from ...review.standing import Standing, ranked
from ...review.telling import to_tell
from .doors import shown, staff_crumbs, staff_only

A_PAGE = 50
Line = tuple[int | None, Application, Standing]
"""With its rank, which those without a mark have not."""

MARKED = {
    "": (pgettext_lazy("applications", "All"), lambda standing: True),
    "no": (gettext_lazy("Without marks"), lambda standing: not standing.reviews),
    "yes": (gettext_lazy("With marks"), lambda standing: standing.reviews),
}
UNDECIDED = "none"
DECISIONS = {"": pgettext_lazy("applications", "All"), UNDECIDED: gettext_lazy("To decide"), **dict(Decision.choices)}


@dataclass(frozen=True)
class Filter:
    """What the list shows, as its address says."""

    marked: str
    decision: str

    @classmethod
    def of(cls, request: HttpRequest) -> "Filter":
        """The filter of a request; what it does not know filters nothing."""
        marked, decision = request.GET.get("marked", ""), request.GET.get("decision", "")
        return cls(marked if marked in MARKED else "", decision if decision in DECISIONS else "")

    def shows(self, application: Application, standing: Standing) -> bool:
        """Whether an application is shown."""
        wanted = "" if self.decision == UNDECIDED else self.decision
        return bool(MARKED[self.marked][1](standing)) and (not self.decision or application.decision == wanted)


@staff_only()
def applications(request: HttpRequest, call: CallPage) -> HttpResponseBase:
    """The applications to a call, the best first; with a POST, what was chosen is decided."""
    if request.method == "POST":
        return _decide(request, call)
    chosen = Filter.of(request)
    lines = [line for line in _placed(ranked(call)) if chosen.shows(*line[1:])]
    page = Paginator(lines, A_PAGE).get_page(request.GET.get("p"))
    context: dict[str, Any] = {
        "call": call,
        "page": page,
        "elided_page_range": page.paginator.get_elided_page_range(page.number),
        "figures": figures(call),
        "filter": chosen,
        "marked_choices": [(value, label) for value, (label, _test) in MARKED.items()],
        "decision_choices": list(DECISIONS.items()),
        "decisions": Decision.choices,
        "to_tell": to_tell(call).count(),
        "jurors": call.jurors.count(),
        "deletions": call.deleted_applications.all(),
        "may_export": may_export(request.user, call),
        "may_delete": may_delete(request.user, call),
    }
    title = _("Applications: %(call)s") % {"call": call.title}
    above = [(_("Calls"), reverse("calls:index"))]
    return shown(request, "applications.html", title, above=above, buttons=_buttons(call), **context)


@staff_only()
def aside(request: HttpRequest, call: CallPage) -> HttpResponseBase:
    """The applications of which nothing shows that a person sent them: accepted, or deleted after a question."""
    if request.method == "POST":
        return _treat_aside(request, call)
    page = Paginator(kept_aside(call), A_PAGE).get_page(request.GET.get("p"))
    pages = page.paginator.get_elided_page_range(page.number)
    return _aside_page(request, call, "aside.html", page=page, elided_page_range=pages)


def chosen_keys(request: HttpRequest) -> list[UUID]:
    """The applications that were ticked; what is no key is left out."""
    keys = []
    for key in request.POST.getlist("application"):
        try:
            keys.append(UUID(key))
        except ValueError:
            continue
    return keys


def _treat_aside(request: HttpRequest, call: CallPage) -> HttpResponse:
    keys, action = chosen_keys(request), request.POST.get("action", "")
    if not keys:
        messages.warning(request, _("No application was chosen: tick those that you mean, then choose again."))
    elif action == "ask":
        return _aside_page(request, call, "aside_delete.html", chosen=list(kept_aside(call).filter(pk__in=keys)))
    elif act := ASIDE_ACTIONS.get(action):
        act(request, call, keys)
    return redirect("applications_aside", call.pk)


def _placed(found: Iterable[tuple[Application, Standing]]) -> Iterator[Line]:
    """Applications in their order with their ranks."""
    for place, (application, standing) in enumerate(found, start=1):
        yield (place if standing.percents else None), application, standing


def _decide(request: HttpRequest, call: CallPage) -> HttpResponse:
    decision, keys = request.POST.get("decision", ""), chosen_keys(request)
    if decision not in Decision.values or not keys:
        messages.warning(request, _("Tick applications and choose a decision: nothing was changed."))
        return redirect(request.get_full_path())
    told = [] if "confirmed" in request.POST else told_otherwise(call, keys, decision)
    if told:
        context: dict[str, Any] = {"call": call, "told": told, "keys": keys, "decision": Decision(decision)}
        return shown(request, "decide_again.html", _("Change what was told?"), above=staff_crumbs(call), **context)
    count = decide(call, keys, decision, request.user)
    said = ngettext("%(count)d decision stored.", "%(count)d decisions stored.", count) % {"count": count}
    # Outside of the braces of an f-string, where texts to translate are not found.
    later = _("Nobody is told before you send the mails.")
    messages.success(request, f"{said} {later}")
    return redirect(request.get_full_path())


def _buttons(call: CallPage) -> list[Button]:
    return [
        HeaderButton(_("Jury"), reverse("applications_jury", args=[call.pk]), icon_name="group"),
        HeaderButton(_("Mails"), reverse("applications_mails", args=[call.pk]), icon_name="mail"),
    ]


def _aside_page(request: HttpRequest, call: CallPage, template: str, **context: Any) -> HttpResponse:
    above = [(_("Calls"), reverse("calls:index")), (call.title, reverse("applications", args=[call.pk]))]
    return shown(request, template, _("Applications kept aside"), above=above, call=call, **context)


def _accept(request: HttpRequest, call: CallPage, keys: list[UUID]) -> None:
    count = accept(call, keys, request.user)
    said = ngettext("%(count)d application accepted.", "%(count)d applications accepted.", count)
    messages.success(request, said % {"count": count})


def _delete(request: HttpRequest, call: CallPage, keys: list[UUID]) -> None:
    count = delete_aside(call, keys, request.user)
    said = ngettext("%(count)d application deleted.", "%(count)d applications deleted.", count)
    messages.success(request, said % {"count": count})


ASIDE_ACTIONS: dict[str, Callable[[HttpRequest, CallPage, list[UUID]], None]] = {
    "accept": _accept,
    "delete": _delete,
}
