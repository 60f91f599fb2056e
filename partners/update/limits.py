"""How often something may be done, counted in Django's cache; who does it is kept as a keyed hash only.

In production the processes of a server share a cache of files, whose counts two requests at the very same time may
write over each other: the limits hold nearly, which is enough for them. The address counted is the one that reaches
Django: behind a web server that does not pass on its visitors' addresses, everybody counts as one.
"""

import time
from dataclasses import dataclass

from django.core.cache import cache
from django.utils.crypto import salted_hmac

HOUR = 3600


@dataclass(frozen=True)
class Limit:
    """At most `times` in each hour of the clock for each key."""

    name: str
    times: int

    def exceeded(self, key: object) -> bool:
        """Count one more time for `key`; whether that is once too often."""
        hour = int(time.time()) // HOUR
        entry = f"limit:{self.name}:{hour}:{salted_hmac(__name__, str(key)).hexdigest()}"
        count = cache.get(entry, 0) + 1
        cache.set(entry, count, HOUR)
        return count > self.times


WRONG_LINKS = Limit("wrong-links-by-address", 30)
SENT_BY_LINK = Limit("sent-by-link", 30)
SENT_BY_ADDRESS = Limit("sent-by-address", 60)
