"""The site as its server sees it behind a proxy that ends TLS: every request says it came by https."""

from collections.abc import Callable, Iterable
from typing import Any

from config.wsgi import application as site


def application(environ: dict[str, Any], start_response: Callable) -> Iterable[bytes]:
    """Answer one request (PEP 3333)."""
    environ["HTTP_X_FORWARDED_PROTO"] = "https"
    return site(environ, start_response)
