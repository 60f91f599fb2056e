"""Asks the site within this process, through its WSGI entry point: python -m scripts.hostile.inside SEED COUNT"""

import json
import logging
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from .asked import Asked, answer, open_connections
from .told import Told


class LastError(logging.Handler):
    """Keeps what Django logged last of an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.text = ""

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the kind of the error, what it says and where it came up."""
        error = record.exc_info[1] if record.exc_info else None
        self.text = f"{type(error).__name__}: {error}" if error else record.getMessage()


def ask_all(requests: Iterable[Asked]) -> Told:
    """Ask the site each of `requests`, one after the other; what leaves the entry point unanswered counts as 500."""
    from config.wsgi import application

    told = Told()
    with open_connections(), quiet() as errors:
        for asked in requests:
            errors.text = ""
            try:
                status = answer(application, asked).status
            except Exception as error:
                told.note(asked, 500, f"(outside) {type(error).__name__}: {error}")
            else:
                told.note(asked, status, errors.text)
    return told


@contextmanager
def quiet() -> Iterator[LastError]:
    """No log on the terminal: thousands of refusals are expected."""
    errors = LastError()
    names = ("django", "django.request", "django.security")
    loggers = [logging.getLogger(name) for name in names]
    kept = [(logger, logger.handlers, logger.propagate) for logger in loggers]
    for logger in loggers:
        logger.handlers, logger.propagate = [], True
    logging.getLogger("django").handlers, logging.getLogger("django").propagate = [errors], False
    try:
        yield errors
    finally:
        for logger, handlers, propagate in kept:
            logger.handlers, logger.propagate = handlers, propagate


def main() -> None:
    """Print as JSON the paths asked, the statuses answered and the faults."""
    from scripts.django_setup import set_up_django

    set_up_django()
    from .making import hostile_requests
    from .routes import public_routes

    seed, count = map(int, sys.argv[1:3])
    paths = public_routes()
    told = ask_all(hostile_requests(paths, seed, count))
    print(json.dumps({"paths": paths, "statuses": told.statuses, "faults": told.faults}))


if __name__ == "__main__":
    main()
