"""The second half of `make run` and `make dev`, inside the environment: database, demo, then the development server.

With the word `reload`, Django watches the files and starts this module once more, with RUN_MAIN set, when one changes:
its watching takes a few percent of a processor all the time, so `make run` does without.
"""

import io
import logging
import os
import sys

from .console import Counter, Indented, SetupError, counter, one_line, run_command, say
from .demo import account_lines, load_if_empty
from .django_setup import no_answer, require_database, set_up_django, use_settings
from .first_checks import HOST

BANNER = "SOLMOND_BANNER"


def main() -> None:
    """Prepare what is to be served, the first time, then serve it on the port given as argument."""
    port, *words = sys.argv[1:]
    # Read by the settings: those who try the site get its own pages for errors, those who work on it what went wrong.
    os.environ.setdefault("DEBUG", "1" if "reload" in words else "0")
    if os.environ.get("RUN_MAIN") != "true":
        _prepare(port)
    use_settings()
    from django.core.management import execute_from_command_line
    from django.core.management.commands.runserver import Command

    # The stock command prints its own banner, in English.
    Command.on_bind = lambda *_: say(os.environ[BANNER])
    logging.getLogger("django.utils.autoreload").addFilter(lambda record: record.levelno >= logging.WARNING)
    options = ["--skip-checks"] if "reload" in words else ["--skip-checks", "--noreload"]
    execute_from_command_line(["manage.py", "runserver", f"{HOST}:{port}", *options])


def banner(address: str, accounts: list[str]) -> str:
    """What the terminal shows once the site answers."""
    lines = ["", f"  Le site             {address}", f"  L’administration    {address}admin/"]
    if accounts:
        lines += ["", "  Compte          Nom             Mot de passe", *(f"  {line}" for line in accounts)]
    return "\n".join([*lines, "", "  Ctrl+C arrête le site.", ""])


def _prepare(port: str) -> None:
    say("[4/5] Base de données")
    set_up_django()
    from django.core.management import call_command
    from django.db import connections

    require_database()
    _migrate()
    say("[5/5] Contenu de démonstration")
    load_if_empty()
    # The pages of a site that came without its search table.
    call_command("rebuild_search", if_empty=True, no_color=True, stdout=Indented())
    os.environ[BANNER] = banner(f"http://{HOST}:{port}/", account_lines())
    connections.close_all()


def _migrate() -> None:
    """Apply the missing migrations, counting them."""
    from django.core.management import CommandError, call_command
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if not plan:
        return
    say(f"      Mise à jour de la base ({len(plan)} étapes)…")
    try:
        with counter(len(plan)) as shown:
            call_command("migrate", verbosity=1, interactive=False, stdout=_Progress(shown), no_color=True)
    except CommandError as error:
        raise SetupError(one_line(error)) from None
    except DatabaseError as error:
        raise SetupError(no_answer(error)) from None


class _Progress(io.StringIO):
    """Takes the place of the terminal under `migrate`: one count for each migration applied."""

    def __init__(self, shown: Counter) -> None:
        super().__init__()
        self.shown = shown

    def write(self, text: str) -> int:
        if text.strip() == "OK":
            self.shown.advance()
        return len(text)


if __name__ == "__main__":
    run_command(main)
