"""How often a document is downloaded, as its page in the studio tells it."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import Q, Sum
from django.db.models.functions import TruncMonth
from django.utils import timezone

from media.models import Document

DAYS = 30
MONTHS = 12


class Month(NamedTuple):
    """The downloads of a month."""

    first_day: date
    number: int


class Downloads(NamedTuple):
    """The downloads of a document: ever, in the last 30 days, in each of the last twelve months, the newest first."""

    total: int
    recent: int
    months: list[Month]

    @property
    def most(self) -> int:
        """Those of the month that had most."""
        return max(month.number for month in self.months)


def downloads_of(document: Document) -> Downloads:
    """The downloads of `document`."""
    sums = document.downloads.aggregate(total=Sum("count"), recent=Sum("count", filter=is_recent("day")))
    firsts = list(_first_days(timezone.localdate()))
    by_month = document.downloads.filter(day__gte=firsts[-1]).annotate(month=TruncMonth("day")).order_by()
    counts = dict(by_month.values("month").annotate(sum=Sum("count")).values_list("month", "sum"))
    months = [Month(first, counts.get(first, 0)) for first in firsts]
    return Downloads(sums["total"] or 0, sums["recent"] or 0, months)


def is_recent(day: str) -> Q:
    """The condition that the field `day` is one of the last 30, today among them."""
    return Q(**{f"{day}__gt": timezone.localdate() - timedelta(days=DAYS)})


def _first_days(today: date) -> Iterator[date]:
    """The first days of this month and of those before it."""
    first = today.replace(day=1)
    for _month in range(MONTHS):
        yield first
        first = (first - timedelta(days=1)).replace(day=1)
