"""Mails that leave for sure: noted in the transaction that causes them, sent once it is done, tried again if they fail.

What is noted is which mail to write about which record. It is written when it is sent: one that is no longer true by
then does not leave, and nothing of a person is kept beside the record. Whoever sends a mail takes it first, so that two
who send at the same time send it once. One that was taken by a process that then died is given back after an hour;
a kind that `leaves_once` is not: rather never than twice.

Whoever's forms they come from, so many mails reach one address in a day; the others leave on the days that follow.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Protocol
from uuid import UUID

from django.contrib.contenttypes.fields import GenericRelation
from django.core.mail import EmailMessage
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import ngettext
from django_tasks import task

from text.mailboxes import folded

from ..models import OutgoingMail
from ..public_forms.limits import Limit
from ..upkeep import left_behind
from .sending import send

logger = logging.getLogger(__name__)

LOST = timedelta(hours=1)
DAY = timedelta(days=1)
TO_ADDRESS = Limit("mails-to-address", 12, 86_400)
"""So many mails go to one address in a day: nobody has the site fill somebody else's mailbox."""
TO_ADDRESS_UNPROVEN = Limit("mails-to-address-unproven", 3, 86_400)
"""Those that nothing shows a person to have caused are counted apart: they take none from who proved to be one."""


class Told(Protocol):
    """A record that mails tell of."""

    pk: UUID
    mails: GenericRelation


@dataclass(frozen=True)
class Letter:
    """A mail as it is to leave, and the limit that it counts for; None for what staff have decided to send."""

    mail: EmailMessage
    limit: Limit | None = TO_ADDRESS


@dataclass(frozen=True)
class Rule:
    """How mails of a kind are written: None where there is nothing to say any more; for how long they are tried.

    `not_left` is called when one that was written could not leave.
    """

    write: Callable[[OutgoingMail], Letter | None]
    tried_for: timedelta
    leaves_once: bool = False
    not_left: Callable[[OutgoingMail], None] | None = None


_rules: dict[str, Rule] = {}


def register(rule: Rule, kinds: Iterable[str]) -> None:
    """Have mails of these kinds written and sent by `rule`."""
    _rules.update(dict.fromkeys(kinds, rule))


def note(record: Told, kind: str) -> OutgoingMail:
    """Note a mail about `record`, within the transaction that causes it."""
    return record.mails.create(kind=kind, created_at=timezone.now())


def note_once(record: Told, kind: str, detail: str) -> OutgoingMail | None:
    """Note a mail of which there is one for each `detail`; None for a second one."""
    noted, is_new = record.mails.get_or_create(kind=kind, detail=detail, defaults={"created_at": timezone.now()})
    return noted if is_new else None


def note_all(records: Iterable[models.Model], kind: str, detail: str) -> list[OutgoingMail]:
    """Note the same mail about each of these records, in one query."""
    now = timezone.now()
    noted = [OutgoingMail(about=record, kind=kind, detail=detail, created_at=now) for record in records]
    return OutgoingMail.objects.bulk_create(noted)


def noted_today(record: Told) -> int:
    """How many mails were noted about `record` within a day."""
    return record.mails.filter(created_at__gt=timezone.now() - DAY).count()


def send_on_commit(mails: Iterable[OutgoingMail]) -> None:
    """Have these sent by one task once the transaction is done."""
    transaction.on_commit(partial(deliver.enqueue, [mail.pk for mail in mails]))


@task()
def deliver(keys: list[int]) -> int:
    """Send the mails of these keys that nobody sent yet; how many left."""
    return _deliver_all(keys)


def deliver_about(record: Told) -> int:
    """Send what is noted about `record` and did not leave yet, outside of any transaction; how many left."""
    return _deliver_all(record.mails.filter(sent_at=None).values_list("pk", flat=True))


def deliver_waiting(patience: timedelta | None = None) -> int:
    """Send what a stopped server, a mail server that failed or a limit left for longer than `patience`; how many."""
    waiting = OutgoingMail.objects.filter(sent_at=None, created_at__lte=left_behind(patience))
    return _deliver_all(mail.pk for mail in waiting if _is_due(mail))


def told_late(count: int) -> str:
    """What the site's upkeep says of these mails."""
    return ngettext("%(count)d e-mail sent late.", "%(count)d e-mails sent late.", count) % {"count": count}


def _is_due(mail: OutgoingMail) -> bool:
    rule = _rules.get(mail.kind)
    return rule is not None and mail.created_at > timezone.now() - rule.tried_for


def _deliver_all(keys: Iterable[int]) -> int:
    """Send them one by one, though one fails; how many left. Raises the last failure at the end."""
    count, failure = 0, None
    for key in list(keys):
        try:
            count += _deliver(key)
        except Exception as error:
            logger.exception("A mail could not be written")
            failure = error
    if failure:
        raise failure
    return count


def _deliver(key: int) -> bool:
    mail = OutgoingMail.objects.filter(pk=key).first()
    if mail is None or mail.kind not in _rules or not _claim(mail):
        return False
    rule, letter, left = _rules[mail.kind], None, False
    try:
        letter = None if _is_overtaken(mail) else rule.write(mail)
        if letter is None:
            mail.delete()
        else:
            left = hand_over(letter)
    finally:
        # Whatever stops it here, but the end of the process, leaves the mail to the next one.
        OutgoingMail.objects.filter(pk=key).update(claimed_at=None, sent_at=timezone.now() if left else None)
        if letter and not left and rule.not_left:
            rule.not_left(mail)
    return left


def _is_overtaken(mail: OutgoingMail) -> bool:
    """Whether the same is to be said by a later mail."""
    same = OutgoingMail.objects.filter(about_type=mail.about_type_id, about_id=mail.about_id, kind=mail.kind)
    return same.filter(detail=mail.detail, pk__gt=mail.pk).exists()


def hand_over(letter: Letter) -> bool:
    """Send `letter` at once unless its address has had too many today; whether the mail server took it."""
    address, limit = folded(letter.mail.to[0]), letter.limit
    if limit is None:
        return send(letter.mail)
    if limit.count(address) >= limit.times or limit.exceeded(address):
        return False
    left = False
    try:
        left = send(letter.mail)
    finally:
        if not left:
            limit.give_back(address)
    return left


def _claim(mail: OutgoingMail) -> bool:
    """Take a mail; whether it was there to be taken. One statement: two never take the same."""
    now, free = timezone.now(), Q(claimed_at=None)
    if not _rules[mail.kind].leaves_once:
        free |= Q(claimed_at__lt=now - LOST)
    return OutgoingMail.objects.filter(free, pk=mail.pk, sent_at=None).update(claimed_at=now) == 1
