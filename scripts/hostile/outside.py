"""Asks a server on this machine, as bytes on a connection of its own for each request."""

import socket
from collections.abc import Iterable
from contextlib import suppress

from .asked import HOST, Asked
from .told import Told

PATIENCE = 20.0
NOTHING = 0
"""The status of a connection that was closed without an answer, as a server does with what is no HTTP."""


def ask_server(address: str, requests: Iterable[Asked]) -> Told:
    """Ask the server at `address` ("127.0.0.1:34567") each of `requests`."""
    told = Told()
    host, _, port = address.rpartition(":")
    for asked in requests:
        told.note(asked, _status(host, int(port), wire(asked)))
    return told


def wire(asked: Asked) -> bytes:
    """A request as bytes; its own Host and length stand unless it names others."""
    named = {name for name, _value in asked.headers}
    lines = [f"{asked.method} {asked.target} HTTP/1.1"]
    if "Host" not in named:
        lines.append(f"Host: {HOST}")
    if asked.body and "Content-Length" not in named:
        lines.append(f"Content-Length: {len(asked.body)}")
    lines += [f"{name}: {value}" for name, value in asked.headers]
    return "\r\n".join([*lines, "Connection: close", "", ""]).encode("latin-1", "replace") + asked.body


def _status(host: str, port: int, sent: bytes) -> int:
    try:
        with socket.create_connection((host, port), timeout=PATIENCE) as connection:
            # A server that has read enough answers, and takes no more.
            with suppress(OSError):
                connection.sendall(sent)
                connection.shutdown(socket.SHUT_WR)
            words = connection.makefile("rb").readline().split()
    except OSError:
        return NOTHING
    return int(words[1]) if len(words) > 1 and words[1].isdigit() else NOTHING
