"""Decisions on applications, each noted in the history of the call."""

from collections.abc import Iterable
from uuid import UUID

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from ..models import Application, CallPage

DECIDED = "campaigns.application.decide"


@transaction.atomic
def decide(call: CallPage, keys: Iterable[UUID], decision: str, user: AbstractUser, note: str | None = None) -> int:
    """Decide on these applications to `call`, an empty `decision` takes it back; how many decisions changed.

    A decision that changes has to be told anew, unless it is again the one that was told last. A `note` that is None
    leaves the notes as they are.
    """
    chosen = call.applications.for_review().filter(pk__in=list(keys)).select_for_update()
    if note is not None:
        chosen.update(decision_note=note)
    changed = list(chosen.exclude(decision=decision).only("pk", "reference").prefetch_related("told_decisions"))
    if changed:
        Application.objects.filter(pk__in=[one.pk for one in changed]).update(
            decision=decision,
            decided_at=timezone.now() if decision else None,
            decided_by=user if decision else None,
            decision_mail_at=None,
            decision_told_at=None,
        )
        _know_as_told(changed, decision)
        references = sorted(one.reference for one in changed)
        log(call, DECIDED, user=user, data={"decision": decision, "references": references})
    return len(changed)


def told_otherwise(call: CallPage, keys: Iterable[UUID], decision: str) -> list[Application]:
    """Those of these applications that would change to `decision`, and whose authors were told of another one."""
    chosen = call.applications.for_review().filter(pk__in=list(keys), told_decisions__isnull=False)
    found = chosen.exclude(decision=decision).distinct().prefetch_related("told_decisions").order_by("reference")
    return [one for one in found if one.last_told and one.last_told.decision != decision]


def _know_as_told(applications: Iterable[Application], decision: str) -> None:
    """Who was told last what is decided again knows it: there is nothing to send."""
    for one in applications:
        told = one.last_told
        if told and told.decision == decision:
            Application.objects.filter(pk=one.pk).update(decision_told_at=told.at)
