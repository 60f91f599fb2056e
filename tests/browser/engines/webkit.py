"""WebKit as GTK has it, the engine of Safari, by its own driver, on a screen that nobody sees."""

import os
import socket
import subprocess
import time
from contextlib import suppress
from typing import Any

import requests

from .driven import Driven
from .programs import WebKit
from .reader import PAUSE, WAIT, EngineError

WIDTH, HEIGHT = 1440, 900


class WebKitGtk(Driven):
    """The small browser that comes with WebKitGTK."""

    def __init__(self, site_url: str, programs: WebKit) -> None:
        super().__init__(site_url)
        self._processes: list[subprocess.Popen[bytes]] = []
        environment = {**os.environ, "DISPLAY": self._screen(programs.screen), "GDK_BACKEND": "x11"}
        environment |= {"WEBKIT_DISABLE_COMPOSITING_MODE": "1", "LANGUAGE": "fr"}
        port = free_port()
        self._start(programs.driver, f"--port={port}", env=environment)
        self._session = f"http://127.0.0.1:{port}/session"
        options = {"binary": programs.browser, "args": ["--automation"]}
        opened = self._ask("POST", "", {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}})
        self._session += f"/{opened['sessionId']}"
        self.command("window/rect", width=WIDTH, height=HEIGHT)
        self.wait("innerWidth === arguments[0]", WIDTH)

    def _screen(self, program: str) -> str:
        """A screen of our own: the server says which number was free."""
        reading, writing = os.pipe()
        arguments = ("-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp")
        self._start(program, *arguments, pass_fds=(writing,))
        os.close(writing)
        with os.fdopen(reading) as said:
            return f":{said.readline().strip()}"

    def _start(self, *arguments: str, **options: Any) -> None:
        quiet = subprocess.DEVNULL
        self._processes.append(subprocess.Popen(arguments, stdout=quiet, stderr=quiet, **options))

    def command(self, name: str, **parameters: object) -> Any:
        return self._ask("POST", f"/{name}", parameters)

    def forget(self) -> None:
        self._ask("DELETE", "/cookie")

    def close(self) -> None:
        with suppress(EngineError):
            self._ask("DELETE", "")
        for process in reversed(self._processes):
            process.terminate()
            process.wait(WAIT)

    def _ask(self, method: str, path: str, parameters: dict[str, Any] | None = None) -> Any:
        end = time.monotonic() + WAIT
        while True:
            try:
                answer = requests.request(method, self._session + path, json=parameters, timeout=WAIT)
                break
            except requests.ConnectionError as error:  # the driver is only starting
                if time.monotonic() > end:
                    raise EngineError(str(error)) from error
                time.sleep(PAUSE)
        value = answer.json()["value"]
        if not answer.ok:
            raise EngineError(value["message"])
        return value


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
