"""A database that does not answer: how it is told from a fault, and how briefly it is told of."""

import logging

from django.db import InterfaceError, OperationalError

# https://www.postgresql.org/docs/current/errcodes-appendix.html: no connection, no room left, called off by the server.
CLASSES = ("08", "53", "57")
# What SQLite says where its file cannot be reached: https://www.sqlite.org/rescode.html
SAID_BY_SQLITE = ("unable to open database file", "disk i/o error", "database or disk is full")


def is_away(error: BaseException | None) -> bool:
    """Whether `error` says that the database cannot be reached, rather than that something was wrongly asked."""
    if not isinstance(error, OperationalError | InterfaceError):
        return False
    cause = error.__cause__
    if hasattr(cause, "sqlstate"):
        return cause.sqlstate is None or cause.sqlstate.startswith(CLASSES)
    return str(error).lower().startswith(SAID_BY_SQLITE)


class OneLine(logging.Filter):
    """Tells of a database that does not answer in one line, without the eighty of where it was asked."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Shorten the record; none is left out."""
        error = record.exc_info[1] if record.exc_info else None
        if is_away(error):
            record.msg, record.args = f"{record.getMessage()} ({_first_line(error)})", ()
            record.exc_info = record.exc_text = None
        return True


def _first_line(error: BaseException | None) -> str:
    return next(iter(str(error).strip().splitlines()), type(error).__name__)
