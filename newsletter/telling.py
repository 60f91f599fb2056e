"""The provider is told what becomes of a subscription: by a task once the transaction is done, then every hour.

Without a provider in the settings, nothing of this is done.
"""

import logging
from functools import partial
from uuid import UUID

from django.db import transaction
from django.utils import timezone, translation
from django_tasks import task

from .links import LINKS
from .models import ProviderRecord, Subscriber
from .models.provider_record import WAITING
from .models.subscriber import SUBSCRIBED
from .providers.base import STOPPING, Provider, ProviderError, Reader, configured_provider

logger = logging.getLogger(__name__)


def note_change(key: UUID) -> None:
    """Note that a subscription began, changed or ended, within its transaction, and have the provider told after it."""
    now = timezone.now()
    if configured_provider():
        ProviderRecord.objects.update_or_create(key=key, defaults={"changed_at": now})
        transaction.on_commit(partial(tell_provider.enqueue, str(key)))
    else:
        # A provider that the settings do not name now, and may name again.
        ProviderRecord.objects.filter(key=key).update(changed_at=now)


@task()
def tell_provider(key: str) -> str:
    """Tell the provider what it does not know of one subscription; why it could not be told, "" where it was."""
    provider, record = configured_provider(), ProviderRecord.objects.filter(WAITING, key=UUID(key)).first()
    return _told(provider, record) if provider and record else ""


def tell_waiting() -> int:
    """Tell the provider all that it does not know; how many it took. Where it does not answer, the others wait."""
    provider, count = configured_provider(), 0
    if provider is None:
        return 0
    for record in ProviderRecord.objects.filter(WAITING):
        failure = _told(provider, record)
        if failure in STOPPING:
            break
        count += not failure
    return count


def _told(provider: Provider, record: ProviderRecord) -> str:
    try:
        _tell(provider, record)
    except ProviderError as error:
        logger.warning("The provider of the newsletter was not told (%s); it is tried again.", error)
        ProviderRecord.objects.filter(pk=record.pk).update(failure=error.failure, failed_at=timezone.now())
        return error.failure
    return ""


def _tell(provider: Provider, record: ProviderRecord) -> None:
    """What changes meanwhile stays to be told: what is noted is the change that was told."""
    seen = ProviderRecord.objects.filter(pk=record.pk, changed_at=record.changed_at)
    if subscriber := _subscribed(record.key):
        provider.push(reader_of(subscriber))
        seen.update(told_of=record.changed_at, told_at=timezone.now(), failure="", failed_at=None)
        if _subscribed(record.key):
            return
        # Who left while the provider was asked: their own task may have found nothing to take away.
    provider.take_away(str(record.key))
    if not _subscribed(record.key):
        ProviderRecord.objects.filter(pk=record.pk).delete()


def _subscribed(key: UUID) -> Subscriber | None:
    return Subscriber.objects.filter(pk=key, state=SUBSCRIBED).first()


def reader_of(subscriber: Subscriber) -> Reader:
    """What a provider gets to know."""
    with translation.override(subscriber.language):
        link = LINKS.address_of(subscriber)
    return Reader(
        key=str(subscriber.pk),
        email=subscriber.email,
        first_name=subscriber.first_name,
        language=subscriber.language,
        every_theme=subscriber.every_theme,
        themes=tuple(subscriber.themes.values_list("slug", flat=True)),
        link=link,
    )
