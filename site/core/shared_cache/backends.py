"""How shared caches are told, as Wagtail's backends (`wagtail.contrib.frontend_cache`)."""

from collections.abc import Iterable
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit, urlunsplit
from urllib.request import Request, urlopen

from wagtail.contrib.frontend_cache.backends import HTTPBackend
from wagtail.contrib.frontend_cache.backends.base import BaseBackend
from wagtail.contrib.frontend_cache.backends.http import PurgeRequest

SECONDS = 3
FOLDERS = "0123456789abcdef"
"""Those that nginx keeps its files in, by the last digit of their names (`levels=1:2`)."""
TRIES = 3


class PurgeBackend(HTTPBackend):
    """Wagtail's for caches that take addresses, that waits three seconds at most. Raises OSError on a failure."""

    def purge(self, url: str) -> None:
        """Have the shared cache forget one address, by a PURGE request."""
        asked = urlsplit(url)
        there = urlunsplit((self.cache_scheme, self.cache_netloc, asked.path, asked.query, ""))
        request = PurgeRequest(there, headers={"Host": asked.netloc})
        urlopen(request, timeout=SECONDS).close()  # noqa: S310  # the address of the cache comes from the settings


class WholeBackend(BaseBackend):
    """A cache that forgets all that it keeps, whatever address is named: no list of ours can leave one out."""

    def __init__(self, params: dict[str, Any]) -> None:
        super().__init__(params)
        self.location, self.secret = params.pop("LOCATION").rstrip("/"), params.pop("SECRET")

    def forget(self) -> None:
        """Have it forget everything. Raises OSError on a failure."""
        raise NotImplementedError

    def purge(self, url: str) -> None:
        """Have it forget everything, `url` among it."""
        self.forget()

    def purge_batch(self, urls: Iterable[str]) -> None:
        """Have it forget everything, `urls` among it."""
        if any(True for _url in urls):
            self.forget()

    def ask(self, method: str, path: str) -> None:
        """Send one request with the secret. Raises OSError on a failure."""
        request = Request(  # noqa: S310  # the address of the cache comes from the settings
            f"{self.location}{path}", method=method, headers={"Authorization": f"Bearer {self.secret}"}
        )
        urlopen(request, timeout=SECONDS).close()  # noqa: S310


class VarnishBackend(WholeBackend):
    """Varnish as `deploy/varnish` has it: one ban."""

    def forget(self) -> None:
        """Have it ban all that it keeps."""
        self.ask("BAN", "/")


class NginxBackend(WholeBackend):
    """nginx as `deploy/nginx` has it: it deletes its own files, by the part of WebDAV that comes with it."""

    def forget(self) -> None:
        """Have it delete each of its folders; one that is not there holds nothing."""
        for folder in FOLDERS:
            self._delete(f"/{folder}/")

    def _delete(self, path: str) -> None:
        for left in reversed(range(TRIES)):
            try:
                return self.ask("DELETE", path)
            except HTTPError as error:
                error.close()
                if error.code == 404:
                    return None
                # A file that comes while its folder is deleted keeps the folder.
                if error.code < 500 or not left:
                    raise
        return None
