"""Keeps what opens a partner's link out of the server's log."""

import logging
import re

TOKEN = re.compile(r"(/mise-a-jour/)[^/\s\"']+~[^/\s\"']+")


class HideTokens(logging.Filter):
    """Puts dots in the place of the tokens that a message names."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every message through, without its tokens."""
        message = record.getMessage()
        if "/mise-a-jour/" in message:
            record.msg, record.args = TOKEN.sub(r"\1…", message), None
        return True
