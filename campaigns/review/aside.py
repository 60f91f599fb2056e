"""Applications kept aside: nothing showed that a person sent them. Staff say which are a person's."""

from collections.abc import Iterable
from uuid import UUID

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.db.models import QuerySet
from wagtail.log_actions import log

from ..models import Application, CallPage

ACCEPTED, REMOVED = "campaigns.application.aside.accept", "campaigns.application.aside.delete"


def kept_aside(call: CallPage) -> QuerySet[Application]:
    """The applications to `call` that are kept aside, the first to come first."""
    kept: QuerySet[Application] = call.applications.submitted().filter(aside=True).order_by("submitted_at", "pk")
    return kept


@transaction.atomic
def accept(call: CallPage, keys: Iterable[UUID], user: AbstractUser) -> int:
    """Put applications among those that count; how many. Their receipts leave with the site's hourly upkeep."""
    chosen = _chosen(call, keys, ACCEPTED, user)
    return Application.objects.filter(pk__in=chosen).update(aside=False)


@transaction.atomic
def delete_aside(call: CallPage, keys: Iterable[UUID], user: AbstractUser) -> int:
    """Delete applications for good; how many."""
    chosen = _chosen(call, keys, REMOVED, user)
    Application.objects.filter(pk__in=chosen).delete()
    return len(chosen)


def _chosen(call: CallPage, keys: Iterable[UUID], action: str, user: AbstractUser) -> list[UUID]:
    chosen = dict(kept_aside(call).filter(pk__in=list(keys)).select_for_update().values_list("pk", "reference"))
    if chosen:
        log(call, action, user=user, data={"references": sorted(chosen.values())})
    return list(chosen)
