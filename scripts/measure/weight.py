"""Bytes of pages on a phone with an empty cache, as Chromium counts them, and what caches are told."""

import gzip
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import requests
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import OPTIONS, find_chromium
from tests.live.server import Served

from ..console import SetupError
from .queries import Asked, longest
from .tables import GOOD, OVER, Row, kilobytes, row, verdict

HOME, CAMPAIGN, MAP = "home.HomePage", "campaigns.CampaignPage", "partners.PartnerIndexPage"
TOTAL, TOTALS, MAP_BYTES, REQUESTS = 120_000, dict.fromkeys((HOME, CAMPAIGN, MAP, "view.gallery"), 150_000), 60_000, 15
KIND_BYTES = {"css": 20_000, "js": 15_000, "font": 60_000}
KINDS = {"Document": "html", "Stylesheet": "css", "Script": "js", "Font": "font", "Image": "image"}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}
# A reader's own scroll, one screen after another, so that lazy images come too.
SCROLL = """async () => {
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo(0, y);
    await new Promise(done => setTimeout(done, 60));
  }
}"""
DRAWN_MAP = re.compile(r'<figure class="map\b.*?</figure>', re.DOTALL)


@dataclass
class Weight:
    """A page's requests: bytes by kind, headers included, after the first screen and after all of it."""

    path: str
    first_screen: int = 0
    requests: int = 0
    elsewhere: set[str] = field(default_factory=set)
    kinds: Counter[str] = field(default_factory=Counter)


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


def weigh(browser: Browser, server: Served, path: str) -> Weight:
    """Open a page with an empty cache, scroll to its end, and add up what came on the wire.

    Sizes are `encodedDataLength` of the Chrome DevTools Protocol: headers and compression included.
    """
    weight, kinds = Weight(path), dict[str, str]()
    context = browser.new_context(**PHONE)

    def sent(event: dict[str, Any]) -> None:
        parts = urlsplit(event["request"]["url"])
        if parts.scheme not in ("data", "blob"):
            kinds[event["requestId"]] = KINDS.get(event.get("type", ""), "autre")
            weight.requests += 1
            weight.elsewhere |= {parts.netloc} - {server.address}

    def finished(event: dict[str, Any]) -> None:
        if kind := kinds.get(event["requestId"]):
            weight.kinds[kind] += int(event["encodedDataLength"])

    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.requestWillBeSent", sent)
    session.on("Network.loadingFinished", finished)
    page.goto(server.url + path, wait_until="networkidle")
    weight.first_screen = weight.kinds.total()
    page.evaluate(SCROLL)
    page.wait_for_load_state("networkidle")
    context.close()
    return weight


def weight_row(name: str, label: str, weight: Weight) -> Row:
    """A page beside its limits."""
    limit, kinds = TOTALS.get(name, TOTAL), weight.kinds
    figures = [(kinds.total(), limit), *((kinds[kind], most) for kind, most in KIND_BYTES.items())]
    figures += [(len(weight.elsewhere), 0), (weight.requests if name == HOME else 0, REQUESTS)]
    sizes = (kinds[kind] for kind in ("html", "css", "js", "font", "image", "autre"))
    bytes_told = map(kilobytes, (kinds.total(), weight.first_screen, *sizes))
    counts = (weight.requests, len(weight.elsewhere), kilobytes(limit))
    return row(label, weight.path, *bytes_told, *counts, verdict(*figures))


def caching_row(path: str, has_form: bool, cookies: list[str], control: str, validator: str, again: int) -> Row:
    """What one answer tells browsers and shared caches, and the status when it is asked again with its validator.

    A page with a form, or the answer to what somebody asked, is the reader's own: it is not to be kept.
    """
    right = (has_form or not cookies) and bool(control and validator) and again == 304
    excused = (has_form or "?" in path) and "private" in control
    shown = ", ".join(cookies) or "aucun"
    return row(path, shown, control, validator[:12], again, GOOD if right or excused else OVER)


def weight_tables(server: Served, asked: list[Asked]) -> dict[str, list[Row]]:
    """Weights, caches and maps: of each type the longest page."""
    weights, caches, maps = [], [], []
    with chromium() as browser:
        for name, one in sorted(longest(asked).items()):
            weights.append(weight_row(name, one.label, weigh(browser, server, one.path)))
    for path in [*(one.path for one in longest(asked).values()), "/sitemap.xml", "/robots.txt"]:
        answer = requests.get(server.url + path, timeout=30)
        tag, modified = answer.headers.get("ETag", ""), answer.headers.get("Last-Modified", "")
        conditions = {"If-None-Match": tag, "If-Modified-Since": modified}
        again = requests.get(server.url + path, headers=conditions, timeout=30).status_code
        has_form, control = 'method="post"' in answer.text.lower(), answer.headers.get("Cache-Control", "")
        caches.append(caching_row(path, has_form, list(answer.cookies.keys()), control, tag or modified, again))
        if drawn := DRAWN_MAP.search(answer.text):
            whole, packed = len(drawn[0].encode()), len(gzip.compress(drawn[0].encode(), 6))
            sizes = map(kilobytes, (whole, packed, MAP_BYTES))
            maps.append(row(path, *sizes, verdict((packed, MAP_BYTES))))
    return {"weights": weights, "caches": caches, "maps": maps}
