"""How often something may be done, counted in Django's cache; who does it is kept as a keyed hash only.

The cache in local memory, the default, counts for each server process on its own: with several of them, the true
limit is that many times higher. A cache that they share counts exactly.
"""

from dataclasses import dataclass

from django.core.cache import cache
from django.utils.crypto import salted_hmac

HOUR = 3600


@dataclass(frozen=True)
class Limit:
    """At most `times` within an hour for each key."""

    name: str
    times: int

    def exceeded(self, key: object) -> bool:
        """Count one more time for `key`; whether that is once too often."""
        entry = f"limit:{self.name}:{salted_hmac(__name__, str(key)).hexdigest()}"
        cache.add(entry, 0, HOUR)
        try:
            return cache.incr(entry) > self.times
        except ValueError:  # the hour ended in between
            return False


WRONG_LINKS = Limit("wrong-links-by-address", 30)
SENT_BY_LINK = Limit("sent-by-link", 30)
SENT_BY_ADDRESS = Limit("sent-by-address", 60)
