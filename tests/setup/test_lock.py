"""The locks: every package pinned and hashed, no host, and the same pins in both."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = {name: (ROOT / "requirements" / f"{name}.txt").read_text() for name in ("base", "dev")}
REQUIREMENT = re.compile(r"^([a-z0-9._-]+)==(\S+)((?:.*\\\n)(?:\s+--hash=sha256:[0-9a-f]{64}.*\n)+)?", re.MULTILINE)


def pins(name: str) -> dict[str, str]:
    return {match[1]: match[2] for match in REQUIREMENT.finditer(LOCKS[name])}


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_has_its_hashes(name: str) -> None:
    assert [match[1] for match in REQUIREMENT.finditer(LOCKS[name]) if not match[3]] == []


@pytest.mark.parametrize("name", LOCKS)
def test_no_host_is_named(name: str) -> None:
    lines = [line for line in LOCKS[name].splitlines() if "://" in line or "host" in line or "index" in line]
    assert lines == []


def test_the_development_lock_holds_the_other_with_the_same_versions() -> None:
    assert pins("base").items() <= pins("dev").items()


@pytest.mark.parametrize("lock", LOCKS)
def test_what_the_project_asks_for_is_locked(lock: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    groups = project["dependency-groups"]
    asked = {"base": project["project"]["dependencies"]}
    asked["dev"] = [one for one in groups["dev"] if isinstance(one, str)]
    names = {re.split(r"[\[<>=!~ ]", wanted)[0].lower() for wanted in asked[lock]}
    assert names <= pins(lock).keys()


def test_what_the_demo_needs_is_in_production() -> None:
    # Since the list of a petition is a PDF file, the demo needs nothing of its own (docs/decisions/0011).
    assert {"fonttools", "fpdf2", "uharfbuzz"} <= pins("base").keys()
