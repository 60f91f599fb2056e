"""The documentation names files, tests and commands that exist."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
PLACES = (ROOT, ROOT / "site", ROOT / "tests", ROOT / "partners")
PATH = re.compile(r"`([a-z_]+(?:/[a-z_]+)+(?:\.py|/)?)`")
TEST = re.compile(r"`(?:[a-z_/]+/)?(test_[a-z_]+\.py)`")
TARGET = re.compile(r"`make ([a-z]+)`")
LINK = re.compile(r"\]\(([^)#:]+)\)")

every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))


@every_page
def test_every_file_that_it_names_is_there(page: Path) -> None:
    named = set(PATH.findall(page.read_text("utf-8")))
    # What the how-to has somebody write is not there yet.
    named -= {"home/templates/home/portrait_page"}
    # Nor is what the site makes while it runs.
    named = {path for path in named if not path.startswith("var/")}
    assert sorted(path for path in named if not any((place / path).exists() for place in PLACES)) == []


@every_page
def test_every_test_that_it_names_is_there(page: Path) -> None:
    tests = {file.name for file in (ROOT / "tests").rglob("test_*.py")}
    assert set(TEST.findall(page.read_text("utf-8"))) <= tests


@every_page
def test_every_command_that_it_names_is_there(page: Path) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    assert set(TARGET.findall(page.read_text("utf-8"))) <= targets


@every_page
def test_every_page_that_it_leads_to_is_there(page: Path) -> None:
    links = LINK.findall(page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
