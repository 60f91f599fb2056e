"""The links by which people confirm, change and end what is theirs."""

from uuid import UUID

from django.urls import reverse

from core.addresses import default_origin
from core.signed_links.links import SignedLinks

from .models import Subscriber


def open_subscriber(key: UUID) -> Subscriber | None:
    """The subscription of a key; None where it was deleted."""
    return Subscriber.objects.filter(pk=key).first()


LINKS = SignedLinks(name="newsletter.subscriber", find=open_subscriber, url_name="subscription", cookie="infolettre")


def one_click_address(subscriber: Subscriber) -> str:
    """Where a mail program has somebody leave by one click (RFC 8058), in the active language."""
    return default_origin() + reverse("subscription_one_click", args=[LINKS.token_of(subscriber)])
