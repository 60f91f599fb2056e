"""Signing, confirming, taking back. Nobody learns from an answer whether an address has signed."""

from dataclasses import dataclass
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from core.mails import outbox
from text.mailboxes import folded

from ..models import CampaignPage, Signature
from .mails import kind_for

AGAIN = 3
"""Who signs again gets a mail again so many times a day, whoever asks."""


@dataclass(frozen=True)
class Sent:
    """What somebody signs with."""

    first_name: str
    last_name: str
    email: str
    town: str
    country: str
    is_public: bool
    language: str
    token: UUID | None = None


def sign(campaign: CampaignPage, sent: Sent, is_proven: bool) -> None:
    """Keep what was sent below the petition of `campaign`, the French page, until its mail is answered.

    Of an address that waits for that, what was sent last is kept, but never in the place of what a person is known to
    have sent; of one that has signed nothing changes. Both get their mail again.
    """
    try:
        with transaction.atomic():
            _store(campaign, sent, is_proven)
    except IntegrityError:
        # The same address, at the same moment: the other one has the mail sent.
        return


def _store(campaign: CampaignPage, sent: Sent, is_proven: bool) -> None:
    signatures = campaign.signatures.select_for_update()
    signature = signatures.filter(address_key=folded(sent.email)).first() or Signature(campaign=campaign)
    is_new = signature._state.adding
    is_sent_twice = sent.token is not None and signature.token == sent.token
    if is_sent_twice or (not is_new and outbox.noted_today(signature) >= AGAIN):
        return
    if is_new or (not signature.is_confirmed and (is_proven or not signature.is_proven)):
        _write(signature, sent, is_proven)
    outbox.send_on_commit([outbox.note(signature, kind_for(signature).name)])


def _write(signature: Signature, sent: Sent, is_proven: bool) -> None:
    for name, value in vars(sent).items():
        setattr(signature, name, value)
    signature.is_proven, signature.created_at = is_proven, timezone.now()
    signature.save()


def confirm(signature: Signature) -> None:
    """Count a signature whose mail was answered. Nothing is taken once the petition has ended."""
    now = timezone.now()
    if not signature.is_confirmed and signature.campaign.may_be_signed(now):
        Signature.objects.unconfirmed().filter(pk=signature.pk).update(confirmed_at=now)


def withdraw(signature: Signature) -> None:
    """Delete a signature with all that was written with it; it counts no more."""
    # Not the object itself, which would lose the key that this visit is known by.
    Signature.objects.filter(pk=signature.pk).delete()
