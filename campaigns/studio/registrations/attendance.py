"""Who comes, ticked at the door on a telephone; and the same list on paper."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from text.alphabet import alphabetical

from ...models import Registration
from ...registration.forms import questions_of
from . import participants
from .base import CHANGE, EventView
from .listing import answer_of


def expected(people: QuerySet[Registration]) -> list[Registration]:
    """Those who have a place, in the order of the alphabet."""
    return alphabetical(people.filter(state="confirmed"), lambda one: one.name)


class AttendanceView(EventView):
    """A box for each person. What another one ticked meanwhile stays: a box that was not touched changes nothing."""

    template_name = "campaigns/studio/registrations/attendance.html"
    own_title = gettext_lazy("Who comes")
    header_icon = "check"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the people, and whether their number may go into the page."""
        people = expected(self.event.registrations.all())
        came = sum(one.attended for one in people)
        context = {
            "people": people,
            "came": came,
            "may_change": self.request.user.has_perm(CHANGE),
            "may_report": came and participants.may_report(self.event, self.request.user),
        }
        return super().get_context_data(**context, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Keep the boxes that were touched. Raises PermissionDenied for who may only look."""
        if not request.user.has_perm(CHANGE):
            raise PermissionDenied
        if request.POST.get("act") == "report":
            return self._report(request)
        shown, ticked, before = (_keys(request, name) for name in ("shown", "came", "before"))
        people = self.event.registrations.filter(state="confirmed")
        people.filter(pk__in=(shown & ticked) - before).update(attended=True)
        people.filter(pk__in=(shown & before) - ticked).update(attended=False)
        count = people.filter(attended=True).count()
        said = ngettext("%(count)d person has come.", "%(count)d people have come.", count)
        messages.success(request, said % {"count": count})
        return redirect("registrations_attendance", self.event.pk)

    def _report(self, request: HttpRequest) -> HttpResponse:
        """Put the number of those who came into a draft of the page, which staff look at and publish."""
        if not participants.may_report(self.event, request.user):
            raise PermissionDenied
        participants.report(self.event, self.event.registrations.filter(attended=True).count(), request.user)
        messages.success(request, _("The number stands in a draft of the page: publish it, or correct it first."))
        return redirect("wagtailadmin_pages:edit", self.event.pk)


def _keys(request: HttpRequest, name: str) -> set[UUID]:
    found = set()
    for value in request.POST.getlist(name):
        try:
            found.add(UUID(value))
        except ValueError:
            continue
    return found


class PrintView(EventView):
    """The list on paper: names, answers, a box."""

    template_name = "campaigns/studio/registrations/print.html"
    own_title = gettext_lazy("List on paper")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the people with their answers."""
        questions = questions_of(self.event)
        people = expected(self.event.registrations.all())
        rows = [(one, [answer_of(one, field.clean_name) for field in questions]) for one in people]
        return super().get_context_data(rows=rows, questions=questions, **kwargs)
