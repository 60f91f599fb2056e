"""Which of our modules import which."""

import ast
from collections.abc import Iterator
from pathlib import Path


def modules_below(*roots: Path) -> dict[str, Path]:
    """The modules of the packages in some source roots, by their dotted names; migrations are left out."""
    return {
        ".".join(file.relative_to(root).with_suffix("").parts).removesuffix(".__init__"): file
        for root in roots
        for package in root.iterdir()
        if (package / "__init__.py").exists()
        for file in package.rglob("*.py")
        if "migrations" not in file.parts
    }


def import_graph(modules: dict[str, Path]) -> dict[str, set[str]]:
    """By module: those of `modules` that it imports, within functions too.

    Left out are what only type checkers read and the `ready` of an AppConfig, which runs when all is loaded. What is
    imported from a package counts for the module of that name, where there is one, else for the package.
    """
    return {name: set(_imports(name, file, modules)) - {name} for name, file in modules.items()}


def _imports(name: str, file: Path, modules: dict[str, Path]) -> Iterator[str]:
    package = name if file.name == "__init__.py" else name.rpartition(".")[0]
    for node in _nodes(ast.parse(file.read_text("utf-8")), skipped="ready" if file.name == "apps.py" else ""):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in modules)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*above, *filter(None, [node.module])])
            found = (f"{base}.{alias.name}" if f"{base}.{alias.name}" in modules else base for alias in node.names)
            yield from (module for module in found if module in modules)


def _nodes(tree: ast.AST, skipped: str) -> Iterator[ast.AST]:
    """The nodes of a module, but for those below `if TYPE_CHECKING` and in the function of the name `skipped`."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef) and node.name == skipped:
            continue
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        yield node
        yield from _nodes(node, skipped)
