"""Every library that the code imports is asked for by name, not only brought along by another one."""

import ast
import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
GROUPS = PROJECT["dependency-groups"]
PRODUCTION = ("site", "home", "campaigns", "partners", "publications")


def names(*requirements: list[object]) -> set[str]:
    """The names of distributions, as they are compared."""
    asked = [one for group in requirements for one in group if isinstance(one, str)]
    return {re.split(r"[\[<>=!~ ]", one)[0].lower().replace("_", "-") for one in asked}


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def undeclared(files: Iterator[Path], declared: set[str]) -> set[str]:
    known = packages_distributions()
    return {
        f"{file.relative_to(ROOT)} imports {name}"
        for file in files
        for name in imported(file)
        if name in known and not {one.lower().replace("_", "-") for one in known[name]} & declared
    }


BASE = names(PROJECT["project"]["dependencies"])


@pytest.mark.parametrize("folder", PRODUCTION)
def test_what_production_imports(folder: str) -> None:
    assert not undeclared((ROOT / folder).rglob("*.py"), BASE)


@pytest.mark.parametrize("folder", ["tests", "scripts"])
def test_what_tests_and_scripts_import(folder: str) -> None:
    assert not undeclared((ROOT / folder).rglob("*.py"), BASE | names(*GROUPS.values()))
