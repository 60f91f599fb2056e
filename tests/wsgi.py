"""Requests as a server makes them: Django's test client makes its own, without the site's entry point."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from urllib.parse import unquote_to_bytes
from wsgiref.util import setup_testing_defaults

from django.core.signals import request_finished, request_started
from django.db import close_old_connections

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
            "SERVER_PORT": "443",
            "REMOTE_ADDR": HOST,
            "HTTP_HOST": HOST,
            "HTTP_X_FORWARDED_PROTO": "https",
            "CONTENT_LENGTH": str(len(self.body)) if self.body else "",
            "wsgi.input": BytesIO(self.body),
        }
        for name, value in self.headers:
            key = name.upper().replace("-", "_")
            environ[key if key in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{key}"] = value
        setup_testing_defaults(environ)
        return environ

    def wire(self) -> bytes:
        """The request as bytes on a connection; its own Host and length stand unless it names others."""
        own = {"Host": HOST, "Content-Length": str(len(self.body)), "Connection": "close"} | dict(self.headers)
        lines = [f"{self.method} {self.target} HTTP/1.1", *(f"{name}: {value}" for name, value in own.items())]
        return "\r\n".join([*lines, "", ""]).encode("latin-1", "replace") + self.body


@dataclass(frozen=True)
class Answered:
    """What the site answered."""

    status: int
    headers: dict[str, str]
    body: bytes


def answer(application: Any, asked: Asked) -> Answered:
    """Ask a WSGI application, and read its answer to the end as a server does."""
    head: list[Any] = []
    response = application(asked.environ(), lambda status, headers, _error=None: head.extend((status, headers)))
    try:
        body = b"".join(response)
    finally:
        response.close()
    return Answered(int(head[0].split()[0]), dict(head[1]), body)


@contextmanager
def open_connections() -> Iterator[None]:
    """Keep the database open between requests, as Django's own test client does."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in (request_started, request_finished):
            signal.connect(close_old_connections)
