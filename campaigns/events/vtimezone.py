"""Time zones as calendar files tell them (RFC 5545, 3.6.5): an observance for each change of the clocks.

The library's own lists the changes as RDATE, which programs built on dateutil do not read, and puts the beginning of
summer an hour late.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

A_DAY, A_MINUTE = timedelta(days=1), timedelta(minutes=1)


# The clocks of a place change by law once in years: a new version of tzdata comes with a new process.
@lru_cache(maxsize=256)
def timezone_component(zone: str, first: int, last: int) -> Timezone:
    """The zone of an IANA name, for what takes place in the years from `first` to `last`."""
    clocks = ZoneInfo(zone)
    component = Timezone()
    component.add("tzid", zone)
    begin, end = datetime(first, 1, 1, tzinfo=UTC) - A_DAY, datetime(last + 1, 1, 2, tzinfo=UTC)
    for moment, before in [(begin, begin), *_changes(clocks, begin, end)]:
        component.add_component(_observance(clocks, moment, before))
    return component


def _changes(clocks: ZoneInfo, begin: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The moments when the clocks are changed, to the minute, each with the minute before."""
    day = begin
    while day < end:
        low, high = day, day + A_DAY
        if low.astimezone(clocks).utcoffset() != high.astimezone(clocks).utcoffset():
            while high - low > A_MINUTE:
                middle = low + (high - low) // A_MINUTE // 2 * A_MINUTE
                is_after = middle.astimezone(clocks).utcoffset() != low.astimezone(clocks).utcoffset()
                low, high = (low, middle) if is_after else (middle, high)
            yield high, low
        day += A_DAY


def _observance(clocks: ZoneInfo, moment: datetime, before: datetime) -> TimezoneStandard | TimezoneDaylight:
    now, offset = moment.astimezone(clocks), before.astimezone(clocks).utcoffset() or timedelta()
    component = TimezoneDaylight() if now.dst() else TimezoneStandard()
    # By the clocks as they went before.
    component.add("dtstart", (moment + offset).replace(tzinfo=None))
    component.add("tzoffsetfrom", offset)
    component.add("tzoffsetto", now.utcoffset())
    component.add("tzname", now.tzname())
    return component
