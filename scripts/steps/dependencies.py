"""The locked dependencies, installed into .venv only when the lock has changed."""

import hashlib
import json
import os
import re
import subprocess
from pathlib import Path

from .console import ROOT, Counter, SetupError, counter, say
from .environment import FOLDER, PYTHON, python_command

LOCKS = {"base": ROOT / "requirements" / "base.txt", "dev": ROOT / "requirements" / "dev.txt"}
STAMP = FOLDER / "installed-locks.json"
LOG = ROOT / "var" / "log" / "install.log"
PIP = ("-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--require-hashes", "-r")
PINNED = re.compile(r"^[A-Za-z0-9._-]+==", re.MULTILINE)
HANDLED = re.compile(r"^(?:Collecting|Requirement already satisfied:) ([A-Za-z0-9._-]+)")
FETCHED = re.compile(r"^\s+Downloading (\S+) \((.+)\)")
REASONS = (
    ("HASH", "un fichier reçu ne correspond pas à son empreinte dans {lock}"),
    ("No space left", "le disque est plein"),
    ("Read-only file system", "le dossier .venv est en lecture seule"),
    ("Permission denied", "le dossier .venv est en lecture seule"),
    ("name resolution", "le réseau ne répond pas"),
    ("onnection", "le réseau ne répond pas"),
    ("timed out", "le réseau ne répond pas"),
    ("No matching distribution", "une dépendance n’a pas été trouvée dans le dépôt de paquets"),
)


def ensure_dependencies(kind: str) -> bool:
    """Install the lock `kind` ("base", or "dev" which contains it); False when it was there already.

    Raises SetupError, the details in var/log/install.log, when pip does.
    """
    if is_installed(kind):
        return False
    lock = LOCKS[kind]
    say(f"      Installation des dépendances ({lock.relative_to(ROOT)})…")
    with counter(len(PINNED.findall(lock.read_text()))) as shown:
        _install(lock, shown)
    STAMP.write_text(json.dumps(_stamped() | _digests("base", kind)))
    return True


def is_installed(kind: str) -> bool:
    """Whether .venv holds the lock as it reads now."""
    return PYTHON.exists() and _stamped().get(kind) == _digests(kind)[kind]


def failure_reason(output: str, lock: Path) -> str:
    """One French sentence for what pip printed."""
    troubles = "\n".join(line for line in output.splitlines() if re.match(r"\s*(ERROR|WARNING)", line))
    for sign, reason in REASONS:
        if sign in troubles:
            return reason.format(lock=lock.name)
    return "pip a échoué"


def _stamped() -> dict[str, str]:
    try:
        return dict(json.loads(STAMP.read_text()))
    except (OSError, ValueError):
        return {}


def _digests(*kinds: str) -> dict[str, str]:
    return {kind: hashlib.sha256(LOCKS[kind].read_bytes()).hexdigest() for kind in kinds}


def _install(lock: Path, shown: Counter) -> None:
    LOG.parent.mkdir(parents=True, exist_ok=True)
    # PIP_USER would send the packages outside the environment.
    settings = {**os.environ, "PIP_USER": "0", "PYTHONUNBUFFERED": "1"}
    with (
        LOG.open("w", encoding="utf-8") as log,
        subprocess.Popen(
            python_command(*PIP, lock),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            env=settings,
        ) as pip,
    ):
        for line in pip.stdout or ():
            log.write(line)
            _show(line, shown)
    if pip.returncode:
        reason = failure_reason(LOG.read_text(encoding="utf-8"), lock)
        raise SetupError(f"l’installation des dépendances a échoué : {reason}. Détails : {LOG.relative_to(ROOT)}")


def _show(line: str, shown: Counter) -> None:
    if handled := HANDLED.match(line):
        shown.advance(handled[1])
    elif fetched := FETCHED.match(line):
        shown.show(f"{fetched[1]} ({fetched[2]})")
    elif "Retrying" in line:
        shown.show("le réseau ne répond pas, nouvel essai…")
    elif line.startswith("Installing collected packages"):
        shown.show("copie dans .venv…", at_once=True)
