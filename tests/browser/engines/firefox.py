"""Firefox, by the protocol that it speaks itself: no other program is needed.

https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
"""

import json
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

from .driven import Driven
from .reader import PAUSE, WAIT, EngineError

COMMANDS = {
    "url": "WebDriver:Navigate",
    "execute/sync": "WebDriver:ExecuteScript",
    "actions": "WebDriver:PerformActions",
    "back": "WebDriver:Back",
}
# It asks nobody but us, and reads pages as a Belgian who reads French.
PREFERENCES = {
    "marionette.port": 0,
    "intl.accept_languages": "fr-BE, fr",
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.update.disabledForTesting": True,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "extensions.systemAddon.update.enabled": False,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "browser.safebrowsing.downloads.remote.enabled": False,
    # Tab goes to links too, as it does outside of macOS.
    "accessibility.tabfocus": 7,
}


class Firefox(Driven):
    """Firefox without a window, with a profile of its own."""

    def __init__(self, site_url: str, program: str) -> None:
        super().__init__(site_url)
        self._folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        profile = Path(self._folder.name)
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PREFERENCES.items()]
        (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        arguments = ("--headless", "--marionette", "--no-remote", "--profile", str(profile))
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen([program, *arguments], stdout=quiet, stderr=quiet)
        self._socket = socket.create_connection(("127.0.0.1", self._port(profile / "MarionetteActivePort")), WAIT)
        self._count = 0
        self._receive()  # it says who it is
        self._send("WebDriver:NewSession", {})
        self._send("WebDriver:SetWindowRect", {"width": 1440, "height": 900})

    def _port(self, file: Path) -> int:
        """The port that Firefox has taken: it says so in a file once it listens."""
        end = time.monotonic() + WAIT
        while not (file.exists() and file.read_text()):
            if self._process.poll() is not None or time.monotonic() > end:
                raise EngineError("Firefox does not start")
            time.sleep(PAUSE)
        return int(file.read_text())

    def command(self, name: str, **parameters: object) -> Any:
        return self._send(COMMANDS[name], parameters)

    def forget(self) -> None:
        self._send("WebDriver:DeleteAllCookies", {})

    def close(self) -> None:
        self._send("Marionette:Quit", {"flags": ["eForceQuit"]})
        self._socket.close()
        self._process.wait(WAIT)
        self._folder.cleanup()

    def _send(self, name: str, parameters: dict[str, object]) -> Any:
        self._count += 1
        message = json.dumps([0, self._count, name, parameters]).encode()
        self._socket.sendall(b"%d:%b" % (len(message), message))
        _kind, _number, error, result = self._receive()
        if error:
            raise EngineError(error["message"])
        return result.get("value") if isinstance(result, dict) else result

    def _receive(self) -> Any:
        """The next message: its length in bytes, a colon, and JSON."""
        head = b""
        while not head.endswith(b":"):
            head += self._read(1)
        return json.loads(self._read(int(head[:-1])))

    def _read(self, length: int) -> bytes:
        parts = b""
        while len(parts) < length:
            part = self._socket.recv(length - len(parts))
            if not part:
                raise EngineError("Firefox has gone")
            parts += part
        return parts
