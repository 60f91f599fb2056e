"""Mails to those registered: noted in the transaction that causes them, sent once it is done, tried again if they fail.

Whoever sends a mail takes it first, so that two who send at the same time send it once. One that was taken by a process
that then died is given back after an hour.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import partial

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import ngettext
from django_tasks import task

from core.upkeep import left_behind

from ..models import EventMessage, Registration, RegistrationMail
from .writing import send_mail

LOST = timedelta(hours=1)
TRIED_FOR = timedelta(days=3)
"""A mail that did not leave for so long is worth nothing any more."""


def note(registration: Registration, kind: str, of_day: date | None = None) -> RegistrationMail | None:
    """Note a mail to be sent once the transaction is done; None where staff know no address.

    Of a kind that is `of_day` there is one for each day: None for a second one.
    """
    if not registration.email:
        return None
    fields = {"registration": registration, "kind": kind, "of_day": of_day}
    noted = {"created_at": timezone.now()}
    if of_day:
        mail, is_new = RegistrationMail.objects.get_or_create(**fields, defaults=noted)
        if not is_new:
            return None
    else:
        mail = RegistrationMail.objects.create(**fields, **noted)
    transaction.on_commit(partial(deliver.enqueue, [mail.pk]))
    return mail


def note_all(people: Iterable[Registration], kind: str, message: EventMessage) -> int:
    """Note a message for each of these people, and send them all by one task once the transaction is done; how many."""
    now = timezone.now()
    noted = [
        RegistrationMail(registration=person, kind=kind, message=message, created_at=now)
        for person in people
        if person.email
    ]
    made = RegistrationMail.objects.bulk_create(noted)
    transaction.on_commit(partial(deliver.enqueue, [mail.pk for mail in made]))
    return len(made)


@task()
def deliver(keys: list[int]) -> int:
    """Send the mails of these keys that nobody sent yet; how many left."""
    return sum(_send(key) for key in keys)


def deliver_forgotten(patience: timedelta | None = None) -> int:
    """Send what a stopped server, or a mail server that failed, left for longer than `patience`; how many left."""
    now = timezone.now()
    waiting = RegistrationMail.objects.filter(sent_at=None, created_at__gt=now - TRIED_FOR)
    waiting = waiting.filter(created_at__lte=left_behind(patience))
    return sum(_send(key) for key in list(waiting.values_list("pk", flat=True)))


def told_late(count: int) -> str:
    """What the site's upkeep says of these mails."""
    said = ngettext("%(count)d mail on a registration sent.", "%(count)d mails on registrations sent.", count)
    return said % {"count": count}


def _send(key: int) -> bool:
    if not _claim(key):
        return False
    mail = RegistrationMail.objects.select_related("registration__event__locale", "message").get(pk=key)
    sent = False
    try:
        sent = send_mail(mail)
    finally:
        # Whatever stops it here, but the end of the process, leaves the mail to the next one.
        RegistrationMail.objects.filter(pk=key).update(claimed_at=None, sent_at=timezone.now() if sent else None)
    return sent


def _claim(key: int) -> bool:
    """Take a mail; whether it was there to be taken. One statement: two never take the same."""
    now = timezone.now()
    free = Q(claimed_at=None) | Q(claimed_at__lt=now - LOST)
    return RegistrationMail.objects.filter(free, pk=key, sent_at=None).update(claimed_at=now) == 1
