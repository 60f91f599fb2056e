"""Imports run one way, from room to room as `ALLOWED` draws them."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.imports import import_graph, modules_below

ROOT = Path(__file__).resolve().parents[2]
SITE_ROOMS = ("access", "worldmap", "pattern", "printing", "text", "media", "core", "accounts", "search", "demo")
APPS = {
    **{room: ROOT / "site" / room for room in SITE_ROOMS},
    **{app: ROOT / app for app in ("campaigns", "newsletter", "partners", "publications", "home")},
}
LOWEST = {"access", "worldmap", "pattern", "printing"}
BELOW_CORE = {*LOWEST, "text", "media"}
BELOW_HOME = {*BELOW_CORE, "core", "accounts", "search", "campaigns", "newsletter", "partners", "publications"}
ALLOWED: dict[str, set[str]] = {
    **{room: set() for room in LOWEST},
    "text": LOWEST,
    "media": {*LOWEST, "text"},
    "core": BELOW_CORE,
    **{
        app: {*BELOW_CORE, "core"}
        for app in ("accounts", "search", "campaigns", "newsletter", "partners", "publications")
    },
    "home": BELOW_HOME,
    "demo": {*BELOW_HOME, "home"},
}


def imported_apps(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.split(".")[0]


@pytest.mark.parametrize("app", APPS)
def test_an_app_imports_only_what_stands_before_it(app: str) -> None:
    files = list(APPS[app].rglob("*.py"))
    assert files
    wrong = {
        f"{file.relative_to(ROOT)} imports {name}"
        for file in files
        for name in imported_apps(file)
        if name in APPS and name != app and name not in ALLOWED[app]
    }
    assert not wrong


def circle_in(graph: dict[str, set[str]]) -> list[str]:
    """The modules of one circle of imports, in order; none where all go one way."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1]
        return circle
    return []


def test_no_import_goes_round() -> None:
    graph = import_graph(modules_below(ROOT / "site", ROOT))
    assert "core.models.base_page" in graph["core.models"]
    assert not circle_in(graph)


def test_a_circle_is_seen_within_functions(tmp_path: Path) -> None:
    modules = {
        "shop/__init__.py": "",
        "shop/models.py": "def price():\n    from .views import offer\n",
        "shop/views.py": "from shop.models import price\n",
        "shop/forms.py": "if TYPE_CHECKING:\n    from .apps import ShopConfig\n",
        "shop/apps.py": "class ShopConfig:\n    def ready(self):\n        from . import apps, forms, models\n",
    }
    (tmp_path / "shop").mkdir()
    for name, text in modules.items():
        (tmp_path / name).write_text(text)
    assert set(circle_in(import_graph(modules_below(tmp_path)))) == {"shop.models", "shop.views"}


@pytest.mark.parametrize("folder", ["site", "locale"])
def test_no_package_shadows_the_standard_library(folder: str) -> None:
    assert not (ROOT / folder / "__init__.py").exists()
