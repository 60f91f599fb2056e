"""Until when an answer is right: no cache keeps it past the next moment at which it would be another one by itself.

What is dated by the day (campaigns, consents, embargoes, the agenda) changes at midnight, which ends every answer. What
changes within a day, such as a call for applications, says so while the page is made.
"""

from datetime import datetime, time, timedelta

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone


def right_until(request: HttpRequest, *moments: datetime | None) -> None:
    """Note when what `request` is answered with changes by itself; what is past, and None, changes nothing."""
    now = timezone.now()
    coming = [moment for moment in moments if moment is not None and moment > now]
    if known := getattr(request, "_right_until", None):
        coming.append(known)
    request._right_until = min(coming, default=None)


def changes_at(request: HttpRequest) -> datetime:
    """When the answer to `request` may be another one by itself: at midnight, or sooner."""
    today = timezone.localdate()
    midnight = timezone.make_aware(datetime.combine(today + timedelta(days=1), time.min))
    return min(filter(None, (midnight, getattr(request, "_right_until", None))))


def public_seconds(request: HttpRequest) -> int:
    """How many whole seconds caches may keep the answer to `request`, at most `PUBLIC_CACHE_SECONDS`."""
    left = int((changes_at(request) - timezone.now()).total_seconds())
    return max(0, min(settings.PUBLIC_CACHE_SECONDS, left))
