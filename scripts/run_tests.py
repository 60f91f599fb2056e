"""`make test`: every test, on SQLite, on PostgreSQL and in a browser; the last line adds them up.

With words for pytest, these are run on both databases only: `scripts.run_tests tests/partners`.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree  # our own pytest wrote the file

from tests.browser.chromium import find_chromium
from tests.browser.engines.programs import missing_engines
from tests.postgres import ClusterError, find_binaries, throwaway_cluster

from .console import ROOT, one_line, run_command, say
from .environment import prepare, python_command, run_in_environment
from .first_checks import database_address

FOLDER = ROOT / "var" / "tests"
# What the sandbox said of files, for all passes: it does not depend on the database.
ANSWERS = FOLDER / "answers"
# Else every worker, and every process that a test starts, compiles the site and the tests anew, where images set it.
WRITES_BYTECODE = {"PYTHONDONTWRITEBYTECODE": ""}
NO_TESTS = 5
# Two cores are busy only when two more workers run while others wait for the database or a child process.
WORKERS = "4"
TESTS = ("tests",)
# What databases answer each their own way: words and their order, what is counted and filtered in SQL, what happens at
# the same moment, what is stored in one go, strange signs, migrations; and whatever keeps a partner hidden. Of tests
# with parameters one each is passed, but for the search (tests/conftest.py). All others pass on SQLite alone;
# `scripts.run_tests tests/media` passes them on both.
ASKED_TWICE = (
    *("access", "search", "test_page_contract.py"),
    *(
        f"core/test_{name}.py"
        for name in (
            *("admin_lists", "answers", "hostile", "migrate", "page_cache_commits"),
            *("redirects", "translated_terms", "upkeep", "withdrawal"),
        )
    ),
    "publications/test_periods.py",
    *(
        f"partners/test_{name}.py"
        for name in (
            *("check_protected_names", "country", "directory", "guard", "guard_changes", "import_interrupted"),
            *("open_data", "protection", "protection_untranslated", "public_rules", "removal_holds", "studio_listing"),
        )
    ),
    *(
        f"campaigns/test_{name}.py"
        for name in (
            *("agenda", "applications_at_once", "applications_upkeep", "gallery"),
            *("last_places", "registration", "registration_upkeep"),
        )
    ),
)
TESTS_OF_DATABASE = (*(f"tests/{each}" for each in ASKED_TWICE), "--second-database")


@dataclass(frozen=True)
class Pass:
    """A run of pytest on a database ("" for SQLite), or in `lacking` why there is none and what to install."""

    name: str
    database: str = ""
    tests: tuple[str, ...] = TESTS
    lacking: str = ""


@dataclass(frozen=True)
class Report:
    """One pass: how many tests passed, failed (errors included) and were skipped, and its length in seconds."""

    name: str
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    seconds: float = 0.0

    def line(self) -> str:
        """The pass in French: « SQLite : 210 réussis, 0 échec, 0 ignoré, 35 s »."""
        counts = {"réussi": self.passed, "échec": self.failed, "ignoré": self.skipped}
        told = ", ".join(f"{number} {word}{'s' if number > 1 else ''}" for word, number in counts.items())
        return f"{self.name} : {told}, {self.seconds:.0f} s"


def main() -> int:
    """Run what can run here and say what could not; 1 when a test failed or, with REQUIRE_ALL=1, was missing."""
    url, required = database_address(), os.environ.get("REQUIRE_ALL") == "1"
    prepare("dev", steps=4)
    say("[4/4] Tests")
    shutil.rmtree(ANSWERS, ignore_errors=True)
    ANSWERS.mkdir(parents=True)
    with ExitStack() as servers:
        passes = all_passes(url, servers)
        if words := tuple(sys.argv[1:]):
            passes = [replace(each, tests=words) for each in passes[:2]]
        servers.enter_context(_templates(passes))
        reports = [_run(each, required) for each in passes if not each.lacking]
    missing = [each.lacking for each in passes if each.lacking]
    for line in ["", *(report.line() for report in reports), *missing, *engines_left_out()]:
        say(line)
    lacking = len(missing) if required else 0
    say(total_line(reports, lacking))
    return 1 if lacking or any(report.failed for report in reports) else 0


def all_passes(url: str, servers: ExitStack) -> list[Pass]:
    """The three passes. `servers` stops what has been started for them."""
    browser = Pass("Navigateur", tests=("tests/browser", "-m", "browser"))
    if find_chromium() is None:
        browser = _missing("Navigateur", "Chromium n’est pas sur cette machine", "chromium")
    return [Pass("SQLite"), _postgresql(url, servers), browser]


def _postgresql(url: str, servers: ExitStack) -> Pass:
    """On the server `url` names, else on a throwaway cluster. Raises SystemExit when that server is silent."""
    name, binaries = "PostgreSQL", find_binaries()
    if url.startswith("postgres"):
        if code := run_in_environment("-m", "scripts.django_setup"):
            raise SystemExit(code)
        return Pass(name, url, TESTS_OF_DATABASE)
    if binaries is None:
        return _missing(name, "le serveur n’est pas sur cette machine", "postgresql")
    try:
        return Pass(name, servers.enter_context(throwaway_cluster(binaries)), TESTS_OF_DATABASE)
    except ClusterError as error:
        return _missing(name, f"le serveur ne démarre pas ({one_line(error)})", "postgresql")


@contextmanager
def _templates(passes: list[Pass]) -> Iterator[None]:
    """Have the databases migrated that tests begin with, while those tests run that need none (`tests.template`)."""
    commands = python_command("-m", "tests.template")
    databases = {each.database for each in passes if not each.lacking}
    made = [subprocess.Popen(commands, cwd=ROOT, env={**os.environ, "DATABASE_URL": each}) for each in databases]
    try:
        yield
    finally:
        for each in made:
            each.wait()


def _missing(name: str, reason: str, package: str) -> Pass:
    return Pass(name, lacking=f"{name} : non passé, {reason}. Pour l’installer : sudo apt install {package}")


def engines_left_out() -> list[str]:
    """The engines that the browser tests passed over, Chromium left aside: nobody is required to have them."""
    return [
        _missing(name, f"{name} n’est pas sur cette machine", package).lacking
        for name, package in missing_engines().items()
    ]


def _run(each: Pass, required: bool) -> Report:
    """Run pytest, whose output goes to the terminal. A pass with no test at all fails when it is required."""
    say(f"\n== {each.name} ==")
    junit = FOLDER / f"{each.name.lower()}.xml"
    junit.unlink(missing_ok=True)
    started = time.monotonic()
    arguments = ("-m", "pytest", "-q", "-n", WORKERS, f"--junitxml={junit}", *each.tests)
    environment = {**os.environ, "DATABASE_URL": each.database, "TEST_ANSWERS": str(ANSWERS), **WRITES_BYTECODE}
    code = run_in_environment(*arguments, environment=environment)
    return read_report(each.name, junit, 0 if code == NO_TESTS and not required else code, time.monotonic() - started)


def read_report(name: str, junit: Path, code: int, seconds: float) -> Report:
    """A pass's report from the file pytest wrote (JUnit XML) and from its exit code.

    A pass that broke off before it could write, or that failed with no failed test, counts as one failure.
    """
    total = failed = skipped = 0
    try:
        for suite in ElementTree.parse(junit).iter("testsuite"):  # noqa: S314  our own file
            total += int(suite.get("tests", "0"))
            failed += int(suite.get("failures", "0")) + int(suite.get("errors", "0"))
            skipped += int(suite.get("skipped", "0"))
    except (OSError, ElementTree.ParseError):
        pass
    return Report(name, total - failed - skipped, failed or int(bool(code)), skipped, seconds)


def total_line(reports: list[Report], missing: int = 0) -> str:
    """The sum of all passes in English, for machines. `missing`: passes that had to run and could not."""
    passed = sum(report.passed for report in reports)
    return f"{passed} passed, {sum(report.failed for report in reports) + missing} failed"


if __name__ == "__main__":
    run_command(main)
