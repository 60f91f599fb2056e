"""`make statement`: runs the tests of accessibility and writes what the statement on the site says of them."""

import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree  # our own pytest wrote the file

from tests.browser.chromium import find_chromium

from .console import ROOT, SetupError, run_command, say
from .environment import prepare, run_in_environment

RESULTS = ROOT / "home" / "accessibility" / "results.json"
REPORT = ROOT / "var" / "tests" / "statement.xml"
AXE = ROOT / "tests" / "browser" / "vendor" / "axe.min.js"
SUBJECTS = ("axe", "layout", "journeys")
ENGINES = ("chromium", "no-script", "firefox", "webkit")


class Tried(NamedTuple):
    """A test of a subject in an engine, as the page names both."""

    subject: str
    engine: str


def main() -> int:
    """Write the results, whatever they are; 1 when a test failed. Raises SetupError without Chromium."""
    if find_chromium() is None:
        raise SetupError("Chromium n’est pas sur cette machine. Pour l’installer : sudo apt install chromium")
    prepare("dev", steps=4)
    say("[4/4] Essais d’accessibilité")
    tests = [f"tests/browser/test_{subject}.py" for subject in SUBJECTS]
    REPORT.unlink(missing_ok=True)
    code = run_in_environment(
        "-m", "pytest", "-q", "-n", "2", "-m", "browser", f"--junitxml={REPORT}", *tests, environment=dict(os.environ)
    )
    if not REPORT.exists():
        raise SetupError("les essais n’ont rien laissé : voir ci-dessus.")
    RESULTS.write_text(results(REPORT, date.today()), encoding="utf-8")
    say(f"      {RESULTS.relative_to(ROOT)} est à jour : à relire et à enregistrer avec le code.")
    return int(bool(code))


def results(report: Path, day: date) -> str:
    """What the site reads: the day, the version of axe-core, and each subject in each engine with its numbers."""
    passed, failed = Counter[Tried](), Counter[Tried]()
    for tried, has_passed in _cases(report):
        (passed if has_passed else failed)[tried] += 1
    trials = [
        {"subject": tried.subject, "engine": tried.engine, "passed": passed[tried], "failed": failed[tried]}
        for tried in sorted(passed | failed, key=lambda each: (SUBJECTS.index(each[0]), ENGINES.index(each[1])))
    ]
    version = re.match(r"/\*! axe v([\d.]+)", AXE.read_text(encoding="utf-8"))
    assert version, "axe.min.js does not begin with its version"  # noqa: S101  the file is ours
    kept = {"day": day.isoformat(), "axe": version[1], "trials": trials}
    return json.dumps(kept, indent=2) + "\n"


def _cases(report: Path) -> Iterator[tuple[Tried, bool]]:
    """Every test that ran, and whether it passed; what was passed over says nothing."""
    for case in ElementTree.parse(report).iter("testcase"):  # noqa: S314  our own file
        if case.find("skipped") is not None:
            continue
        subject = case.get("classname", "").split(".test_")[-1].split(".")[0]
        named = re.search(rf"\[({'|'.join(ENGINES)})\]", case.get("name", ""))
        has_passed = all(case.find(fault) is None for fault in ("failure", "error"))
        yield Tried(subject, named[1] if named else "chromium"), has_passed


if __name__ == "__main__":
    run_command(main)
