"""The virtual environment in .venv: made once, mended when it no longer works."""

import os
import subprocess
import sys
from pathlib import Path

from .console import ROOT, SetupError, one_line, say

FOLDER = ROOT / ".venv"
PYTHON = FOLDER / "bin" / "python"
CHECK = "import sys, pip; print('%d.%d' % sys.version_info[:2])"


def ensure_environment() -> bool:
    """Make .venv unless it stands and works; True when it is new. Raises SetupError when it cannot be made."""
    if _stands():
        return False
    if not can_make_environments():
        raise SetupError(_without_venv())
    say("      Création de l’environnement virtuel (.venv)…")
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(FOLDER)], capture_output=True, text=True, check=False
    )
    if made.returncode:
        raise SetupError(_why_not_made(made.stdout + made.stderr))
    return True


def can_make_environments() -> bool:
    """Whether this Python has its venv module whole: Debian ships ensurepip, its other half, apart."""
    try:
        import ensurepip
        import venv  # noqa: F401

        return bool(ensurepip.version())
    except Exception:  # a half-installed one may fail in any way
        return False


def python_command(*arguments: str | Path) -> list[str]:
    """A command line for the environment's own Python."""
    return [str(PYTHON), *map(str, arguments)]


def _stands() -> bool:
    if not PYTHON.exists():
        return False
    answer = subprocess.run(python_command("-c", CHECK), capture_output=True, text=True, check=False)
    version = answer.stdout.strip()
    if answer.returncode or not version:
        return False
    wanted = os.environ.get("PYTHON")
    return not wanted or version == f"{sys.version_info.major}.{sys.version_info.minor}"


def _without_venv() -> str:
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    return f"ce Python n’a pas son module venv. Installez-le, par exemple : sudo apt install {package}"


def _why_not_made(output: str) -> str:
    if "ensurepip is not available" in output:
        return _without_venv()
    if "Permission denied" in output or "ead-only file system" in output:
        return f"impossible d’écrire dans « {ROOT} » : ce dossier est en lecture seule."
    reason = one_line(output.splitlines()[-1]) if output.strip() else "sans explication"
    return f"l’environnement virtuel n’a pas pu être créé : {reason}"
