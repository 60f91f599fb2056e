"""The results of the tests, as `make statement` left them beside this file."""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Site

from core.models import SiteSettings
from core.tree import read_tree

FILE = Path(__file__).parent / "results.json"

SUBJECTS: dict[str, Promise] = {
    "axe": _("Pages of every type and their states, in light and dark colours, examined by axe-core"),
    "layout": _("Narrow screen, text twice as large, forced colours, no motion, paper"),
    "journeys": _(
        "Giving, subscribing, joining, finding a partner, reading, taking part, applying: with the keyboard alone"
    ),
}
ENGINES: dict[str, str | Promise] = {
    "chromium": "Chromium",
    "no-script": _("Chromium, without script"),
    "firefox": "Firefox",
    "webkit": _("WebKit (the engine of Safari)"),
}


@dataclass(frozen=True)
class Trial:
    """What was tried in one engine: how many tests passed, how many failed."""

    subject: str
    engine: str
    passed: int
    failed: int

    @property
    def says(self) -> Promise:
        """What was tried."""
        return SUBJECTS[self.subject]

    @property
    def browser(self) -> str | Promise:
        """Where it was tried."""
        return ENGINES[self.engine]


@dataclass(frozen=True)
class Results:
    """The tests of a day. What did not run is not among the trials."""

    day: date
    axe: str
    """The version of axe-core."""
    trials: tuple[Trial, ...]

    @property
    def failed(self) -> int:
        """How many tests failed, over all trials."""
        return sum(trial.failed for trial in self.trials)


@cache
def results() -> Results:
    """The results that the site came with."""
    kept = json.loads(FILE.read_text(encoding="utf-8"))
    return Results(date.fromisoformat(kept["day"]), kept["axe"], tuple(Trial(**trial) for trial in kept["trials"]))


def results_for(page: Page, request: HttpRequest) -> Results | None:
    """The results, on the page that the settings name as the statement of accessibility, in any language."""
    statement = SiteSettings.for_request(request).accessibility_page_id
    tree = read_tree(request, Site.find_for_request(request), page.url_path)
    keys = {node.translation_key for node in tree.nodes if node.pk == statement}
    return results() if page.translation_key in keys else None
