"""The virtual environment in .venv: made once, mended when it no longer works, filled when its lock has changed."""

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

from .catalogues import outdated
from .console import ROOT, Counter, SetupError, counter, one_line, say

FOLDER = ROOT / ".venv"
PYTHON = FOLDER / "bin" / "python"
STAMP = FOLDER / "installed-locks.json"
LOCKS = {kind: ROOT / "requirements" / f"{kind}.txt" for kind in ("base", "dev")}
LOG = ROOT / "var" / "log" / "install.log"
PIP = ("-m", "pip", "install", "--disable-pip-version-check", "--no-input")
PINNED = re.compile(r"^[A-Za-z0-9._-]+==", re.MULTILINE)
HANDLED = re.compile(r"^(?:Collecting|Requirement already satisfied:) ([A-Za-z0-9._-]+)")
REASONS = {
    "HASH": "un fichier reçu ne correspond pas à son empreinte dans {lock}",
    "No space left": "le disque est plein",
    "Read-only file system": "le dossier .venv est en lecture seule",
    "Permission denied": "le dossier .venv est en lecture seule",
    "name resolution": "le réseau ne répond pas",
    "onnection": "le réseau ne répond pas",
    "timed out": "le réseau ne répond pas",
    "No matching distribution": "une dépendance n’a pas été trouvée dans le dépôt de paquets",
}


def prepare(kind: str, steps: int = 3) -> None:
    """Bring .venv up to date for the lock `kind` ("base", or "dev" which contains it), and the catalogues.

    These are steps 1 to 3 of `steps`. Raises SetupError.
    """
    say(f"[1/{steps}] Environnement Python")
    ensure_environment()
    say(f"[2/{steps}] Dépendances")
    ensure_dependencies(kind)
    say(f"[3/{steps}] Catalogues de traduction")
    if outdated() and run_in_environment("-m", "scripts.catalogues"):
        raise SetupError("les catalogues de traduction n’ont pas pu être compilés.")


def python_command(*arguments: str | Path) -> list[str]:
    """A command line for the environment's own Python."""
    return [str(PYTHON), *map(str, arguments)]


def run_in_environment(*arguments: str, environment: dict[str, str] | None = None) -> int:
    """Run the environment's Python to its end; its exit code."""
    return subprocess.run(python_command(*arguments), env=environment, check=False).returncode


def ensure_environment() -> None:
    """Make .venv unless it stands and works."""
    if _stands():
        return
    try:  # Debian ships ensurepip, the other half of venv, apart; a half-installed one may fail in any way.
        import ensurepip
        import venv  # noqa: F401

        ensurepip.version()
    except Exception:
        raise SetupError(_without_venv()) from None
    say("      Création de l’environnement virtuel (.venv)…")
    command = [sys.executable, "-m", "venv", "--clear", str(FOLDER)]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode:
        raise SetupError(_why_not_made(made.stdout + made.stderr))


def _stands() -> bool:
    """Whether .venv works, with the version of the Python that PYTHON asks for."""
    if not PYTHON.exists():
        return False
    check = "import sys, pip; print('%d.%d' % sys.version_info[:2])"
    version = subprocess.run(python_command("-c", check), capture_output=True, text=True, check=False).stdout.strip()
    wanted = f"{sys.version_info.major}.{sys.version_info.minor}"
    return version == wanted if os.environ.get("PYTHON") else bool(version)


def _without_venv() -> str:
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    return f"ce Python n’a pas son module venv. Installez-le, par exemple : sudo apt install {package}"


def _why_not_made(output: str) -> str:
    if "ensurepip is not available" in output:
        return _without_venv()
    if "Permission denied" in output or "ead-only file system" in output:
        return f"impossible d’écrire dans « {ROOT} » : ce dossier est en lecture seule."
    *_, last = output.splitlines() or ["sans explication"]
    return f"l’environnement virtuel n’a pas pu être créé : {one_line(last)}"


def ensure_dependencies(kind: str) -> None:
    """Install a lock, unless it is there already. Raises SetupError, the details in LOG, when pip fails."""
    if is_installed(kind):
        return
    lock = LOCKS[kind]
    say(f"      Installation des dépendances ({lock.relative_to(ROOT)})…")
    with counter(len(PINNED.findall(lock.read_text()))) as shown:
        failed = pip(shown, "--require-hashes", "-r", str(lock))
    if failed:
        reason = failure_reason(LOG.read_text(encoding="utf-8"), lock)
        raise SetupError(f"l’installation des dépendances a échoué : {reason}. Détails : {LOG.relative_to(ROOT)}")
    STAMP.write_text(json.dumps(_stamped() | _digests("base", kind)))


def pip(shown: Counter, *arguments: str, python: Path | None = None) -> int:
    """Install by pip, counting packages; its exit code. What it prints goes to LOG."""
    LOG.parent.mkdir(parents=True, exist_ok=True)
    # PIP_USER would send the packages outside the environment.
    settings = {**os.environ, "PIP_USER": "0", "PYTHONUNBUFFERED": "1"}
    command = [str(python or PYTHON), *PIP, *arguments]
    with (
        LOG.open("w", encoding="utf-8") as log,
        subprocess.Popen(command, env=settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process,
    ):
        for raw in process.stdout or ():
            line = raw.decode(errors="replace")
            log.write(line)
            if handled := HANDLED.match(line):
                shown.advance(handled[1])
            elif "Retrying" in line:
                shown.show("le réseau ne répond pas, nouvel essai…")
            elif line.startswith("Installing collected packages"):
                shown.show("copie dans .venv…", at_once=True)
    return process.returncode


def is_installed(kind: str) -> bool:
    """Whether .venv holds the lock as it reads now."""
    return PYTHON.exists() and _stamped().get(kind) == _digests(kind)[kind]


def failure_reason(output: str, lock: Path) -> str:
    """One French sentence for what pip printed."""
    troubles = "\n".join(line for line in output.splitlines() if re.match(r"\s*(ERROR|WARNING)", line))
    found = next((reason for sign, reason in REASONS.items() if sign in troubles), "pip a échoué")
    return found.format(lock=lock.name)


def _stamped() -> dict[str, str]:
    try:
        return dict(json.loads(STAMP.read_text()))
    except (OSError, ValueError):
        return {}


def _digests(*kinds: str) -> dict[str, str]:
    return {kind: hashlib.sha256(LOCKS[kind].read_bytes()).hexdigest() for kind in kinds}
