"""The second half of `make run`, inside the environment: database, demo, then the development server.

Django's reloader starts this module once more, with RUN_MAIN set, for each version of the code.
"""

import logging
import os
import sys

from scripts.steps.address import HOST
from scripts.steps.console import run_command, say
from scripts.steps.database import migrate_if_needed, require_database
from scripts.steps.demo import account_lines, fill_search, load_if_empty
from scripts.steps.django_setup import set_up_django, use_settings

BANNER_PIPE = "SOLMOND_BANNER_PIPE"
PIPE_SIZE = 4096


def main() -> None:
    """Prepare what is to be served, the first time, then serve it on the port given as argument."""
    port = sys.argv[1]
    if os.environ.get("RUN_MAIN") != "true":
        _prepare(port)
    _serve(port)


def banner(address: str, accounts: list[str]) -> str:
    """What the terminal shows once the site answers."""
    lines = ["", f"  Le site             {address}", f"  L’administration    {address}admin/"]
    if accounts:
        lines += ["", "  Compte          Nom             Mot de passe", *(f"  {line}" for line in accounts)]
    return "\n".join([*lines, "", "  Ctrl+C arrête le site.", ""])


def _prepare(port: str) -> None:
    say("[4/5] Base de données")
    set_up_django()
    require_database()
    migrate_if_needed()
    say("[5/5] Contenu de démonstration")
    load_if_empty()
    fill_search()
    _pass_on(banner(f"http://{HOST}:{port}/", account_lines()))
    from django.db import connections

    connections.close_all()


def _pass_on(text: str) -> None:
    """Leave a text in a pipe, for the first server that answers: those the reloader starts later find it empty."""
    reading, writing = os.pipe()
    os.write(writing, text.encode())
    os.close(writing)
    os.set_inheritable(reading, True)
    os.environ[BANNER_PIPE] = str(reading)


def _announce(*_: object) -> None:
    say(os.read(int(os.environ[BANNER_PIPE]), PIPE_SIZE).decode() or "Rechargé.")


def _serve(port: str) -> None:
    use_settings()
    from django.core.management import execute_from_command_line
    from django.core.management.commands.runserver import Command

    # The stock command prints its own banner, in English.
    Command.on_bind = _announce
    logging.getLogger("django.utils.autoreload").addFilter(lambda record: record.levelno >= logging.WARNING)
    execute_from_command_line(["manage.py", "runserver", f"{HOST}:{port}", "--skip-checks"])


if __name__ == "__main__":
    run_command(main)
