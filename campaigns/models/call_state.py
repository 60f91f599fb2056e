"""Where calls stand by the clock."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Case, Q, When
from django.utils.translation import pgettext_lazy
from wagtail.models import PageManager

from access.querysets import ReaderQuerySet


class CallState(models.TextChoices):
    """Where a call stands; never stored, always told by the clock."""

    UPCOMING = "upcoming", pgettext_lazy("call", "opens soon")
    OPEN = "open", pgettext_lazy("call", "open")
    CLOSED = "closed", pgettext_lazy("call", "closed")
    RESULTS = "results", pgettext_lazy("call", "results are out")


class CallQuerySet(ReaderQuerySet):
    """Adds the states."""

    def open_at(self, now: datetime) -> CallQuerySet:
        """Calls that take applications at `now`."""
        return self.filter(Q(opens_at=None) | Q(opens_at__lte=now), closes_at__gt=now)

    def upcoming_at(self, now: datetime) -> CallQuerySet:
        """Calls that open after `now`."""
        return self.filter(opens_at__gt=now, closes_at__gt=now)

    def closed_at(self, now: datetime) -> CallQuerySet:
        """Calls whose deadline has passed at `now`."""
        return self.filter(closes_at__lte=now)

    def in_order(self, now: datetime) -> CallQuerySet:
        """The open, the most urgent first; those to come, soonest first; the closed, last one first."""
        closed, upcoming = Q(closes_at__lte=now), Q(opens_at__gt=now)
        rank = Case(When(closed, then=2), When(upcoming, then=1), default=0)
        return self.order_by(rank, Case(When(~closed, then="closes_at")), "-closes_at", "title")


CallManager = PageManager.from_queryset(CallQuerySet)
