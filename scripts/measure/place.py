"""A site to measure: the demo content in a database of its own, under production settings."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from scripts.console import SetupError
from scripts.environment import python_command

# Worth nothing outside this run, and long enough for production's own check.
SECRET = "measured-here-and-thrown-away-0123456789-abcdefghijklmnopqrstuvwxyz"  # noqa: S105


@dataclass(frozen=True)
class Place:
    """A name ("SQLite"), a DATABASE_URL, a folder for media and one for static files that places share."""

    name: str
    database: str
    folder: Path
    static: Path

    def environment(self) -> dict[str, str]:
        """What production settings ask of the environment."""
        return {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "scripts.measure.settings",
            "SECRET_KEY": SECRET,
            "ALLOWED_HOSTS": "127.0.0.1",
            "ALLOWED_PORTS": "*",
            "EMAIL_HOST": "localhost",
            "TRUSTED_PROXIES": "127.0.0.1",
            "TMPDIR": str(self.folder / "tmp"),
            "DATABASE_URL": self.database,
            "MEASURE_MEDIA": str(self.folder / "media"),
            "MEASURE_MAIL": str(self.folder / "mail"),
            "MEASURE_STATIC": str(self.static),
        }

    def start(self, *arguments: str, output: IO[str] | int = subprocess.PIPE) -> subprocess.Popen[str]:
        """Start the environment's Python on this site; its standard output is piped unless told otherwise."""
        return subprocess.Popen(
            python_command(*arguments), env=self.environment(), stdout=output, stderr=subprocess.PIPE, text=True
        )


def finish(process: subprocess.Popen[str]) -> str:
    """What a process wrote, once it has ended. Raises SetupError with its last words when it failed."""
    output, errors = process.communicate()
    if process.returncode:
        command = " ".join(process.args[1:3]) if isinstance(process.args, list) else str(process.args)
        words = errors.strip().splitlines() or [f"code {process.returncode}"]
        raise SetupError(f"« {command} » a échoué : {words[-1]}")
    return output


def fill(places: list[Place]) -> None:
    """Collect the static files once, migrate every place, load the demo into it and read its files, side by side."""
    collecting = places[0].start("manage.py", "collectstatic", "--no-input", "--verbosity", "0")
    for command in (("migrate", "--verbosity", "0"), ("load_demo",), ("read_documents", "--verbosity", "0")):
        for process in [place.start("manage.py", *command) for place in places]:
            finish(process)
    finish(collecting)
