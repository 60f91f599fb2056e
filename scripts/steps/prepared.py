"""The steps every command shares: an environment, its dependencies, the compiled catalogues."""

import subprocess

from . import catalogues
from .console import SetupError, say
from .dependencies import ensure_dependencies
from .environment import ensure_environment, python_command


def prepare(kind: str, steps: int) -> None:
    """Bring .venv and the catalogues up to date for the lock `kind`, announced as steps 1 to 3 of `steps`."""
    say(f"[1/{steps}] Environnement Python")
    ensure_environment()
    say(f"[2/{steps}] Dépendances")
    ensure_dependencies(kind)
    say(f"[3/{steps}] Catalogues de traduction")
    _compile_catalogues()


def run_in_environment(*arguments: str, environment: dict[str, str] | None = None) -> int:
    """Run the environment's Python to its end; its exit code."""
    return subprocess.run(python_command(*arguments), env=environment, check=False).returncode


def _compile_catalogues() -> None:
    if catalogues.outdated() and run_in_environment("-m", "scripts.compile_catalogues"):
        raise SetupError("les catalogues de traduction n’ont pas pu être compilés.")
