"""`make lock`: requirements/*.txt from pyproject.toml, every package with its hashes and no host.

UPGRADE=1 takes the newest versions the ranges allow; without it, what is locked stays.
"""

import os
import shutil
import subprocess

from scripts.steps.console import ROOT, SetupError, run_command, say
from scripts.steps.environment import ensure_environment, python_command

COMMON = (
    "pip", "compile", "pyproject.toml", "--quiet", "--generate-hashes", "--universal", "--no-header",
    "--python-version", "3.11", "--no-emit-index-url", "--no-emit-find-links",
)  # fmt: skip
LOCKS = (
    ("-o", "requirements/base.txt"),
    ("--group", "dev", "-c", "requirements/base.txt", "-o", "requirements/dev.txt"),
)
TOOLS = ROOT / "var" / "tools"


def main() -> None:
    """Write both locks. Raises SetupError when uv can neither be found nor installed, or finds no solution."""
    uv = shutil.which("uv") or _install_uv()
    upgrade = ("--upgrade",) if os.environ.get("UPGRADE") == "1" else ()
    for options in LOCKS:
        say(f"      {options[-1]}…")
        if subprocess.run([uv, *COMMON, *upgrade, *options], cwd=ROOT, check=False).returncode:
            raise SetupError(f"{options[-1]} n’a pas pu être refait (voir ci-dessus).")


def _install_uv() -> str:
    uv = TOOLS / "bin" / "uv"
    if not uv.exists():
        say("      Installation de uv dans var/tools…")
        ensure_environment()
        command = python_command("-m", "pip", "install", "--quiet", "--prefix", TOOLS, "uv")
        if subprocess.run(command, check=False).returncode:
            raise SetupError("uv n’a pas pu être installé.")
    return str(uv)


if __name__ == "__main__":
    run_command(main)
