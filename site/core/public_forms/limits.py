"""How often something may be done, counted in the database: right for any number of processes at the same time.

Whoever is counted is kept as a hash only, made with a key of the day, and no longer than the limit needs.
"""

import time
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import connection, models
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
        start = self._start()
        return _one_more(self._hash(key, start), start + self.seconds)

    def give_back(self, key: object) -> None:
        """Take back what was counted last for `key`: it did not come about."""
        counted = LimitCount.objects.filter(key=self._hash(key, self._start()), count__gt=0)
        counted.update(count=models.F("count") - 1)

    def count(self, key: object) -> int:
        """How often `key` was counted until now, within the time of the limit."""
        found = LimitCount.objects.filter(key=self._hash(key, self._start())).values_list("count", flat=True)
        return found.first() or 0

    def _start(self) -> int:
        """When the stretch of now began, in seconds since 1970."""
        return int(time.time()) // self.seconds * self.seconds

    def _hash(self, key: object, start: int) -> str:
        day = datetime.fromtimestamp(start, UTC).date()
        return _hashed(f"{self.name} {day}", f"{start} {key}")


def is_first_use(name: str, key: str, until: int) -> bool:
    """Whether `key` was never used as a `name`; noted until it is worthless anyway, in seconds since 1970."""
    return _one_more(_hashed(name, key), until) == 1


def forget_expired() -> None:
    """Delete the counts that no limit needs any more."""
    LimitCount.objects.filter(expires_at__lt=timezone.now()).delete()


def _one_more(key: str, end: int) -> int:
    expires = connection.ops.adapt_datetimefield_value(datetime.fromtimestamp(end, UTC))
    with connection.cursor() as cursor:
        cursor.execute(ONE_MORE, [key, expires])
        count = cursor.fetchone()[0]
    if count == 1:
        forget_expired()
    return count


def _hashed(salt: str, text: str) -> str:
    return salted_hmac(f"{__name__} {salt}", text, algorithm="sha256").hexdigest()
