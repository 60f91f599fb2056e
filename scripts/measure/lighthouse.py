"""Lighthouse's marks of a page on its mobile profile: https://developer.chrome.com/docs/lighthouse/overview"""

import json
import os
import subprocess
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from scripts.console import SetupError, one_line
from tests.browser.chromium import OPTIONS, find_chromium

from .audit_tools import lighthouse_program

RUNS = 3
# Now and then a run breaks off for a reason of its own.
ATTEMPTS = 3
# Each category with the least mark out of 100 that the site holds itself to.
CATEGORIES = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}


@dataclass
class Marks:
    """Median mark out of 100 by category, and the identifiers of the audits that a run failed."""

    marks: dict[str, float] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)

    @property
    def good(self) -> bool:
        """Whether every category has its mark."""
        return all(self.marks[name] >= least for name, least in CATEGORIES.items())


def mark(url: str) -> Marks:
    """Run Lighthouse three times on a page. Raises SetupError when it cannot."""
    reports = [_report(url) for _run in range(RUNS)]
    found = Marks()
    for name in CATEGORIES:
        found.marks[name] = median(round(100 * (report["categories"][name]["score"] or 0)) for report in reports)
    failed = (identifier for report in reports for identifier in _failed(report))
    found.failed = list(dict.fromkeys(failed))
    return found


def _failed(report: dict[str, Any]) -> list[str]:
    counted = (
        reference["id"]
        for name in CATEGORIES
        for reference in report["categories"][name]["auditRefs"]
        if reference["weight"] and report["categories"][name]["score"] != 1
    )
    scores = {identifier: audit.get("score") for identifier, audit in report["audits"].items()}
    return [identifier for identifier in counted if scores[identifier] is not None and scores[identifier] < 0.9]


def _report(url: str) -> dict[str, Any]:
    flags = " ".join(["--headless=new", *OPTIONS])
    command = ["node", str(lighthouse_program()), url, "--output=json", "--quiet", f"--chrome-flags={flags}"]
    command += [f"--only-categories={','.join(CATEGORIES)}", "--no-enable-error-reporting"]
    environment = {**os.environ, "CHROME_PATH": find_chromium() or ""}
    for _attempt in range(ATTEMPTS):
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if not done.returncode:
            return json.loads(done.stdout)
    raise SetupError(f"Lighthouse a échoué sur {url} : {one_line(done.stderr)}")
