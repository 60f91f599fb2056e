"""Django's caches, whose failure makes the site slower and nothing else: a full disk, a server that is away."""

import logging
import time
from collections.abc import Callable
from typing import Any, TypeVar

from django.core.cache.backends.base import BaseCache
from django.core.cache.backends.filebased import FileBasedCache
from django.core.cache.backends.redis import RedisCache

logger = logging.getLogger(__name__)
T = TypeVar("T")

PAUSE = 5
"""Seconds in which a cache that failed is not asked again, nor told of."""
MOST_MISSED = 10_000


class ForgivingMixin(BaseCache):
    """A cache that is away holds nothing and takes nothing; one line tells of it.

    What it should have taken or forgotten meanwhile is forgotten when it is back: it would be the old value.
    """

    failures: tuple[type[Exception], ...] = (OSError,)

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._asked_again_at = 0.0
        self._missed: dict[tuple[str, int | None], None] = {}

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        """As Django's; `default` while the cache is away."""
        return self._try(lambda: super(ForgivingMixin, self).get(key, default, version), default)

    def add(self, key: str, value: Any, *timed: Any, **named: Any) -> bool:
        """As Django's; False while the cache is away."""
        return self._try(lambda: super(ForgivingMixin, self).add(key, value, *timed, **named), False)

    def set(self, key: str, value: Any, *timed: Any, **named: Any) -> None:
        """As Django's; while the cache is away, whatever stood there is to be forgotten."""
        version = named.get("version", timed[1] if len(timed) > 1 else None)
        self._tell(lambda: super(ForgivingMixin, self).set(key, value, *timed, **named), key, version)

    def touch(self, key: str, *timed: Any, **named: Any) -> bool:
        """As Django's; False while the cache is away."""
        return self._try(lambda: super(ForgivingMixin, self).touch(key, *timed, **named), False)

    def delete(self, key: str, version: int | None = None) -> bool:
        """As Django's; False while the cache is away, and done once it is back."""
        return bool(self._tell(lambda: super(ForgivingMixin, self).delete(key, version), key, version))

    def has_key(self, key: str, version: int | None = None) -> bool:
        """As Django's; False while the cache is away."""
        return self._try(lambda: super(ForgivingMixin, self).has_key(key, version), False)

    def _tell(self, do: Callable[[], T], key: str, version: int | None) -> T | None:
        failed = object()
        done: Any = self._try(do, failed)
        if done is not failed:
            return done
        if len(self._missed) < MOST_MISSED:
            self._missed[key, version] = None
        return None

    def _try(self, do: Callable[[], T], otherwise: T) -> T:
        if time.monotonic() < self._asked_again_at:
            return otherwise
        try:
            self._forget_missed()
            return do()
        except self.failures as error:
            self._asked_again_at = time.monotonic() + PAUSE
            logger.warning("%s does not answer: %s", type(self).__name__, error)
            return otherwise

    def _forget_missed(self) -> None:
        while self._missed:
            (key, version) = next(iter(self._missed))
            super().delete(key, version)
            del self._missed[key, version]


class FileCache(ForgivingMixin, FileBasedCache):
    """In a folder, for the processes of one machine."""


class ServerCache(ForgivingMixin, RedisCache):
    """On a server that speaks Redis' language, for the processes of several machines."""

    # Django's ask the server in one go, past what forgives; nothing of the site needs that.
    get_many = BaseCache.get_many
    set_many = BaseCache.set_many
    delete_many = BaseCache.delete_many
    incr = BaseCache.incr

    @property
    def failures(self) -> tuple[type[Exception], ...]:  # type: ignore[override]
        """What its client raises; imported by who has such a server only."""
        from redis.exceptions import RedisError

        return (OSError, RedisError)
