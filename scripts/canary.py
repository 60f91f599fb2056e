"""`make canary`: the tests under the newest Django and Wagtail that the other dependencies allow, and what breaks.

In an environment of its own (var/canary/.venv), made anew each time, on SQLite. A newer Wagtail may ask for a newer
Python: PYTHON says which one.
"""

import re
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree  # our own pytest wrote the file

from .console import ROOT, SetupError, counter, one_line, run_command, say
from .environment import pip
from .run_tests import WORKERS, read_report

FOLDER = ROOT / "var" / "canary"
PYTHON = FOLDER / ".venv" / "bin" / "python"
WATCHED = ("django", "wagtail")


def main() -> int:
    """Install, test, tell; 1 when something broke."""
    say("[1/3] Environnement Python (var/canary/.venv)")
    subprocess.run([sys.executable, "-m", "venv", "--clear", FOLDER / ".venv"], check=True)
    say("[2/3] Dernières versions de Django et de Wagtail")
    wanted = requirements()
    with counter(len(wanted) * 2) as shown:
        if pip(shown, *wanted, python=PYTHON):
            raise SetupError("les dernières versions ne s’installent pas ensemble (voir var/log/install.log).")
    versions = {name: _run("-c", f"import {name}; print({name}.__version__)").stdout.strip() for name in WATCHED}
    say(f"      Python {sys.version.split()[0]}, " + ", ".join(f"{name} {found}" for name, found in versions.items()))
    _run("-m", "scripts.catalogues")
    say("[3/3] Tests")
    junit = FOLDER / "canary.xml"
    junit.unlink(missing_ok=True)
    done = _run("-m", "pytest", "-q", "-n", WORKERS, "--no-header", "--tb=no", f"--junitxml={junit}", "tests")
    report = read_report("SQLite", junit, done.returncode, 0)
    say(report.line())
    say("Rien n’est cassé." if not report.failed else "\n".join(causes(junit) or [one_line_of(done)]))
    return int(bool(report.failed))


def requirements() -> list[str]:
    """What the project and its tests ask for, without upper limits on what is watched."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    asked = list(project["project"]["dependencies"])
    for group in project["dependency-groups"].values():
        asked += [one for one in group if isinstance(one, str)]
    return [re.sub(r",<.*", "", one) if re.split(r"\W", one)[0].lower() in WATCHED else one for one in asked]


def causes(junit: Path) -> list[str]:
    """What broke, the most frequent cause first: how many tests, what was said, and the first of them."""
    found: Counter[str] = Counter()
    first: dict[str, str] = {}
    for case in ElementTree.parse(junit).iter("testcase"):  # noqa: S314
        for trouble in (*case.iter("failure"), *case.iter("error")):
            said = one_line(trouble.get("message"))[:160]
            found[said] += 1
            first.setdefault(said, f"{case.get('classname')}::{case.get('name')}")
    return [f"{count} × {said}\n      d’abord dans {first[said]}" for said, count in found.most_common()]


def one_line_of(done: subprocess.CompletedProcess[str]) -> str:
    """The last line of a run that broke off before any test."""
    return ([line for line in (done.stdout + done.stderr).splitlines() if line.strip()] or ["sans explication"])[-1]


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([PYTHON, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


if __name__ == "__main__":
    run_command(main)
