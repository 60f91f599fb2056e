"""Gunicorn on a place, with the settings a public server has, on a free port of this machine."""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from scripts.console import SetupError
from scripts.environment import python_command

from .place import Place

HOST = "127.0.0.1"
WORKERS = "2"
PATIENCE = 30.0
PAUSE = 0.1


@dataclass(frozen=True)
class Served:
    """A running server: its address, such as "127.0.0.1:34567", and the process that its workers come from."""

    address: str
    process: int


@contextmanager
def served(place: Place, *options: str) -> Iterator[Served]:
    """The place's server while it runs, with more of Gunicorn's options. Raises SetupError when it does not start."""
    address = f"{HOST}:{_free_port()}"
    environment = {**place.environment(), "BIND": address, "WEB_CONCURRENCY": WORKERS}
    log = (place.folder / "server.log").open("w", encoding="utf-8")
    command = python_command("-m", "gunicorn", *options, "-c", "gunicorn.conf.py", "scripts.measure.wsgi")
    with log, subprocess.Popen(command, env=environment, stdout=log, stderr=log) as server:
        try:
            _wait(server, address)
            yield Served(address, server.pid)
        finally:
            server.terminate()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _wait(server: subprocess.Popen, address: str) -> None:
    host, port = address.split(":")
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if server.poll() is not None:
            break
        try:
            socket.create_connection((host, int(port)), timeout=1).close()
        except OSError:
            time.sleep(PAUSE)
        else:
            return
    raise SetupError("le serveur à mesurer ne démarre pas.")
