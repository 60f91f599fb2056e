"""The end of what applicants sent: all of a call is deleted at once, its figures stay."""

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.db.models import Count, Q
from wagtail.log_actions import log

from ..models import Application, ApplicationFile, ApplicationState, CallPage, Decision, DeletedApplications

DELETED = "campaigns.application.delete"


def figures(call: CallPage) -> dict[str, int]:
    """How many applications to `call` there are of each kind, how many drafts, and how many files they hold."""
    sent = Q(state=ApplicationState.SUBMITTED)
    counts: dict[str, int] = call.applications.aggregate(
        all=Count("pk"),
        drafts=Count("pk", filter=Q(state=ApplicationState.DRAFT)),
        submitted=Count("pk", filter=sent & Q(aside=False)),
        kept_aside=Count("pk", filter=sent & Q(aside=True)),
        withdrawn=Count("pk", filter=Q(state=ApplicationState.WITHDRAWN)),
        **{str(one): Count("pk", filter=sent & Q(aside=False, decision=one)) for one in Decision.values},
    )
    return counts | {"files": ApplicationFile.objects.filter(application__call=call).count()}


@transaction.atomic
def delete_all(call: CallPage, user: AbstractUser | None = None) -> dict[str, int]:
    """Delete every application to `call`, with files, marks and the notes on who took which file; what there was.

    `user` is who asked for it; nobody where the time of storage is over. Files go once the transaction is done.
    """
    before = figures(call)
    if before["all"]:
        kept = ("submitted", "withdrawn", "files", *Decision.values)
        DeletedApplications.objects.create(call=call, user=user, **{name: before[name] for name in kept})
        Application.objects.filter(call=call).delete()
        log(call, DELETED, user=user, data={name: before[name] for name in ("all", "files")})
    return before
