"""What happens to an application: kept as a draft, sent, sent again, taken back. All of it or nothing is stored.

What counts is the moment at which a request had come in whole, before anything of it was looked at: `received`. The
deadline is read within the transaction that stores, so that neither a page loaded before nor a wait for another
request lets anything in after it.
"""

from datetime import datetime
from typing import Any
from uuid import uuid4

from django.db import IntegrityError, transaction

from core.mails.outbox import note
from text.mailboxes import folded

from ..models import Application, ApplicationFile, ApplicationState, CallPage, CallState
from .answers import written
from .form import EMAIL, NAME, NAMED, ApplicationForm
from .mails import DRAFT, kind_for


class ClosedError(Exception):
    """The call takes no applications at the moment that counts."""


def takes_applications(call: CallPage, received: datetime) -> bool:
    """Whether `call`, as it is stored now, takes applications by its form at the moment `received`."""
    found = CallPage.objects.filter(pk=call.pk, live=True, own_form=True).first()
    return found is not None and found.state_at(received) == CallState.OPEN


@transaction.atomic
def begin(call: CallPage, form: ApplicationForm, received: datetime, **how: Any) -> Application:
    """Store what was sent with `form` as a new draft, or send it at once (`sends`). Raises ClosedError.

    The same form sent twice gives the same application. It may be `aside`, and has its `language`.
    """
    sends = how.pop("sends")
    _refuse_when_closed(call, received)
    token = form.sending_token
    if known := Application.objects.filter(token=token).first():
        return known
    application = Application(call=call, token=token, **how)
    try:
        with transaction.atomic():
            application.save(force_insert=True)
    except IntegrityError:
        # Sent at the same moment by another request.
        return Application.objects.get(token=token)
    return store(application, form, received, sends=sends)


@transaction.atomic
def store(application: Application, form: ApplicationForm, received: datetime, *, sends: bool) -> Application:
    """Keep in a draft what `form` says, right or not; or send it, where it is valid. Raises ClosedError.

    What was sent stays as it is until it is sent again. Where the call takes one application a person, a second one
    stays a draft with the moment at which it was sent.
    """
    _refuse_when_closed(application.call, received)
    locked = lock(application)
    if locked is None or not may_be_stored(locked, sends=sends):
        raise ClosedError
    _readdress(locked, form)
    _fill_in(locked, form)
    if sends:
        _send(locked, received)
        note(locked, kind_for(locked))
    elif locked.email and not locked.mails.filter(kind=DRAFT.name).exists():
        note(locked, DRAFT.name)
    return locked


@transaction.atomic
def withdraw(application: Application, moment: datetime) -> Application | None:
    """Take an application back: all that it said goes at once, with its files and what the jury wrote of it.

    Of a draft nothing stays at all. What it was is given back for the mail that says so; None when it was gone before.
    Another one of the same person, which did not count beside this one, is a draft again, with a mail that leads to it.
    """
    locked, before = lock(application), lock(application)
    if locked is None or before is None or locked.state == ApplicationState.WITHDRAWN:
        return None
    if locked.is_draft:
        locked.delete()
        return before
    locked.reviews.all().delete()
    locked.accesses.all().delete()
    locked.told_decisions.all().delete()
    locked.files.all().delete()
    locked.mails.all().delete()
    locked.state, locked.withdrawn_at = ApplicationState.WITHDRAWN, moment
    locked.name = locked.email = locked.person_key = locked.decision = locked.decision_note = ""
    locked.answers = []
    locked.save()
    if before.is_submitted and before.person_key and takes_applications(before.call, moment):
        _reopen_second(before)
    return before


def _reopen_second(withdrawn: Application) -> None:
    """Make the last one that did not count beside `withdrawn` a draft, which its author may send."""
    second = second_of(withdrawn)
    if second:
        second.submitted_at = second.first_submitted_at = None
        second.save()
        note(second, DRAFT.name)


def second_of(application: Application) -> Application | None:
    """The last application of the same person that was sent and did not count; None without one."""
    drafts = Application.objects.drafts().filter(call=application.call, submitted_at__isnull=False)
    person = folded(application.email)
    return next((one for one in drafts.order_by("-submitted_at") if folded(one.email) == person), None)


def may_be_stored(application: Application, *, sends: bool) -> bool:
    """Whether what it says may change now: until it was sent; afterwards by sending it again, where staff allow it.

    Not once its author was told of a decision: that is on what was judged.
    """
    if application.state == ApplicationState.WITHDRAWN or application.is_told:
        return False
    return application.submitted_at is None or (sends and application.call.allow_changes)


def lock(application: Application) -> Application | None:
    """The application as it is stored, and nobody else's until the end of the transaction; None when it is gone."""
    found = Application.objects.select_for_update().filter(pk=application.pk).first()
    if found:
        found.call = application.call
    return found


def _refuse_when_closed(call: CallPage, received: datetime) -> None:
    if not takes_applications(call, received):
        raise ClosedError


def _send(application: Application, received: datetime) -> None:
    application.first_submitted_at = application.first_sent_at or received
    application.submitted_at = received
    application.state = ApplicationState.SUBMITTED
    application.person_key = folded(application.email) if application.call.one_per_person else ""
    try:
        with transaction.atomic():
            application.save()
    except IntegrityError:
        application.state, application.person_key = ApplicationState.DRAFT, ""
        application.save()


def _fill_in(application: Application, form: ApplicationForm) -> None:
    """Store what `form` says: answers, files; those that were removed or replaced go."""
    # The name stands in the mails that tell of the decision: only one that is right.
    application.name, application.email = form.cleaned_data.get(NAME, ""), form.typed(EMAIL)
    application.answers = written(form.answers())
    application.may_be_named = bool(form.cleaned_data.get(NAMED))
    application.save()
    application.files.filter(pk__in=[file.pk for file in form.gone()]).delete()
    labels = {question.clean_name: question.label for question in form.questions}
    for name, files in form.taken.items():
        for sent in files:
            file = ApplicationFile(
                application=application, field=name, label=labels[name], name=sent.name, extension=sent.extension
            )
            file.file.save(sent.name, sent.content, save=False)
            file.save()


def _readdress(application: Application, form: ApplicationForm) -> None:
    """Give a draft another identifier when its address changes: links that somebody else got open it no more."""
    if application.email in ("", form.typed(EMAIL)):
        return
    key = uuid4()
    application.mails.all().delete()
    ApplicationFile.objects.filter(application=application.pk).update(application=key)
    Application.objects.filter(pk=application.pk).update(id=key)
    application.pk = key
