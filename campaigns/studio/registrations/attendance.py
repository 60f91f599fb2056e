"""Who comes to which date, ticked at the door on a telephone; and the same list on paper."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from text.alphabet import alphabetical

from ...models import EventOccurrence, Registration
from ...models.registration import CONFIRMED
from ...registration.attending import Attending, key_of
from ...registration.forms import questions_of
from . import participants
from .base import CHANGE, EventView
from .columns import answer_of


class OnDateView(EventView):
    """About those who have a place, on one date of the event: the one of the address, else that of today."""

    attending: Attending
    date: EventOccurrence | None

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the date."""
        super().setup(request, *args, **kwargs)
        self.attending = Attending(self.event)
        asked = self.attending.find(request.POST.get("date") or request.GET.get("date", ""))
        self.date = asked or self.attending.date_at(timezone.now())

    def expected(self) -> list[Registration]:
        """Those who have a place, in the order of the alphabet, each with `came`."""
        people = self.attending.with_came(self.event.registrations.filter(state=CONFIRMED), self.date)
        return alphabetical(people, lambda one: one.name)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the date, and the others with how many came to each."""
        context: dict[str, Any] = {"date": self.date, "date_key": key_of(self.date) if self.date else ""}
        if self.attending.are_several:
            dates = zip(self.attending.dates, self.attending.counts(), strict=True)
            context["dates"] = [(key_of(one), one, count) for one, count in dates]
        return super().get_context_data(**context, **kwargs)


class AttendanceView(OnDateView):
    """A box for each person. What another one ticked meanwhile stays: a box that was not touched changes nothing."""

    template_name = "campaigns/studio/registrations/attendance.html"
    own_title = gettext_lazy("Who comes")
    header_icon = "check"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the people, and whether their number may go into the page."""
        people = self.expected()
        came = sum(one.came for one in people)
        context = {
            "people": people,
            "came": came,
            "may_change": self.request.user.has_perm(CHANGE),
            "may_report": came and participants.may_report(self.event, self.date, self.request.user),
        }
        return super().get_context_data(**context, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Keep the boxes that were touched. Raises PermissionDenied for who may only look."""
        if not request.user.has_perm(CHANGE):
            raise PermissionDenied
        if request.POST.get("act") == "report":
            return self._report(request)
        shown, ticked, before = (_keys(request, name) for name in ("shown", "came", "before"))
        self.attending.tick(self.date, came=(shown & ticked) - before, gone=(shown & before) - ticked)
        count = sum(one.came for one in self.expected())
        said = ngettext("%(count)d person has come.", "%(count)d people have come.", count)
        messages.success(request, said % {"count": count})
        here = reverse("registrations_attendance", args=[self.event.pk])
        return redirect(f"{here}?date={key_of(self.date)}" if self.date else here)

    def _report(self, request: HttpRequest) -> HttpResponse:
        """Put the number of those who came into a draft of the page, which staff look at and publish."""
        if self.date is None or not participants.may_report(self.event, self.date, request.user):
            raise PermissionDenied
        came = sum(one.came for one in self.expected())
        participants.report(self.event, self.date, came, request.user)
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


class PrintView(OnDateView):
    """The list on paper: names, answers, a box."""

    template_name = "campaigns/studio/registrations/print.html"
    own_title = gettext_lazy("List on paper")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the people with their answers."""
        questions = questions_of(self.event)
        rows = [(one, [answer_of(one, field.clean_name) for field in questions]) for one in self.expected()]
        return super().get_context_data(rows=rows, questions=questions, **kwargs)
