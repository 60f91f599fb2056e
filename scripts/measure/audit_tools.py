"""The optional tools of `make audit`, brought by npm into var/tools."""

import json
import shutil
import subprocess
from pathlib import Path

from scripts.console import ROOT, SetupError, one_line, say

FOLDER = ROOT / "var" / "tools"
MODULES = FOLDER / "node_modules"
# The last Lighthouse that Node 18 and 20 run; the checker wants Java 11 or later.
PACKAGES = {"lighthouse": "12.8.2", "vnu-jar": "26.9.27"}
NEEDED = {
    "node": "Node n’est pas sur cette machine (Lighthouse en a besoin) : sudo apt install nodejs npm",
    "npm": "npm n’est pas sur cette machine (il apporte les outils) : sudo apt install npm",
    "java": "Java n’est pas sur cette machine (le validateur HTML en a besoin) : sudo apt install default-jre-headless",
}


def ensure_tools() -> None:
    """Install the tools unless they are there in these versions. Raises SetupError for what is missing."""
    for program, message in NEEDED.items():
        if shutil.which(program) is None:
            raise SetupError(message)
    if all(_installed(name) == wanted for name, wanted in PACKAGES.items()):
        return
    say("      Installation de Lighthouse et du validateur HTML dans var/tools…")
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "package.json").write_text(json.dumps({"private": True, "dependencies": PACKAGES}))
    command = ["npm", "install", "--no-audit", "--no-fund", "--loglevel=error"]
    done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SetupError(f"npm n’a pas pu installer les outils : {one_line(done.stderr)}")


def lighthouse_program() -> Path:
    """Lighthouse's command line, for Node."""
    return MODULES / "lighthouse" / "cli" / "index.js"


def checker_archive() -> Path:
    """The Nu HTML checker, for Java."""
    return MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"


def _installed(name: str) -> str:
    try:
        return str(json.loads((MODULES / name / "package.json").read_text())["version"])
    except (OSError, ValueError, KeyError):
        return ""
