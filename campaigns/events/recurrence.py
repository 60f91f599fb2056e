"""How sessions repeat: the common cases of RFC 5545, as few words of a form."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice, pairwise

from dateutil.rrule import DAILY, MONTHLY, WEEKLY, rrule, weekday
from django.db import models
from django.utils.translation import gettext_lazy as _

from access.querysets import reader_language
from text.languages import cldr

MOST_TIMES = 366
"""Times that a session may take place: a year of days."""

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LAST = -1


class Repeats(models.TextChoices):
    """How often a session takes place."""

    ONCE = "", _("once")
    DAILY = "daily", _("every day")
    WEEKLY = "weekly", _("every week")
    MONTHLY = "monthly", _("every month, on the same date")
    MONTHLY_WEEKDAY = "weekday", _("every month, on the same day of the week (for instance the second Tuesday)")
    MONTHLY_LAST = "last", _("every month, on the last such day of the week (for instance the last Friday)")


FREQUENCIES = {
    Repeats.DAILY: DAILY,
    Repeats.WEEKLY: WEEKLY,
    Repeats.MONTHLY: MONTHLY,
    Repeats.MONTHLY_WEEKDAY: MONTHLY,
    Repeats.MONTHLY_LAST: MONTHLY,
}
NAMES = {DAILY: "DAILY", WEEKLY: "WEEKLY", MONTHLY: "MONTHLY"}


def weekday_choices() -> list[tuple[str, str]]:
    """The days of the week with their names in the reader's language."""
    names = cldr(reader_language()).days["stand-alone"]["wide"]
    return [(code, names[number]) for number, code in enumerate(WEEKDAYS)]


@dataclass(frozen=True)
class Recurrence:
    """A series from `start` on, by the clocks of its place, until the day `until` or `count` times."""

    start: datetime
    repeats: str
    interval: int = 1
    weekdays: tuple[str, ...] = ()
    until: date | None = None
    count: int | None = None
    without: frozenset[date] = frozenset()

    def starts(self) -> list[datetime]:
        """When it takes place, by the clocks of its place: in order, `MOST_TIMES` at most."""
        if not self.repeats:
            return [self.start]
        return [start for start in islice(self._rule(), MOST_TIMES + 1) if start.date() not in self.without]

    def _rule(self) -> Iterable[datetime]:
        until = datetime.combine(self.until, time.max) if self.until else None
        by_day = [weekday(WEEKDAYS.index(name), place) for name, place in self._days()]
        return rrule(
            FREQUENCIES[Repeats(self.repeats)],
            dtstart=self.start,
            interval=self.interval,
            until=until,
            count=None if until else self.count,
            byweekday=by_day or None,
        )

    @property
    def skips_months(self) -> bool:
        """Whether months are left out that have no day such as the first one: the 31st."""
        months = [12 * start.year + start.month for start in self.starts()]
        return self.repeats == Repeats.MONTHLY and any(
            later - earlier > self.interval for earlier, later in pairwise(months)
        )

    def parts(self, until: date | datetime | None) -> dict[str, object]:
        """The parts of its RRULE (RFC 5545, 3.3.10); `until` is the end in the form that its start asks for."""
        end = {"UNTIL": until} if until else {"COUNT": self.count}
        days = [f"{place}{name}" if place else name for name, place in self._days()]
        frequency = NAMES[FREQUENCIES[Repeats(self.repeats)]]
        return {
            "FREQ": frequency,
            **({"INTERVAL": self.interval} if self.interval > 1 else {}),
            **({"BYDAY": days} if days else {}),
            **end,
        }

    def _days(self) -> list[tuple[str, int | None]]:
        """The days of the week, each with its place in the month where that counts."""
        own = WEEKDAYS[self.start.weekday()]
        if self.repeats == Repeats.MONTHLY_LAST:
            return [(own, LAST)]
        if self.repeats == Repeats.MONTHLY_WEEKDAY:
            return [(own, (self.start.day - 1) // 7 + 1)]
        if self.repeats == Repeats.WEEKLY:
            # The first time counts too: RFC 5545 leaves undefined a start that its own rule leaves out.
            return [(name, None) for name in WEEKDAYS if name in {*self.weekdays, own}]
        return []
