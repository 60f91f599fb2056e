"""From a form to a subscription: asked for, confirmed by its mail, changed, ended. Each is one transaction."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from core.mails import outbox

from . import mail_kinds
from .models import Consent, Subscriber
from .models.subscriber import SUBSCRIBED, hash_of, key_of
from .telling import note_change
from .themes import choose

AGAIN = 3
"""So many mails a day go to one address, whoever asks for them."""


@dataclass(frozen=True)
class Preferences:
    """What somebody wants to read; no themes: all of them."""

    first_name: str
    language: str
    themes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Asked:
    """What somebody asks with: the words above the button and the address of the page go into the proof."""

    email: str
    preferences: Preferences
    words: str
    page: str
    token: UUID | None = None


@transaction.atomic
def ask(asked: Asked) -> None:
    """Keep what was asked, and write to the address. What was confirmed already stays as its owner left it."""
    values = {"email": asked.email, "language": asked.preferences.language}
    found, _is_new = Subscriber.objects.select_for_update().get_or_create(
        address_key=key_of(asked.email), defaults=values
    )
    is_sent_twice = asked.token is not None and found.token == asked.token
    if is_sent_twice or outbox.noted_today(found) >= AGAIN:
        return
    if found.is_subscribed:
        _tell(found, mail_kinds.ALREADY)
        return
    found.email, found.token = asked.email, asked.token
    found.consent_words, found.consent_page = asked.words, asked.page
    found.asked_at = timezone.now()
    _keep(found, asked.preferences)
    _tell(found, mail_kinds.ASKED)


@transaction.atomic
def confirm(subscriber: Subscriber) -> bool:
    """Begin a subscription, with the proof of it; whether there was one to begin."""
    current = _current(subscriber)
    if current is None or current.is_subscribed:
        return False
    Consent.objects.create(
        subscriber=current,
        address_hash=hash_of(current.email),
        words=current.consent_words,
        page=current.consent_page,
        language=current.language,
        asked_at=current.asked_at,
    )
    current.state = SUBSCRIBED
    current.save()
    note_change(current.pk)
    _tell(current, mail_kinds.WELCOME)
    return True


@transaction.atomic
def change(subscriber: Subscriber, preferences: Preferences) -> bool:
    """Keep other preferences; whether there was a subscription to change."""
    current = _current(subscriber)
    if current is None or not current.is_subscribed:
        return False
    _keep(current, preferences)
    note_change(current.pk)
    return True


@transaction.atomic
def leave(subscriber: Subscriber) -> bool:
    """End a subscription, or what was asked for: the proof alone stays. Whether there was something to end."""
    current = _current(subscriber)
    if current is None:
        return False
    current.consents.filter(left_at=None).update(left_at=timezone.now())
    if current.is_subscribed:
        note_change(current.pk)
    # Not the caller's object, which would lose the key that a visit is known by.
    current.delete()
    return True


def _keep(subscriber: Subscriber, preferences: Preferences) -> None:
    subscriber.first_name, subscriber.language = preferences.first_name, preferences.language
    subscriber.save()
    choose(subscriber, preferences.themes)


def _tell(subscriber: Subscriber, kind: str) -> None:
    outbox.send_on_commit([outbox.note(subscriber, kind)])


def _current(subscriber: Subscriber) -> Subscriber | None:
    """As it stands now, for this transaction alone; None where it was deleted meanwhile."""
    return Subscriber.objects.select_for_update().filter(pk=subscriber.pk).first()
