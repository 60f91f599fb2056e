"""Keeps what opens a signed link out of the server's logs: Django's, and those of Gunicorn (`gunicorn.conf.py`)."""

import logging
import re

# As browsers and servers write it: a slash may be encoded, and so may what follows.
TOKEN = re.compile(r"((?:mise-a-jour|suivi(?:/|%2F)+[a-z-]+)(?:/|%2F)+)[^/\s\"'?#]+", re.IGNORECASE)
MARKS = ("mise-a-jour", "suivi")
"""In the address of every signed link: that of a partner's profile, and the followings of what the public sent."""


class HideTokens(logging.Filter):
    """Puts dots in the place of the tokens that a message, or the error told with it, names."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every message through, without its tokens."""
        message = record.getMessage()
        if any(mark in message.lower() for mark in MARKS):
            record.msg, record.args = without_tokens(message), None
        if record.exc_info and not record.exc_text:
            # Handlers print this text instead of making it anew.
            record.exc_text = without_tokens(logging.Formatter().formatException(record.exc_info))
        return True


def without_tokens(text: str) -> str:
    """`text` with dots in the place of what opens a link."""
    return TOKEN.sub(r"\1…", text)
