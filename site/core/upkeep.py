"""What the site does by itself: every hour, and every day.

Apps register it in the `ready` of their AppConfig; `manage.py tidy_up` does what is hourly, `manage.py delete_old_data`
what is daily. Each piece of work is done though another one fails, and may be done twice without harm.
"""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

logger = logging.getLogger(__name__)

PATIENCE = timedelta(minutes=5)
"""Until then the request that stored something may still be mailing of it."""

Counted = Callable[[int], str]
"""Tells in words how many there were: a function around `ngettext`."""


@dataclass(frozen=True)
class Work:
    """One piece of work: it says how many things it did; `told` has the words, or is None where nobody asks."""

    do: Callable[..., int | None]
    told: Counted | None
    waits: bool = False


_hourly: list[Work] = []
_daily: list[Work] = []


def every_hour(do: Callable[..., int | None], told: Counted | None = None, waits: bool = False) -> None:
    """Register what takes up or finishes: mails not sent, files left behind, reminders that are due.

    One that `waits` is given how long something must have waited before it counts as left behind: None for its own
    measure, no time at all when the server starts, where nothing can be under way.
    """
    _hourly.append(Work(do, told, waits))


def every_day(do: Callable[[], int | None], told: Counted | None = None) -> None:
    """Register what deletes data whose time is over."""
    _daily.append(Work(do, told))


def left_behind(patience: timedelta | None) -> datetime:
    """Until when something must have been stored to count as left behind: `PATIENCE` ago where none is given."""
    return timezone.now() - (PATIENCE if patience is None else patience)


def do_hourly(patience: timedelta | None) -> Iterator[str]:
    """Do what is hourly, one after the other; yields what was done. Raises RuntimeError at the end if any failed."""
    return _do(_hourly, patience)


def do_daily() -> Iterator[str]:
    """Do what is daily, one after the other; yields what was done. Raises RuntimeError at the end if any failed."""
    return _do(_daily)


def _do(works: list[Work], patience: timedelta | None = None) -> Iterator[str]:
    failed = []
    for work in works:
        try:
            count = work.do(patience) if work.waits else work.do()
        except Exception:
            # The next one is as dear as this one.
            logger.exception("A piece of the site's upkeep failed: %s.%s", work.do.__module__, work.do.__qualname__)
            failed.append(work.do.__qualname__)
        else:
            if count and work.told:
                yield work.told(count)
    if failed:
        raise RuntimeError(", ".join(failed))
