"""`make lock`: requirements/*.txt from pyproject.toml, every package with its hashes and no host.

UPGRADE=1 takes the newest versions the ranges allow; without it, what is locked stays.
"""

import os
import shutil
import subprocess

from .console import ROOT, SetupError, run_command, say
from .environment import ensure_environment, run_in_environment

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
    """Write the locks. Raises SetupError when uv can neither be found nor installed, or finds no solution."""
    uv = shutil.which("uv") or str(TOOLS / "bin" / "uv")
    if not shutil.which(uv):
        say("      Installation de uv dans var/tools…")
        ensure_environment()
        if run_in_environment("-m", "pip", "install", "--quiet", "--prefix", str(TOOLS), "uv"):
            raise SetupError("uv n’a pas pu être installé.")
    upgrade = ("--upgrade",) if os.environ.get("UPGRADE") == "1" else ()
    for options in LOCKS:
        say(f"      {options[-1]}…")
        if subprocess.run([uv, *COMMON, *upgrade, *options], cwd=ROOT, check=False).returncode:
            raise SetupError(f"{options[-1]} n’a pas pu être refait (voir ci-dessus).")


if __name__ == "__main__":
    run_command(main)
