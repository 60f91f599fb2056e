"""The calls that the home page and campaigns announce."""

from collections.abc import Iterable
from datetime import date, datetime, time

from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page

from access.kept import kept_reader_query
from core.freshness import right_until

from ..models.call import CallPage
from ..models.call_state import CallQuerySet, CallState


def current_calls(theme: int = 0) -> list[CallPage]:
    """The calls that are open, the most urgent first, then those to come; as cards, in one query.

    With the key of a theme, those about it.
    """
    now = timezone.now()
    # By day: the texts of queries are kept for their arguments.
    calls = _calls_query(timezone.localdate(), theme).instances()
    return sorted(
        (call for call in calls if not call.is_closed),
        key=lambda call: (call.state_at(now) != CallState.OPEN, call.closes_at),
    )


def open_calls(request: HttpRequest, theme: int = 0) -> list[CallPage]:
    """The calls that are open; caches keep the answer to `request` until one of those to come opens or closes."""
    calls = current_calls(theme)
    right_until(request, *(moment for call in calls for moment in call.turns))
    return [call for call in calls if call.is_open]


def open_calls_among(pages: Iterable[Page], request: HttpRequest) -> list[CallPage]:
    """Those of `pages` that are open calls, as cards."""
    keys = {page.pk for page in pages}
    return [call for call in open_calls(request) if call.pk in keys]


@kept_reader_query
def _calls_query(day: date, theme: int) -> CallQuerySet:
    start = timezone.make_aware(datetime.combine(day, time.min))
    calls = CallPage.objects.for_reader().for_cards().filter(closes_at__gt=start)
    return (calls.filter(themes=theme) if theme else calls).order_by("closes_at", "title")
