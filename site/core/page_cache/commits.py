"""When content was last changed, told beside the database: processes ask it where the database does not answer."""

import time

from django.core.cache import cache

KEY = "content-committed"
SECONDS_APART = 2
"""By how much the clocks of two servers may differ."""


def tell_of_commit() -> None:
    """Note that what readers see has just changed."""
    cache.set(KEY, time.time(), None)


def begin_to_tell() -> None:
    """Note it where nothing is noted: what nobody can tell of may have changed since."""
    cache.add(KEY, time.time(), None)


def unchanged_since(moment: float) -> bool:
    """Whether it is known that no process has changed content after `moment`, nor just before it."""
    told = cache.get(KEY)
    return told is not None and told < moment - SECONDS_APART
