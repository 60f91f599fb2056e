"""When something is next withdrawn by the clock alone: no copy is served past it, not even while the site is down."""

from collections.abc import Callable
from datetime import datetime

from django.utils import timezone
from wagtail.models import Page

NextEnd = Callable[[], datetime | None]

_ends: list[NextEnd] = []


class Known:
    """What was worked out last in this process, and of which generation of the content."""

    generation: int | None = None
    moment: datetime | None = None


def register_end(next_end: NextEnd) -> None:
    """Have `next_end` asked for the next moment at which something that readers see is to be withdrawn."""
    _ends.append(next_end)


def next_end(generation: int) -> datetime | None:
    """The next moment at which something is withdrawn by the clock, in a generation of the content."""
    now = timezone.now()
    if Known.generation != generation or (Known.moment is not None and Known.moment <= now):
        Known.moment = min(filter(None, (ask() for ask in _ends)), default=None)
        Known.generation = generation
    return Known.moment


def next_expiry() -> datetime | None:
    """When the next page goes offline by its own date."""
    planned = Page.objects.live().filter(expire_at__gt=timezone.now()).order_by("expire_at")
    return planned.values_list("expire_at", flat=True).first()


register_end(next_expiry)
