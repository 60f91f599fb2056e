"""Counting what is tried, exactly, whatever the number of processes: the database counts, in one statement a try.

A window of time begins with its first try and ends by the clock: tries that are refused neither count nor prolong it,
and a try that was right is taken back. (The limits of public forms, `core.public_forms.limits`, need neither.)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac

from core.models import LimitCount


@dataclass(frozen=True)
class Limit:
    """At most `times` tries of one thing in a window of `length`."""

    name: str
    times: int
    length: timedelta

    def on(self, *what: object) -> "Counter":
        """The counter of one thing, such as an account's name and an address."""
        return Counter(self, salted_hmac(f"accounts.{self.name}", repr(what), algorithm="sha256").hexdigest())


@dataclass(frozen=True)
class Counter:
    """How often one thing was tried, in the database."""

    limit: Limit
    key: str

    def take(self) -> bool:
        """Count one more try; False, and nothing counted, when the limit is reached."""
        while True:
            now = timezone.now()
            running = LimitCount.objects.filter(key=self.key, expires_at__gt=now)
            if running.filter(count__lt=self.limit.times).update(count=F("count") + 1):
                return True
            if running.exists():
                return False
            if self._begin(now):
                return True

    def _begin(self, now: datetime) -> bool:
        """Begin a window with its first try; False when another process was faster."""
        begun = {"count": 1, "expires_at": now + self.limit.length}
        if LimitCount.objects.filter(key=self.key, expires_at__lte=now).update(**begun):
            return True
        try:
            with transaction.atomic():
                LimitCount.objects.create(key=self.key, **begun)
        except IntegrityError:
            return False
        return True

    def give_back(self) -> None:
        """Take back one try that was counted before it proved right."""
        LimitCount.objects.filter(key=self.key, count__gt=0).update(count=F("count") - 1)

    def forget(self) -> None:
        """Forget the tries counted for a key."""
        LimitCount.objects.filter(key=self.key).delete()

    def ends_at(self) -> datetime:
        """When the window that is running ends; now when there is none."""
        now = timezone.now()
        ends = LimitCount.objects.filter(key=self.key, expires_at__gt=now).values_list("expires_at", flat=True)
        return ends.first() or now


def take_all(counters: Sequence[Counter]) -> Counter | None:
    """Count one more try in each, or in none: the counter that refuses, or None when none does."""
    taken: list[Counter] = []
    for counter in counters:
        if not counter.take():
            for earlier in taken:
                earlier.give_back()
            return counter
        taken.append(counter)
    return None
