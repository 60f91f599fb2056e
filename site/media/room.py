"""A disk that is full or may not be written to: how it is told from a fault, and what was made without it."""

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

WITHOUT_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM}

_lacking: ContextVar[bool] = ContextVar("lacking", default=False)


def lacks_room(error: BaseException | None) -> bool:
    """Whether `error` says that nothing can be stored on the disk, rather than that something was wrongly asked."""
    return isinstance(error, OSError) and (error.errno in WITHOUT_ROOM or lacks_room(error.__cause__))


def note_lack() -> None:
    """Note that something is shown without a file that could not be stored."""
    _lacking.set(True)


@contextmanager
def noticing_lacks() -> Iterator[Callable[[], bool]]:
    """What is drawn within: the function that is given tells whether it lacks such a file."""
    before = _lacking.set(False)
    try:
        yield _lacking.get
    finally:
        _lacking.reset(before)
