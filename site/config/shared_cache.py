"""The cache before the site that SHARED_CACHE_URL names: of which kind it is, and how it is told."""

from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

WHOLE = {
    "nginx": "core.shared_cache.backends.NginxBackend",
    "varnish": "core.shared_cache.backends.VarnishBackend",
}
BY_ADDRESS = "core.shared_cache.backends.PurgeBackend"
NONE: dict[str, dict[str, Any]] = {}


def shared_cache_settings(url: str) -> tuple[dict[str, dict[str, Any]], bool]:
    """Wagtail's setting for a cache, and whether it forgets everything at a word, so that it may keep pages.

    `nginx://:secret@127.0.0.1:8081` and `varnish://:secret@127.0.0.1:6081` are those of `deploy/`;
    `http://127.0.0.1:6081` is another one that takes PURGE. Raises ImproperlyConfigured when `url` cannot be read.
    """
    if not url:
        return NONE, False
    parts = urlsplit(url)
    if parts.scheme in ("http", "https"):
        return {"shared": {"BACKEND": BY_ADDRESS, "LOCATION": url}}, False
    try:
        place = f"{parts.hostname}:{parts.port}" if parts.hostname and parts.port else ""
    except ValueError:
        place = ""
    secret = unquote(parts.password or "")
    if parts.scheme not in WHOLE or not place or not secret:
        raise ImproperlyConfigured(
            "SHARED_CACHE_URL illisible : nginx://:secret@127.0.0.1:8081, varnish://:secret@127.0.0.1:6081 ou http://…"
        )
    return {"shared": {"BACKEND": WHOLE[parts.scheme], "LOCATION": f"http://{place}", "SECRET": secret}}, True
