"""One registration in the studio: what was written, what left by mail, what staff may do; and adding one by hand."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import log

from core.mails.kinds import Text, find
from core.models import OutgoingMail

from ...models import EventMessage, Registration
from ...models.registration import LONGEST_NAME
from ...registration import mail_kinds, places
from ...registration.attending import Attending
from ...registration.forms import questions_of
from .base import CHANGE, EventView
from .columns import answer_of, attendance_of

CHANGED, ADDED = "campaigns.registration_change", "campaigns.registration_add"


class RegistrationView(EventView):
    """One person."""

    template_name = "campaigns/studio/registrations/registration.html"
    header_icon = "user"
    registration: Registration

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Raises Http404 where the event has no such registration."""
        super().setup(request, *args, **kwargs)
        self.registration = get_object_or_404(self.event.registrations, pk=kwargs["key"])

    def get_page_title(self) -> str:
        """The person."""
        return self.registration.name

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the answers and the mails."""
        questions = [
            (field.label, answer_of(self.registration, field.clean_name)) for field in questions_of(self.event)
        ]
        mails = list(_mails_to(self.registration))
        may_change = self.request.user.has_perm(CHANGE)
        came = self._came()
        return super().get_context_data(
            registration=self.registration, questions=questions, mails=mails, may_change=may_change, came=came, **kwargs
        )

    def _came(self) -> str:
        """Whether the person came; where the event has several dates, to which."""
        attending = Attending(self.event)
        days = [date.days for date in attending.dates if attending.came_to(self.registration, date)]
        return "\n".join(days) if attending.are_several and days else attendance_of(self.registration, attending)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Give a place, or take it back; both are told by mail. Raises PermissionDenied for who may only look."""
        if not request.user.has_perm(CHANGE):
            raise PermissionDenied
        act = request.POST.get("act", "")
        if act == "ask":
            return self.again(asks=True)
        acts = {"confirm": places.confirm, "cancel": places.cancel}
        if act in acts and acts[act](self.registration):
            # Never the name: the history of the page is for all who work on it.
            log(instance=self.event, action=CHANGED, user=request.user, data={"act": act})
            messages.success(request, _("It is done; a mail tells the person."))
        return redirect("registration_in_studio", self.event.pk, self.registration.pk)


def _mails_to(registration: Registration) -> Iterator[tuple[OutgoingMail, Text]]:
    """The mails to a person, each with what it is called: what staff wrote by its subject."""
    mails = list(registration.mails.all())
    written = EventMessage.objects.in_bulk([int(mail.detail) for mail in mails if mail.kind == mail_kinds.MESSAGE])
    for mail in mails:
        message = written.get(int(mail.detail)) if mail.kind == mail_kinds.MESSAGE else None
        kind = find(mail.kind)
        yield mail, message.subject if message else kind.label if kind else mail.kind


class AddForm(forms.Form):
    """Who is added by hand, by telephone for instance."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=LONGEST_NAME)
    email = forms.EmailField(
        label=gettext_lazy("E-mail address"),
        required=False,
        max_length=254,
        help_text=gettext_lazy("Left empty where the person has none; no mail is then sent."),
    )
    beyond_limit = forms.BooleanField(
        label=gettext_lazy("Even where no place is left"),
        required=False,
        help_text=gettext_lazy("Not ticked, the person joins the waiting list of a full event."),
    )


class AddView(EventView):
    """Add a person by hand."""

    permission: ClassVar[str] = CHANGE
    template_name = "campaigns/studio/registrations/add.html"
    own_title = gettext_lazy("Add by hand")
    header_icon = "plus"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the form."""
        return super().get_context_data(**{"form": AddForm(), **kwargs})

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Store the person, once."""
        form = AddForm(request.POST)
        if not form.is_valid():
            return self.again(form=form)
        sent = places.Sent(form.cleaned_data["name"], form.cleaned_data["email"])
        added = places.add(self.event.pk, sent, form.cleaned_data["beyond_limit"])
        if added is None:
            form.add_error("email", _("This address is registered already."))
            return self.again(form=form)
        log(instance=self.event, action=ADDED, user=request.user, data={"state": str(added.state)})
        messages.success(request, _("Added: %(state)s.") % {"state": added.get_state_display()})
        return redirect("registrations_of", self.event.pk)
