"""A reader who has the keyboard alone, whatever the engine."""

import time
from abc import ABC, abstractmethod
from typing import Any

# Keys that are no letter, by the code points of https://www.w3.org/TR/webdriver2/#keyboard-actions
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c", "ArrowRight": "\ue014", "ArrowDown": "\ue015"}
# The longest wait for anything, in seconds, and the pause between two looks.
WAIT = 60
PAUSE = 0.02
# More steps than any page of ours has links before what is looked for.
STEPS = 150

SETTLED = "document.readyState === 'complete'"
# What a screen reader says of an element, near enough: its label, else its text.
SPOKEN = """
element => (element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent)
  .replace(/\\s+/g, " ").trim()
"""
FOCUSED = f"return ({SPOKEN})(document.activeElement)"
TEXT = "return document.body.innerText.replace(/\\s+/g, ' ')"


class EngineError(Exception):
    """The engine refused a command: for instance because the page is just changing."""


class Reader(ABC):
    """Opens pages, presses keys and looks."""

    script = True
    """Whether the site's own scripts run."""

    def __init__(self, site_url: str) -> None:
        self.site_url = site_url

    @abstractmethod
    def load(self, address: str) -> None:
        """Go to an address, and wait for its page."""

    @abstractmethod
    def run(self, body: str, *arguments: object) -> Any:
        """What the body of a function returns in the page, also where the site's own scripts do not run."""

    @abstractmethod
    def press(self, *keys: str) -> None:
        """Press keys one after the other: letters, or names of `KEYS`."""

    @abstractmethod
    def back(self) -> None:
        """Press the button that leads back."""

    @abstractmethod
    def forget(self) -> None:
        """Lose every cookie."""

    @abstractmethod
    def close(self) -> None:
        """End the browser."""

    def open(self, path: str) -> None:
        """Open a page of the site."""
        self.load(f"{self.site_url}{path}")

    def write(self, text: str) -> None:
        """Type a text into what has the focus."""
        self.press(*text)

    def wait(self, condition: str, *arguments: object) -> None:
        """Wait until an expression is true of a page that has been read whole."""
        end = time.monotonic() + WAIT
        while True:
            try:
                if self.run(f"return {SETTLED} && Boolean({condition})", *arguments):
                    return
            except EngineError:
                pass
            if time.monotonic() > end:
                raise AssertionError(f"{condition} {arguments}: {self.run('return location.href')}\n{self.run(TEXT)}")
            time.sleep(PAUSE)

    def arrive(self, path: str) -> None:
        """Wait for the page whose address holds this."""
        self.wait("location.href.includes(arguments[0])", path)

    def see(self, text: str) -> None:
        """Wait until the page says this; any space stands for any other."""
        self.wait("document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0])", text)

    def tab_to(self, name: str) -> None:
        """Press Tab until the focus is on what is called so, or begins so."""
        self.press_until("Tab", name)

    def press_until(self, key: str, name: str) -> None:
        """Press a key until the focus is on what is called so, or begins so."""
        passed = []
        for _step in range(STEPS):
            self.press(key)
            focused = self.run(FOCUSED)
            if focused.startswith(name):
                return
            passed.append(focused[:40])
        raise AssertionError(f"{key} does not reach {name}, only {passed}")

    def push(self, name: str) -> None:
        """Go to a button or a link with Tab, and press Enter."""
        self.tab_to(name)
        self.press("Enter")

    def follow(self, name: str, path: str) -> None:
        """Push a link, and wait for its page."""
        self.push(name)
        self.arrive(path)

    def fill(self, name: str, text: str) -> None:
        """Go to a field with Tab, and write."""
        self.tab_to(name)
        self.write(text)

    def choose(self, name: str) -> None:
        """Go to a box or a choice with Tab, and take it."""
        self.tab_to(name)
        self.press(" ")
