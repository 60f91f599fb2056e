"""`make check`: every check that reads the code without running the tests. Names on the command line choose."""

import os
import subprocess
import sys
from typing import NamedTuple

from .catalogues import SOURCES, WITHOUT_GETTEXT, has_gettext
from .console import SetupError, run_command, say
from .environment import prepare, python_command

# The checks read no data: an empty database in memory will do.
NO_DATA = {"DATABASE_URL": "sqlite://:memory:"}
PRODUCTION = {
    **NO_DATA,
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "a-key-of-no-worth-that-is-long-and-varied-enough-0123456789-ABCDEF",
    "ALLOWED_HOSTS": "solmond.example",
    "EMAIL_HOST": "localhost",
    "TRUSTED_PROXIES": "127.0.0.1",
}


class Check(NamedTuple):
    """One check: the group it belongs to, its French name, its command and the environment it needs."""

    group: str
    label: str
    command: str
    environment: dict[str, str] = {}


CHECKS = (
    Check("style", "règles d’écriture (ruff)", "-m ruff check ."),
    Check("style", "mise en forme (ruff)", "-m ruff format --check ."),
    Check("style", "gabarits (djhtml)", f"-m djhtml --check --tabwidth 2 {' '.join(SOURCES)}"),
    Check("style", "feuilles de style (Chromium, Firefox, WebKit)", "-m scripts.stylesheets"),
    Check("types", "types (mypy)", "-m mypy ."),
    Check("production", "réglages de production", "manage.py check --deploy --fail-level WARNING", PRODUCTION),
    Check("migrations", "migrations", "manage.py makemigrations --check --dry-run", NO_DATA),
    Check("catalogues", "catalogues de traduction", "-m scripts.catalogues --check", NO_DATA),
)


def main() -> int:
    """Run the chosen checks to the last, whatever the others say; 1 when one of them fails."""
    wanted = sys.argv[1:]
    chosen = [check for check in CHECKS if not wanted or check.group in wanted]
    if not chosen:
        raise SetupError(f"contrôle inconnu : {' '.join(wanted)}.")
    prepare("dev", steps=4)
    say("[4/4] Contrôles")
    failed = [check.label for check in chosen if not _passes(check)]
    say(f"Contrôles en échec : {', '.join(failed)}." if failed else "Tous les contrôles passent.")
    return 1 if failed else 0


def _passes(check: Check) -> bool:
    if check.group == "catalogues" and not has_gettext():
        say(f"      {check.label} : non vérifiés, {WITHOUT_GETTEXT}")
        return os.environ.get("REQUIRE_ALL") != "1"
    say(f"      {check.label}…")
    command, environment = python_command(*check.command.split()), {**os.environ, **check.environment}
    done = subprocess.run(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if done.returncode:
        say(f"{done.stdout.rstrip()}\n      {check.label} : échec")
    return not done.returncode


if __name__ == "__main__":
    run_command(main)
