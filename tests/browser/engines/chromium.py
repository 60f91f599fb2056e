"""Chromium, by Playwright."""

from typing import Any

from playwright.sync_api import Browser, Error

from tests.browser.journal import Journal

from .reader import KEYS, EngineError, Reader


class Chromium(Reader):
    """A page of its own in the browser that all tests share."""

    def __init__(self, site_url: str, browser: Browser, journal: Journal, script: bool) -> None:
        super().__init__(site_url)
        self.script = script
        self._context = browser.new_context(locale="fr-BE", java_script_enabled=script)
        journal.watch(self._context)
        self._page = self._context.new_page()

    def load(self, address: str) -> None:
        self._page.goto(address)

    def run(self, body: str, *arguments: object) -> Any:
        try:
            return self._page.evaluate(f"given => (function () {{ {body} }}).apply(null, given)", list(arguments))
        except Error as error:
            raise EngineError(str(error)) from error

    def press(self, *keys: str) -> None:
        for key in keys:
            if key in KEYS or key == " ":
                self._page.keyboard.press(key)
            else:
                self._page.keyboard.type(key)

    def back(self) -> None:
        self._page.go_back()

    def forget(self) -> None:
        self._context.clear_cookies()

    def close(self) -> None:
        self._context.close()
