"""`make audit`: Lighthouse and the Nu HTML checker on the demo's pages. Optional: they ask for Node and Java.

The tools come from npm into var/tools, the first time.
https://developer.chrome.com/docs/lighthouse/overview, https://validator.github.io/validator/
"""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import quote

import requests

from tests.browser.chromium import OPTIONS, find_chromium
from tests.live.server import Served, served

from .bench import measured
from .console import ROOT, SetupError, counter, one_line, run_command, say
from .measure.queries import Asked, kept, longest
from .measure.tables import GOOD, OVER, UNDER, Table, row

TOOLS = ROOT / "var" / "tools"
# The last Lighthouse that Node 18 and 20 run; the checker wants Java 11 or later.
PACKAGES = {"lighthouse": "12.8.2", "vnu-jar": "26.9.27"}
NEEDED = {"node": "nodejs npm", "npm": "npm", "java": "default-jre-headless"}
# Each category with the least mark out of 100 that the site holds itself to.
CATEGORIES = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
UNKNOWN = "/adresse-inconnue/"
RUNS, ATTEMPTS, SHOWN_FAULTS = 3, 3, 40


def main() -> int:
    """Print both tables; 1 when a page has a fault or too low a mark."""
    say("[1/4] Outils")
    ensure_tools()
    with tempfile.TemporaryDirectory(prefix="solmond-audit-") as name:
        folder, url = Path(name), f"sqlite:///{name}/db.sqlite3"
        say("[2/4] Contenu de démonstration")
        measured("fill", "SQLite", url, folder)
        measured("count", "SQLite", url, folder)
        measured("states", "SQLite", url, folder)
        asked, states = kept(folder / "queries.json"), kept(folder / "states.json")
        with served(folder, LIVE_FOLDER=name, DATABASE_URL=url) as server:
            say("[3/4] Validité du HTML")
            validity = check(server, [*asked, *states], folder)
            say(f"\n{validity.markdown()}\n")
            say(f"[4/4] Lighthouse, {RUNS} passages par page")
            marks = mark(server, [*longest(asked).values(), *states])
    say(f"\n{marks.markdown()}")
    return int(any(GOOD not in one for one in [*validity.rows, *marks.rows]))


def ensure_tools() -> None:
    """Install the tools unless they are there in these versions. Raises SetupError for what is missing."""
    for program, package in NEEDED.items():
        if shutil.which(program) is None:
            raise SetupError(f"« {program} » n’est pas sur cette machine : sudo apt install {package}")
    wanted = json.dumps({"private": True, "dependencies": PACKAGES})
    manifest = TOOLS / "package.json"
    if (TOOLS / "node_modules" / "vnu-jar").exists() and manifest.read_text() == wanted:
        return
    say("      Installation de Lighthouse et du validateur HTML dans var/tools…")
    TOOLS.mkdir(parents=True, exist_ok=True)
    manifest.write_text(wanted)
    _run("npm", "install", "--no-audit", "--no-fund", "--loglevel=error", "--prefix", str(TOOLS))


def check(server: Served, asked: list[Asked], folder: Path) -> Table:
    """The faults of every page of the site, and of the one that says there is none."""
    labels = {one.path: one.label for one in asked} | {UNKNOWN: "page introuvable"}
    files = {path: folder / f"{quote(path, safe='')[-100:]}.html" for path in labels}
    for path, file in files.items():
        file.write_bytes(requests.get(server.url + path, timeout=30).content)
    jar = TOOLS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    options = ("--format", "json", "--stdout", "--exit-zero-always")
    found = json.loads(_run("java", "-jar", str(jar), *options, *map(str, files.values())))["messages"]
    faults: dict[str, list[str]] = {path: [] for path in files}
    for message in found:
        if message["type"] == "error" or message.get("subType") == "warning":
            path = next(path for path, file in files.items() if message["url"].endswith(quote(file.name)))
            faults[path].append(f"ligne {message.get('lastLine', 0)} : {message['message']}")
    table = Table("Validité du HTML (Nu)", "type de page|pages|fautes|verdict")
    for label in dict.fromkeys(labels.values()):
        paths = [path for path, told in labels.items() if told == label]
        count = sum(len(faults[path]) for path in paths)
        table.rows.append(row(label, len(paths), count, OVER if count else GOOD))
    told = (f"- {path} : {fault}" for path, found in faults.items() for fault in found)
    table.note = "\n".join(islice(told, SHOWN_FAULTS))
    return table


def mark(server: Served, pages: Iterable[Asked]) -> Table:
    """Median marks out of 100 on Lighthouse's mobile profile, and the audits that a run failed."""
    columns = f"type de page|page|{'|'.join(CATEGORIES)}|verdict|à voir"
    table, pages = Table("Lighthouse, mobile, médiane", columns), list(pages)
    with counter(len(pages)) as shown:
        for asked in pages:
            reports = [_report(server.url + asked.path) for _run in range(RUNS)]
            scores = [
                median(round(100 * (report["categories"][name]["score"] or 0)) for report in reports)
                for name in CATEGORIES
            ]
            good = all(score >= least for score, least in zip(scores, CATEGORIES.values(), strict=True))
            failed = dict.fromkeys(name for report in reports for name in _failed(report))
            table.rows.append(row(asked.label, asked.path, *scores, GOOD if good else UNDER, ", ".join(failed)))
            shown.advance(asked.label)
    return table


def _report(url: str) -> dict[str, Any]:
    program = str(TOOLS / "node_modules" / "lighthouse" / "cli" / "index.js")
    flags = f"--chrome-flags={' '.join(['--headless=new', *OPTIONS])}"
    wanted = f"--only-categories={','.join(CATEGORIES)}"
    command = ("node", program, url, "--output=json", "--quiet", flags, wanted, "--no-enable-error-reporting")
    for left in reversed(range(ATTEMPTS)):  # now and then a run breaks off for a reason of its own
        try:
            return dict(json.loads(_run(*command)))
        except SetupError:
            if not left:
                raise
    raise AssertionError


def _failed(report: dict[str, Any]) -> list[str]:
    audits = (audit for name in CATEGORIES for audit in report["categories"][name]["auditRefs"])
    weighty = [audit["id"] for audit in audits if audit["weight"]]
    scores = {name: report["audits"][name].get("score") for name in weighty}
    return [name for name, score in scores.items() if score is not None and score < 0.9]


def _run(*command: str) -> str:
    """What a program prints. Raises SetupError when it fails."""
    environment = {**os.environ, "CHROME_PATH": find_chromium() or ""}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode or (not done.stdout and command[0] != "npm"):
        raise SetupError(f"« {command[0]} » a échoué : {one_line(done.stderr)}")
    return done.stdout


if __name__ == "__main__":
    run_command(main)
