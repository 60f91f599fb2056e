"""What a browser must not do behind a page's back: call another host, print an error."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, ConsoleMessage, Request, WebError

LOCAL_SCHEMES = ("about", "blob", "data")


class Journal:
    """Notes the faults of every page of a context. A test that provokes one says so with `allow`."""

    def __init__(self, address: str) -> None:
        self.host = urlsplit(address).netloc
        self.faults: list[str] = []
        self.allowed: list[str] = []

    def watch(self, context: "BrowserContext") -> None:
        """Listen to a context and to the pages it will open."""
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("weberror", self._error)

    def allow(self, text: str) -> None:
        """Accept the faults that contain a text, for instance "status of 404"."""
        self.allowed.append(text)

    def unexpected(self) -> list[str]:
        """The faults that no test announced."""
        return [fault for fault in self.faults if not any(text in fault for text in self.allowed)]

    def _request(self, request: "Request") -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in LOCAL_SCHEMES and parts.netloc != self.host:
            self.faults.append(f"request to another host: {request.url}")

    def _console(self, message: "ConsoleMessage") -> None:
        if message.type == "error":
            self.faults.append(f"console: {message.text} ({message.location.get('url', '')})")

    def _error(self, error: "WebError") -> None:
        self.faults.append(f"script: {error.error}")
