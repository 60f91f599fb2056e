"""Shared caches before the site, told at once that addresses changed: Wagtail's own way waits in the queue of tasks."""

import logging
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit, urlunsplit
from urllib.request import urlopen

from wagtail.contrib.frontend_cache.backends import HTTPBackend
from wagtail.contrib.frontend_cache.backends.http import PurgeRequest
from wagtail.contrib.frontend_cache.utils import get_backends

SECONDS = 3


class PurgeBackend(HTTPBackend):
    """Wagtail's for Varnish, nginx and the like, that waits three seconds at most. Raises OSError on a failure."""

    def purge(self, url: str) -> None:
        """Have the shared cache forget one address, by a PURGE request."""
        asked = urlsplit(url)
        there = urlunsplit((self.cache_scheme, self.cache_netloc, asked.path, asked.query, ""))
        request = PurgeRequest(there, headers={"Host": asked.netloc})
        urlopen(request, timeout=SECONDS).close()  # noqa: S310  # the address of the cache comes from the settings


def purge(addresses: Iterable[str]) -> tuple[int, list[str]]:
    """Have every configured cache forget absolute `addresses`: how many each was told, what went wrong.

    Never raises: what could not be told is for staff to know. A cache that does not answer is asked once.
    """
    urls, told, failures = list(dict.fromkeys(addresses)), 0, []
    try:
        backends = get_backends()
    except Exception as error:
        return 0, [str(error)]
    for name, backend in backends.items():
        hosts = [url for url in urls if backend.invalidates_hostname(urlsplit(url).netloc)]
        failure = _tell(backend, hosts)
        told += 0 if failure else len(hosts)
        failures += [f"{name}: {failure}"] if failure else []
    return told, failures


def _tell(backend: Any, urls: list[str]) -> str:
    """Tell one cache; what went wrong, in its own words. Wagtail's backends only log their failures."""
    with _logged() as failures:
        try:
            backend.purge_batch(urls)
        except Exception as error:
            return str(error) or type(error).__name__
    return failures[0] if failures else ""


@contextmanager
def _logged() -> Iterator[list[str]]:
    messages: list[str] = []
    thread = threading.get_ident()

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.thread == thread:
                messages.append(record.getMessage())

    handler, logger = Keep(logging.ERROR), logging.getLogger("wagtail.frontendcache")
    logger.addHandler(handler)
    try:
        yield messages
    finally:
        logger.removeHandler(handler)
