"""What Firefox and WebKit share: the commands of WebDriver, however they are sent. https://www.w3.org/TR/webdriver2/"""

from abc import abstractmethod
from typing import Any

from .reader import KEYS, Reader


class Driven(Reader):
    """An engine that takes the commands of WebDriver."""

    @abstractmethod
    def command(self, name: str, **parameters: object) -> Any:
        """Send a command of the session. Raises EngineError."""

    def load(self, address: str) -> None:
        self.command("url", url=address)

    def run(self, body: str, *arguments: object) -> Any:
        return self.command("execute/sync", script=body, args=list(arguments))

    def press(self, *keys: str) -> None:
        strokes = [{"type": kind, "value": KEYS.get(key, key)} for key in keys for kind in ("keyDown", "keyUp")]
        self.command("actions", actions=[{"type": "key", "id": "keys", "actions": strokes}])

    def back(self) -> None:
        self.command("back")
