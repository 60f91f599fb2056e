"""The passes of the tests: each one is a run of pytest on a part of them, with a database of its own."""

import os
import time
from contextlib import ExitStack
from dataclasses import dataclass

from tests.browser.chromium import find_chromium
from tests.postgres import ClusterError, find_binaries, throwaway_cluster

from .console import ROOT, one_line, say
from .database_address import is_postgresql
from .prepared import run_in_environment
from .reports import Report, read_report

FOLDER = ROOT / "var" / "tests"
NO_TESTS = 5
# Each worker has a database and a demo of its own: more of them would cost more than they win.
WORKERS = "2"
TESTS = ("tests", "-m", "not browser")
# Half of the tests ask nothing of the database: they pass once.
TESTS_OF_DATABASE = (*TESTS, "--with-database-only")


@dataclass(frozen=True)
class Pass:
    """A run of pytest: its French name, its short name, its DATABASE_URL ("" for SQLite), the tests it takes."""

    name: str
    slug: str
    database: str = ""
    tests: tuple[str, ...] = TESTS

    @property
    def environment(self) -> dict[str, str]:
        """The variables that tell pytest its database."""
        return {**os.environ, "DATABASE_URL": self.database}

    def run(self, required: bool) -> Report:
        """Run pytest, whose output goes to the terminal. A pass with no test at all fails when it is required."""
        say(f"\n== {self.name} ==")
        FOLDER.mkdir(parents=True, exist_ok=True)
        junit = FOLDER / f"{self.slug}.xml"
        junit.unlink(missing_ok=True)
        started = time.monotonic()
        arguments = ("-m", "pytest", "-q", *self.tests, "-n", WORKERS, f"--junitxml={junit}")
        code = run_in_environment(*arguments, environment=self.environment)
        if code == NO_TESTS and not required:
            code = 0
        return read_report(self.name, junit, code, time.monotonic() - started)


@dataclass(frozen=True)
class Missing:
    """A pass that cannot run here: its name, why, and what to install."""

    name: str
    reason: str
    remedy: str

    def line(self) -> str:
        """The one line that says so."""
        return f"{self.name} : non passé, {self.reason}. Pour l’installer : {self.remedy}"


def all_passes(url: str, servers: ExitStack) -> list[Pass | Missing]:
    """The three passes, or what stands in their way. `servers` stops what has been started for them."""
    return [Pass("SQLite", "sqlite"), _postgresql(url, servers), _browser()]


def _postgresql(url: str, servers: ExitStack) -> Pass | Missing:
    """On the server `url` names, else on a throwaway cluster. Raises SystemExit when that server is silent."""
    name = "PostgreSQL"
    if is_postgresql(url):
        if code := run_in_environment("-m", "scripts.check_server"):
            raise SystemExit(code)
        return Pass(name, "postgresql", url, TESTS_OF_DATABASE)
    remedy = "sudo apt install postgresql"
    binaries = find_binaries()
    if binaries is None:
        return Missing(name, "le serveur n’est pas sur cette machine", remedy)
    try:
        address = servers.enter_context(throwaway_cluster(binaries))
        return Pass(name, "postgresql", address, TESTS_OF_DATABASE)
    except ClusterError as error:
        return Missing(name, f"le serveur ne démarre pas ({one_line(error)})", remedy)


def _browser() -> Pass | Missing:
    name = "Navigateur"
    if find_chromium() is None:
        return Missing(name, "Chromium n’est pas sur cette machine", "sudo apt install chromium")
    return Pass(name, "browser", tests=("tests/browser", "-m", "browser"))
