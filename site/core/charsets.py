"""Which charset a request may name, before Django reads addresses and forms by it.

Django decodes the query string as soon as the request is made, where a charset such as "punycode" fails outside of
every middleware, hence of every page for errors.
"""

import codecs
import re
from collections.abc import Callable, Iterable
from typing import Any

from django.utils.http import parse_header_parameters

Environ = dict[str, Any]
Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]

# Set in the environment of a request that names another charset than UTF-8.
STRANGE_CHARSET = "site.strange_charset"
CHARSET = re.compile(r';\s*charset\s*=\s*("[^"]*"|[^;]*)', re.IGNORECASE)
UTF_8 = "utf-8"


def charset_guard(application: Application) -> Application:
    """`application`, to which every request comes without a charset; one that is not UTF-8 is marked as strange."""

    def guarded(environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        kind = environ.get("CONTENT_TYPE") or ""
        if ";" in kind:
            plain = CHARSET.sub("", kind)
            environ[STRANGE_CHARSET] = not (is_utf_8(kind) and names_none(plain))
            environ["CONTENT_TYPE"] = "" if environ[STRANGE_CHARSET] else plain
        return application(environ, start_response)

    return guarded


def names_none(content_type: str) -> bool:
    """Whether a `Content-Type` can be read and names no charset."""
    return _charset(content_type) is None


def is_utf_8(content_type: str) -> bool:
    """Whether a `Content-Type` can be read and names UTF-8, under any of its names, or no charset."""
    charset = _charset(content_type)
    if charset is None:
        return True
    try:
        return codecs.lookup(charset).name == UTF_8
    except (LookupError, ValueError):
        return False


def _charset(content_type: str) -> str | None:
    """The charset that a `Content-Type` names; None without one, empty where it cannot be read."""
    try:
        return parse_header_parameters(content_type)[1].get("charset")
    except (LookupError, ValueError):
        return ""
