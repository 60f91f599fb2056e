"""The same work done at the same moment by many, each on a database connection of its own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection

AT_ONCE = 25


def elsewhere(work: Callable[[int], object], count: int = 1, at_once: int = AT_ONCE) -> list[object]:
    """Do `work` so many times, each time on a connection of its own; many at the same moment."""
    together = min(count, at_once)
    barrier = Barrier(together)

    def alone(number: int) -> object:
        try:
            barrier.wait(20)
            return work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(together) as pool:
        return list(pool.map(alone, range(count)))
