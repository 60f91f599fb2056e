"""A request as it stands on the wire, and the way into the site without a server."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from urllib.parse import unquote_to_bytes

HOST = "127.0.0.1"


@dataclass(frozen=True)
class Asked:
    """A request: its target is what stands between the method and HTTP/1.1, all headers are latin-1."""

    method: str
    target: str
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: bytes = b""

    def environ(self) -> dict[str, Any]:
        """What a server makes of it (PEP 3333)."""
        path, _, query = self.target.partition("?")
        environ: dict[str, Any] = {
            "REQUEST_METHOD": self.method,
            "SCRIPT_NAME": "",
            "PATH_INFO": unquote_to_bytes(path.encode("latin-1")).decode("latin-1"),
            "QUERY_STRING": query,
            "SERVER_NAME": HOST,
            "SERVER_PORT": "443",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": HOST,
            "HTTP_HOST": HOST,
            "HTTP_X_FORWARDED_PROTO": "https",
            "CONTENT_LENGTH": str(len(self.body)) if self.body else "",
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": BytesIO(self.body),
            "wsgi.errors": BytesIO(),
            "wsgi.multithread": False,
            "wsgi.multiprocess": True,
            "wsgi.run_once": False,
        }
        for name, value in self.headers:
            key = name.upper().replace("-", "_")
            environ[key if key in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{key}"] = value
        return environ

    def told(self) -> str:
        """The request in one line, shortened."""
        headers = "; ".join(f"{name}: {value[:80]!r}" for name, value in self.headers)
        return f"{self.method} {self.target[:200]!r} [{headers}] {self.body[:80]!r}"


@dataclass(frozen=True)
class Answered:
    """What the site answered."""

    status: int
    headers: dict[str, str]
    body: bytes


def answer(application: Any, asked: Asked) -> Answered:
    """Ask a WSGI application, and read its answer to the end as a server does."""
    head: list[Any] = []

    def start_response(status: str, headers: Iterable[tuple[str, str]], _error: object = None) -> None:
        head[:] = [int(status.split()[0]), dict(headers)]

    response = application(asked.environ(), start_response)
    try:
        body = b"".join(response)
    finally:
        if hasattr(response, "close"):
            response.close()
    return Answered(head[0], head[1], body)


@contextmanager
def open_connections() -> Iterator[None]:
    """Keep the database open between requests, as Django's own test client does."""
    from django.core.signals import request_finished, request_started
    from django.db import close_old_connections

    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in (request_started, request_finished):
            signal.connect(close_old_connections)
