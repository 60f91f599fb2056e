"""Staff write to those registered: what is to leave is shown first, each gets a mail of their own."""

import uuid
from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.log_actions import log

from core.public_forms.forms import TokenField

from ...models import EventMessage, EventPage, EventStatus, Registration
from ...models.registration import ACTIVE, CONFIRMED, WAITING
from ...registration import mail_kinds
from ...registration.telling import tell_all
from ...registration.writing import composed
from .base import CHANGE, EventView

WRITTEN = "campaigns.registrations_write"
ALL = "all"
AUDIENCES = {
    ALL: (gettext_lazy("All: those who have a place and those who wait for one"), ACTIVE),
    "confirmed": (gettext_lazy("Those who have a place"), (CONFIRMED,)),
    "waiting": (gettext_lazy("Those on the waiting list"), (WAITING,)),
}


class MessageForm(forms.Form):
    """What is written, and to whom."""

    token = TokenField(initial=uuid.uuid4)
    audience = forms.ChoiceField(
        label=gettext_lazy("To"),
        choices=[(name, label) for name, (label, _states) in AUDIENCES.items()],
        widget=forms.RadioSelect,
        initial=ALL,
    )
    subject = forms.CharField(label=gettext_lazy("Subject"), max_length=160)
    message = forms.CharField(
        label=gettext_lazy("Message"),
        max_length=10_000,
        widget=forms.Textarea({"rows": 10}),
        help_text=gettext_lazy("A greeting with the name stands before it, the link to the registration after it."),
    )


class WriteView(EventView):
    """Write, look, send."""

    permission: ClassVar[str] = CHANGE
    template_name = "campaigns/studio/registrations/write.html"
    own_title = gettext_lazy("Write to those registered")
    header_icon = "mail"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the form, with words for what became of the event."""
        return super().get_context_data(**{"form": MessageForm(initial=first_words(self.event)), **kwargs})

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show what would leave; send it once it was seen."""
        form = MessageForm(request.POST)
        if not form.is_valid():
            return self.again(form=form)
        people = _readers(self.event, form.cleaned_data["audience"])
        if not people.exists():
            form.add_error("audience", _("There is nobody to write to."))
            return self.again(form=form)
        if request.POST.get("act") != "send":
            return self.again(form=form, shown=_example(self.event, form), count=people.count())
        count = _send(self.event, form, people)
        if count:
            log(instance=self.event, action=WRITTEN, user=request.user, data={"count": count})
        said = ngettext("The message leaves for %(count)d person.", "The message leaves for %(count)d people.", count)
        messages.success(request, said % {"count": count} if count else _("This message was sent already."))
        return redirect("registrations_of", self.event.pk)


def _readers(event: EventPage, audience: str) -> QuerySet[Registration]:
    _label, states = AUDIENCES[audience]
    return event.registrations.filter(state__in=states).exclude(email="")


def _example(event: EventPage, form: MessageForm) -> Any:
    """The mail as a person would get it whom nobody is: no link of anybody's stands in it."""
    person = Registration(event=event, name=_("Given Name Family Name"), email="nom@courriel.example", language="fr")
    return composed(person, mail_kinds.MESSAGE, _message(event, form))


def _message(event: EventPage, form: MessageForm) -> EventMessage:
    written = form.cleaned_data
    return EventMessage(event=event, subject=written["subject"], body=written["message"], token=written["token"])


@transaction.atomic
def _send(event: EventPage, form: MessageForm, people: QuerySet[Registration]) -> int:
    """Note a mail for each, to be sent by a task; how many. None where the same form was sent before."""
    values = {"event": event, "subject": form.cleaned_data["subject"], "body": form.cleaned_data["message"]}
    message, is_new = EventMessage.objects.get_or_create(token=form.cleaned_data["token"], defaults=values)
    return tell_all(list(people), message) if is_new else 0


def first_words(event: EventPage) -> dict[str, str]:
    """Subject and text to begin with, by what became of the event."""
    if event.status == EventStatus.CANCELLED:
        subject = _("Cancelled: %(event)s")
        text = _("“%(event)s” is cancelled. %(reason)s\n\nWe are sorry, and hope to see you another time.")
    elif event.status == EventStatus.POSTPONED:
        subject = _("Postponed: %(event)s")
        text = _("“%(event)s” is postponed; there is no new date yet. %(reason)s\n\nWe write to you when there is one.")
    else:
        subject = _("A change: %(event)s")
        text = _("Something has changed:")
    values = {"event": event.title, "reason": event.status_reason}
    return {"subject": subject % values, "message": text % values}
