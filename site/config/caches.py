"""Where the site keeps what it need not work out again: this machine, or the server that CACHE_URL names."""

from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured

SCHEMES = ("redis", "rediss", "valkey", "valkeys", "unix")
# A server that is silent holds a reader no longer.
SECONDS = 0.5

# In each process: a page comes ten times as fast from there as it is drawn, and its key holds the content's generation.
PAGES_IN_MEMORY = {
    "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
    "LOCATION": "pages",
    "OPTIONS": {"MAX_ENTRIES": 1000, "CULL_FREQUENCY": 10},
}
# Wagtail would write each picture that it shows into the cache; a page reads all of its pictures in one query.
NO_RENDITIONS = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}


def cache_settings(url: str, folder: Path) -> dict[str, dict[str, Any]]:
    """Settings of the caches of a public server.

    Without `url`, in `folder` what its processes share (in memory, the others would give old addresses for an hour
    after a site's home has changed) and pages in memory; with it, all of it on that server (Valkey, Redis), for several
    replicas. Raises ImproperlyConfigured when the address cannot be read.
    """
    if not url:
        shared = {"BACKEND": "core.caches.FileCache", "LOCATION": str(folder)}
        return {"default": shared, "pages": PAGES_IN_MEMORY, "renditions": NO_RENDITIONS}
    scheme, mark, rest = url.partition("://")
    if not mark or scheme not in SCHEMES:
        raise ImproperlyConfigured("CACHE_URL illisible : l’adresse doit commencer par redis:// ou valkey://")
    server = {
        "BACKEND": "core.caches.ServerCache",
        "LOCATION": f"{scheme.replace('valkey', 'redis')}://{rest}",
        "OPTIONS": {"socket_connect_timeout": SECONDS, "socket_timeout": SECONDS},
    }
    return {
        "default": {**server, "KEY_PREFIX": "site"},
        "pages": {**server, "KEY_PREFIX": "pages"},
        "renditions": NO_RENDITIONS,
    }
