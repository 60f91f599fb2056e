"""Gunicorn as a public server has it, on a free port of this machine, under `tests.live.settings`."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HOST = "127.0.0.1"
PATIENCE = 30.0


@dataclass(frozen=True)
class Served:
    """A running server: its address, such as "127.0.0.1:34567", and the process that its workers come from."""

    address: str
    process: int

    @property
    def url(self) -> str:
        """Its address as readers write it."""
        return f"http://{self.address}"

    def workers(self) -> list[int]:
        """The processes that answer. The command that tidies up at the start is none."""
        children = Path(f"/proc/{self.process}/task/{self.process}/children").read_text().split()
        return [int(child) for child in children if b"tidy_up" not in Path(f"/proc/{child}/cmdline").read_bytes()]


@contextmanager
def served(folder: Path, *options: str, **environment: str) -> Iterator[Served]:
    """A server of two workers while it runs; what it says goes to `folder`/server.log."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        address = f"{HOST}:{probe.getsockname()[1]}"
    command = [sys.executable, "-m", "gunicorn", *options, "-c", "gunicorn.conf.py", "tests.live.wsgi"]
    variables = {"DJANGO_SETTINGS_MODULE": "tests.live.settings", "BIND": address, "TMPDIR": str(folder / "tmp")}
    with (
        (folder / "server.log").open("a") as log,
        subprocess.Popen(command, env={**os.environ, **variables, **environment}, stdout=log, stderr=log) as server,
    ):
        try:
            _wait(server, address)
            yield Served(address, server.pid)
        finally:
            server.terminate()


def _wait(server: subprocess.Popen, address: str) -> None:
    host, _, port = address.rpartition(":")
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        try:
            socket.create_connection((host, int(port)), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the server does not start: see server.log")
