"""How many requests a second a server answers. Few instructions here: the client shares the server's processor."""

import socket
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from scripts.console import SetupError

from .processor import workers_seconds
from .server import Served

# Twice the workers: one request always waits for the next free worker.
CLIENTS = 4
CHUNK = 1 << 16
TIMEOUT = 30.0


@dataclass(frozen=True)
class Speed:
    """Requests per second, and the milliseconds of processor that one takes from the server (0 where unknown)."""

    rate: float
    processor: float


def speeds(server: Served, paths: Iterable[str], *, gzip: bool, seconds: float, rounds: int) -> dict[str, Speed]:
    """Medians for each path, over rounds in which the paths take turns.

    Raises SetupError when an answer is not a 200.
    """
    wanted = list(paths)
    found: dict[str, list[Speed]] = {path: [] for path in wanted}
    for path in wanted:
        _ask(server.address, _request(server.address, path, gzip))
    for _round in range(rounds):
        for path in wanted:
            found[path].append(_speed(server, _request(server.address, path, gzip), seconds))
    return {path: _median(measured) for path, measured in found.items()}


def _median(measured: list[Speed]) -> Speed:
    return Speed(median(one.rate for one in measured), median(one.processor for one in measured))


def _request(address: str, path: str, gzip: bool) -> bytes:
    encoding = "gzip" if gzip else "identity"
    lines = [f"GET {path} HTTP/1.1", f"Host: {address}", f"Accept-Encoding: {encoding}", "Connection: close"]
    return "\r\n".join([*lines, "", ""]).encode()


def _ask(address: str, request: bytes) -> None:
    """One request on a connection of its own: Gunicorn's sync workers close it after each answer."""
    host, _, port = address.partition(":")
    with socket.create_connection((host, int(port)), timeout=TIMEOUT) as connection:
        connection.sendall(request)
        answer = connection.recv(CHUNK)
        while connection.recv(CHUNK):
            pass
    if b" 200 " not in answer[:16]:
        status, asked = answer[:16].decode("latin-1"), request.split(b" ", 2)[1].decode()
        raise SetupError(f"{asked} a répondu « {status} » pendant la mesure.")


def _speed(server: Served, request: bytes, seconds: float) -> Speed:
    counts: list[int] = []
    failures: list[Exception] = []
    used = workers_seconds(server.process)
    started = time.monotonic()

    def work() -> None:
        count = 0
        try:
            while time.monotonic() - started < seconds:
                _ask(server.address, request)
                count += 1
        except (OSError, SetupError) as error:
            failures.append(error)
        counts.append(count)

    clients = [threading.Thread(target=work) for _client in range(CLIENTS)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    if failures:
        raise failures[0]
    lasted = time.monotonic() - started
    return Speed(sum(counts) / lasted, 1000 * (workers_seconds(server.process) - used) / sum(counts))
