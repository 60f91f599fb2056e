"""The page that is being rendered, as its texts, its contents list and the end of its HTML share it."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest


@dataclass
class ShownPage:
    """Who asked for the page, whether cards explain its terms, and what its texts showed so far."""

    request: HttpRequest
    explains_terms: bool
    glossary: Any = None
    """Once a text has asked for it."""
    headings: list[Any] = field(default_factory=list)
    """Of its texts: `core.blocks.contents.Heading`."""


_shown_page: ContextVar[ShownPage | None] = ContextVar("shown_page", default=None)


@contextmanager
def showing(request: HttpRequest, *, explains_terms: bool) -> Iterator[None]:
    """Let the texts that are rendered in the ``with`` block share one glossary."""
    token = _shown_page.set(ShownPage(request, explains_terms))
    try:
        yield
    finally:
        _shown_page.reset(token)


def shown_page() -> ShownPage | None:
    """The page that is being rendered; None elsewhere, as in a feed."""
    return _shown_page.get()
