"""What is done by itself for applications: their mails, reminders, the end of what was kept."""

from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import ngettext

from core.mails import outbox
from core.upkeep import every_day, every_hour
from text.dates import months_before

from ..models import Application, CallPage
from ..review.ending import delete_all
from .limits import DRAFTS_KEPT, REMINDED_BEFORE
from .mails import DRAFT, KINDS, letter, remind

MAILS_TRIED = timedelta(days=14)
DRAFTS_TRIED = timedelta(hours=6)
"""So long the link to a draft is tried again: somebody may have written the addresses of others into many forms."""
BEGUN_BEFORE = timedelta(days=1)
"""A draft of today is not forgotten."""


def connect() -> None:
    """Register the mails and the upkeep."""
    outbox.register(outbox.Rule(letter, tried_for=MAILS_TRIED), KINDS)
    outbox.register(outbox.Rule(letter, tried_for=DRAFTS_TRIED), [DRAFT.name])
    every_hour(remind_drafts, reminded)
    every_day(delete_old, deleted)


def remind_drafts() -> int:
    """Tell those who saved a draft that the deadline is near, once; how many were told."""
    now = timezone.now()
    due = Application.objects.drafts().filter(
        reminded_at=None,
        submitted_at=None,
        created_at__lte=now - BEGUN_BEFORE,
        call__live=True,
        call__own_form=True,
        call__closes_at__gt=now,
        call__closes_at__lte=now + REMINDED_BEFORE,
    )
    return sum(_remind_once(draft, now) for draft in due.exclude(email="").select_related("call", "call__locale"))


def reminded(count: int) -> str:
    """How many drafts their authors were reminded of, in words."""
    return ngettext("%(count)d draft reminded of.", "%(count)d drafts reminded of.", count) % {"count": count}


def delete_old() -> int:
    """Delete applications whose call says that their time is over, and drafts never sent; how many there were."""
    now = timezone.localtime()
    drafts = Application.objects.drafts().filter(call__closes_at__lte=now - DRAFTS_KEPT)
    calls = CallPage.objects.filter(applications__isnull=False, closes_at__lte=now).distinct()
    over = [call for call in calls if call.closes_at <= months_before(now, call.retention_months)]
    return delete(drafts) + sum(delete_all(call)["all"] for call in over)


def deleted(count: int) -> str:
    """How many applications were deleted, in words."""
    return ngettext("%(count)d application deleted.", "%(count)d applications deleted.", count) % {"count": count}


def delete(applications: QuerySet[Application]) -> int:
    """Delete applications with their files, what the jury wrote of them, and who took which file; how many."""
    _all, by_model = applications.delete()
    return by_model.get(Application._meta.label, 0)


def _remind_once(draft: Application, now: datetime) -> bool:
    # Noted first, by one of those who may be at it at the same time: nobody is told twice.
    noted = Application.objects.filter(pk=draft.pk, reminded_at=None).update(reminded_at=now)
    return bool(noted) and remind(draft)
