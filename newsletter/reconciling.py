"""Site and provider compare what they know, every hour: who left there leaves here, and what waits is told."""

import logging
from uuid import UUID

from django.utils.translation import ngettext
from django_tasks import task

from .models import ProviderRecord, Subscriber
from .models.subscriber import SUBSCRIBED
from .providers.base import Provider, ProviderError, configured_provider
from .subscribing import leave
from .telling import tell_waiting

logger = logging.getLogger(__name__)


def synchronise() -> int:
    """Bring site and provider to the same; how many changes were told or taken up. It is tried again next hour."""
    provider = configured_provider()
    if provider is None:
        return 0
    _note_missing()
    try:
        taken_up = _take_up(provider)
    except ProviderError as error:
        logger.warning("The provider of the newsletter could not be asked (%s); it is tried again.", error)
        taken_up = 0
    return taken_up + tell_waiting()


@task()
def synchronise_soon() -> int:
    """The same, by the worker."""
    return synchronise()


def told(count: int) -> str:
    """What the site's upkeep says of them."""
    said = ngettext("%(count)d subscription synchronised.", "%(count)d subscriptions synchronised.", count)
    return said % {"count": count}


def _note_missing() -> None:
    """Have those told of who confirmed before there was a provider."""
    noted = ProviderRecord.objects.values("key")
    keys = Subscriber.objects.filter(state=SUBSCRIBED).exclude(pk__in=noted).values_list("pk", flat=True)
    ProviderRecord.objects.bulk_create([ProviderRecord(key=key) for key in keys], ignore_conflicts=True)


def _take_up(provider: Provider) -> int:
    """Asked for whole before anything is changed, which would move the pages of the answer."""
    return sum(_left_there(key) for key in list(provider.left()))


def _left_there(written: str) -> bool:
    """End the subscription of somebody who left at the provider; whether there was one."""
    try:
        subscriber = Subscriber.objects.filter(pk=UUID(written), state=SUBSCRIBED).first()
    except ValueError:
        return False
    return subscriber is not None and leave(subscriber)
