"""The last lines of `make test`."""

from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client

from scripts import run_tests
from scripts.run_tests import Report, read_report, total_line
from tests.conftest import for_second_database, needs_database

JUNIT = '<testsuites><testsuite tests="10" failures="1" errors="2" skipped="3" time="1.5"/></testsuites>'


@pytest.fixture
def junit(tmp_path: Path) -> Path:
    file = tmp_path / "sqlite.xml"
    file.write_text(JUNIT)
    return file


def test_a_pass_in_one_line(junit: Path) -> None:
    assert read_report("SQLite", junit, 1, 35.2).line() == "SQLite : 4 réussis, 3 échecs, 3 ignorés, 35 s"


def test_singular_for_none_and_one() -> None:
    assert Report("SQLite", passed=1, seconds=2).line() == "SQLite : 1 réussi, 0 échec, 0 ignoré, 2 s"


def test_a_pass_that_broke_off_counts_as_a_failure(tmp_path: Path) -> None:
    assert read_report("SQLite", tmp_path / "absent.xml", 3, 1).failed == 1


def test_the_very_last_line_adds_up() -> None:
    reports = [Report("SQLite", 4, 3), Report("Navigateur", 5, 0)]
    assert total_line(reports) == "9 passed, 3 failed"
    assert total_line(reports, missing=1) == "9 passed, 4 failed"


def test_what_cannot_run_is_said_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_tests, "find_binaries", lambda: None)
    monkeypatch.setattr(run_tests, "find_chromium", lambda: None)
    with ExitStack() as servers:
        missing = [each.lacking for each in run_tests.all_passes("", servers)]
    assert missing == [
        "",
        "PostgreSQL : non passé, le serveur n’est pas sur cette machine."
        " Pour l’installer : sudo apt install postgresql",
        "Navigateur : non passé, Chromium n’est pas sur cette machine. Pour l’installer : sudo apt install chromium",
    ]


def test_an_engine_that_is_not_there_is_told_and_never_required(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_tests, "missing_engines", lambda: {"WebKit": "webkit2gtk-driver xvfb"})
    assert run_tests.engines_left_out() == [
        "WebKit : non passé, WebKit n’est pas sur cette machine."
        " Pour l’installer : sudo apt install webkit2gtk-driver xvfb"
    ]


def test_what_asks_nothing_of_the_database_is_passed_once(request: pytest.FixtureRequest) -> None:
    assert not needs_database(request.node)


def test_what_asks_for_the_database_by_what_prepares_it_passes_on_both(
    request: pytest.FixtureRequest, editor_client: Client
) -> None:
    assert needs_database(request.node)


@pytest.mark.django_db
def test_what_is_marked_as_of_the_database_passes_on_both(request: pytest.FixtureRequest) -> None:
    assert needs_database(request.node)


def test_the_second_database_is_asked_once_by_each_test_but_by_all_of_the_search() -> None:
    names = ["tests/x.py::one[1]", "tests/x.py::one[2]", "tests/search/y.py::z[1]", "tests/search/y.py::z[2]"]
    items: list[Any] = [SimpleNamespace(nodeid=name, get_closest_marker=bool) for name in (*names, "tests/x.py::two")]
    # The last one asks nothing of the database.
    items[-1].get_closest_marker = lambda _name: None
    kept = for_second_database(items)
    assert [item.nodeid for item in kept] == [names[0], *names[2:]]


def test_what_the_second_database_is_asked_is_there() -> None:
    assert not [place for place in run_tests.TESTS_OF_DATABASE[:-1] if not (run_tests.ROOT / place).exists()]
