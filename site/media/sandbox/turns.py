"""So many at once, whichever process asks: what each may take does not add up beyond what the server has."""

import fcntl
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import IO

from django.conf import settings

PAUSE = 0.02


class BusyError(OSError):
    """Others kept every place for as long as could be waited."""


@contextmanager
def turn(name: str, places: int, seconds: float) -> Iterator[None]:
    """Hold one of the `places` for the work `name`, waiting for `seconds` at most. Raises BusyError.

    The system gives a place back when the process that held it ends, however it ends.
    """
    folder = settings.VAR_DIR / "turns"
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        locks = [stack.enter_context((folder / f"{name}-{place}").open("wb")) for place in range(places)]
        deadline = time.monotonic() + seconds
        while not any(_taken(lock) for lock in locks):
            if time.monotonic() > deadline:
                raise BusyError(name)
            time.sleep(PAUSE)
        yield


def _taken(lock: IO[bytes]) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
