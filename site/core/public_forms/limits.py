"""How often something may be done, counted in the database: right for any number of processes at the same time.

Whoever is counted is kept as a hash only, made with a key of the day, and no longer than the limit needs.
"""

import time
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import connection
from django.utils import timezone
from django.utils.crypto import salted_hmac

from ..models import LimitCount

HOUR = 3600
# One statement, so that no two requests read the same count. Both engines take it.
ONE_MORE = """
INSERT INTO core_limitcount (key, count, expires_at) VALUES (%s, 1, %s)
ON CONFLICT (key) DO UPDATE SET count = core_limitcount.count + 1
RETURNING count
"""


@dataclass(frozen=True)
class Limit:
    """At most `times` in each stretch of `seconds` of the clock for each key."""

    name: str
    times: int
    seconds: int = HOUR

    def exceeded(self, key: object) -> bool:
        """Count one more time for `key`; whether that is once too often."""
        return self.add(key) > self.times

    def add(self, key: object) -> int:
        """Count one more time for `key`; the number so far."""
        stretch = self._stretch()
        end = datetime.fromtimestamp((stretch + 1) * self.seconds, UTC)
        with connection.cursor() as cursor:
            cursor.execute(ONE_MORE, [self._hash(key, stretch), connection.ops.adapt_datetimefield_value(end)])
            count = cursor.fetchone()[0]
        if count == 1:
            forget_expired()
        return count

    def count(self, key: object) -> int:
        """The number so far for `key`."""
        found = LimitCount.objects.filter(key=self._hash(key, self._stretch())).values_list("count", flat=True)
        return found.first() or 0

    def _stretch(self) -> int:
        return int(time.time()) // self.seconds

    def _hash(self, key: object, stretch: int) -> str:
        day = datetime.fromtimestamp(stretch * self.seconds, UTC).date()
        return salted_hmac(f"{__name__} {day}", f"{self.name} {stretch} {key}", algorithm="sha256").hexdigest()


def forget_expired() -> None:
    """Delete the counts that no limit needs any more."""
    LimitCount.objects.filter(expires_at__lt=timezone.now()).delete()
