"""What a phone fetches for a page, byte for byte as they pass: Chromium, 390 px wide, nothing in its cache."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from scripts.console import SetupError
from tests.browser.chromium import OPTIONS, find_chromium

VIEWPORT: ViewportSize = {"width": 390, "height": 844}
# Pixels of the screen for one of the page, along a side.
DENSITY = 2
KINDS = {"Document": "html", "Stylesheet": "css", "Script": "js", "Font": "font", "Image": "image"}
# A reader's own scroll, one screen after another, so that lazy images come too.
SCROLL = """async () => {
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo(0, y);
    await new Promise(done => setTimeout(done, 60));
  }
}"""


@dataclass
class Weight:
    """A page's requests: bytes by kind, headers included, after the first screen and after all of it."""

    path: str
    first_screen: int = 0
    requests: int = 0
    elsewhere: list[str] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)

    @property
    def total(self) -> int:
        """Bytes of everything, once the page has been scrolled to its end."""
        return self.kinds.total()


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's browser. Raises SetupError when there is none."""
    program = find_chromium()
    if program is None:
        raise SetupError("Chromium n’est pas sur cette machine. Pour l’installer : sudo apt install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(OPTIONS))
        yield browser
        browser.close()


def weigh(browser: Browser, address: str, path: str) -> Weight:
    """Open a page with an empty cache, scroll to its end, and add up what came.

    Sizes are `encodedDataLength` of the Chrome DevTools Protocol: bytes on the wire, headers and compression
    included.
    """
    weight = Weight(path)
    context = browser.new_context(viewport=VIEWPORT, device_scale_factor=DENSITY, is_mobile=True, has_touch=True)
    try:
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        _listen(session, weight, address)
        page.goto(f"http://{address}{path}", wait_until="networkidle")
        weight.first_screen = weight.total
        page.evaluate(SCROLL)
        page.wait_for_load_state("networkidle")
    finally:
        context.close()
    return weight


def _listen(session: Any, weight: Weight, address: str) -> None:
    kinds: dict[str, str] = {}

    def sent(event: dict[str, Any]) -> None:
        parts = urlsplit(event["request"]["url"])
        if parts.scheme in ("data", "blob"):
            return
        kinds[event["requestId"]] = KINDS.get(event.get("type", ""), "autre")
        weight.requests += 1
        if parts.netloc != address:
            weight.elsewhere.append(parts.netloc)

    def finished(event: dict[str, Any]) -> None:
        if kind := kinds.get(event["requestId"]):
            weight.kinds[kind] += int(event["encodedDataLength"])

    session.on("Network.requestWillBeSent", sent)
    session.on("Network.loadingFinished", finished)
