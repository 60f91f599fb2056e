"""Shared caches are told at once: Wagtail's own way waits in the queue of tasks."""

import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from wagtail.contrib.frontend_cache.utils import get_backends

from .backends import WholeBackend


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
        failure = _tell(partial(backend.purge_batch, hosts))
        told += 0 if failure else len(hosts)
        failures += [f"{name}: {failure}"] if failure else []
    return told, failures


def forget_everything() -> list[str]:
    """Have the caches that can do so forget all that they keep; what went wrong. Never raises."""
    try:
        backends = get_backends()
    except Exception as error:
        return [str(error)]
    whole = {name: backend for name, backend in backends.items() if isinstance(backend, WholeBackend)}
    return [f"{name}: {failure}" for name, backend in whole.items() if (failure := _tell(backend.forget))]


def _tell(ask: Callable[[], Any]) -> str:
    """Tell one cache; what went wrong, in its own words. Wagtail's backends only log their failures."""
    with _logged() as failures:
        try:
            ask()
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
